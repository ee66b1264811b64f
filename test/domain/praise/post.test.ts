import { fitsPraise, praiseAgainAt, praiseBar, showsOwnSum } from '#domain/praise/post'
import { days, instant } from '#domain/time'

const NOW = instant('2026-11-22T13:20:00+08:00')
type Who = Parameters<typeof praiseBar>[0]
const neighbour: Who = { hasHome: true, worksHere: false, lastAt: null }

test.each<[string, Partial<Who>, string | null]>([
  ['lives here', {}, null],
  ['lives nowhere here', { hasHome: false }, 'home'],
  ['works here, also when living here', { worksHere: true }, 'colleague'],
  ['rated it a moment ago', { lastAt: NOW - 1 }, 'again'],
  ['rated it seven days ago less a millisecond', { lastAt: NOW - days(7) + 1 }, 'again'],
  ['rated it seven days ago', { lastAt: NOW - days(7) }, null],
])('RES-07: a person who %s', (_who, change, bar) => {
  expect(praiseBar({ ...neighbour, ...change }, NOW)).toBe(bar)
})

test('RES-07: the day of the next time is seven days after the last', () => {
  expect(praiseAgainAt(NOW - days(3), NOW)).toBe(NOW + days(4))
  expect(praiseAgainAt(null, NOW)).toBeNull()
  expect(praiseAgainAt(NOW - days(8), NOW)).toBeNull()
})

test('RES-07: words are welcome, not needed, and end at two hundred', () => {
  expect([fitsPraise(''), fitsPraise('x'.repeat(200)), fitsPraise('x'.repeat(201))]).toEqual([
    true,
    true,
    false,
  ])
})

test('a colleague reads the own sum from five persons on', () => {
  expect([showsOwnSum(4), showsOwnSum(5)]).toEqual([false, true])
})
