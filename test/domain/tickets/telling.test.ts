import { tellingIn } from '#domain/tickets/telling'

const who = { homeLabel: '3 B 2 U 1201', name: 'Lin' }

describe('RES-03: words that tell who is hidden from handlers', () => {
  test.each([
    ['The ceiling of 1201 is wet', 'home'],
    ['we live in 3-2-1201, please come', 'home'],
    ['the noise comes from 5/1/402 next to us', 'home'],
    ['room \uff11\uff12\uff10\uff11 smells', 'home'],
    ['This is Lin from above', 'name'],
    ['call me: 138 0013 8000', 'phone'],
    ['13800138000', 'phone'],
  ] as const)('%s: %s', (words, telling) => {
    expect(tellingIn(words, who)).toBe(telling)
  })

  test.each([
    'The lift stops at the 8th floor since 18:20',
    'It cost 12015 last year, 31201 now',
    'Order 2026-11-22 was never answered',
    'Number 1138001380009 stands on the meter',
    '',
  ])('%s tells nobody', (words) => {
    expect(tellingIn(words, who)).toBeNull()
  })

  test('without a home and a name there is less to tell', () => {
    expect(tellingIn('1201', { homeLabel: '', name: '' })).toBeNull()
    expect(tellingIn('a', { homeLabel: '', name: 'a' })).toBeNull()
  })
})
