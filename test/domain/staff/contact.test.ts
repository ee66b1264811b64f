import { decideContact } from '#domain/staff/contact'
import { hours, instant } from '#domain/time'

const NOW = instant('2026-05-13T10:00:00+08:00')
const call = {
  channel: 'phone',
  reasonCode: 'report',
  minutes: 4,
  at: NOW,
  answered: false,
  note: '',
  orderNo: '',
  externalDueAt: null,
} as const
const order = { ...call, channel: 'hotline12345', orderNo: ' SH-77 ' } as const

test('STF-05: a contact is written down at most 72 h later, never beforehand', () => {
  expect(decideContact({ ...call, at: NOW - hours(72) }, NOW).ok).toBe(true)
  for (const at of [NOW + 1, NOW - hours(72) - 1])
    expect(decideContact({ ...call, at }, NOW)).toMatchObject({ reason: 'bad-input:contactAt' })
})

test('STF-05: minutes are whole and at most eight hours', () => {
  for (const minutes of [0, 480]) expect(decideContact({ ...call, minutes }, NOW).ok).toBe(true)
  for (const minutes of [-1, 481, 1.5])
    expect(decideContact({ ...call, minutes }, NOW)).toMatchObject({ reason: 'bad-input:minutes' })
})

test('STF-05: only an order of 12345 has a number and a deadline, and the deadline lies behind it', () => {
  expect(decideContact({ ...order, externalDueAt: NOW + 1 }, NOW)).toMatchObject({
    value: { orderNo: 'SH-77', externalDueAt: NOW + 1 },
  })
  expect(decideContact({ ...order, externalDueAt: NOW }, NOW)).toMatchObject({
    reason: 'bad-input:externalDueAt',
  })
  expect(decideContact({ ...call, externalDueAt: NOW + 1 }, NOW).ok).toBe(false)
  expect(decideContact({ ...call, orderNo: '1' }, NOW)).toMatchObject({
    reason: 'bad-input:orderNo',
  })
})

test('STF-05: only where two people speak with each other somebody is answered', () => {
  for (const channel of ['phone', 'onsite', 'wecom'] as const)
    expect(decideContact({ ...call, channel, answered: true }, NOW).ok).toBe(true)
  for (const channel of ['sms', 'email', 'hotline12345'] as const)
    expect(decideContact({ ...call, channel, answered: true }, NOW)).toMatchObject({
      reason: 'bad-input:answered',
    })
  expect(decideContact({ ...call, note: 'x'.repeat(501) }, NOW)).toMatchObject({
    reason: 'bad-input:note',
  })
})
