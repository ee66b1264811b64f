import { reAskSlot } from '#domain/followups/re-ask'
import { days } from '#domain/time'

test('domain 6: a month after a recovery somebody asks whether it is solved, for a week', () => {
  expect(reAskSlot(0)).toEqual({
    plan: 'ticket',
    dueAt: days(30),
    windowStart: days(30),
    windowEnd: days(37),
  })
})
