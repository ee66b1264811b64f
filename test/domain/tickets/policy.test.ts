import { POLICY_VERSION, PROMISE, policyOf } from '#domain/tickets/policy'
import { days, hours, minutes } from '#domain/time'

test('the promises on the wall of the front desk', () => {
  expect(PROMISE).toMatchObject({
    firstResponse: hours(24),
    urgentResponse: minutes(30),
    priorityResolution: hours(48),
    normalResolutionMonths: 1,
    reopenReply: hours(24),
    reopenNormalResolution: days(7),
    pauseCap: days(14),
    confirmWindow: hours(168),
    pendingResume: days(7),
    holdMax: days(90),
    undo: minutes(10),
    reopenDays: 30,
    reopenMax: 3,
    backdate: hours(72),
    maxTicketsPerHome24h: 5,
    handoverOfficeHours: 4,
  })
})

test('edge case 26: a ticket keeps the policy of its version; unknown ones are an error', () => {
  expect(policyOf(POLICY_VERSION)).toBe(PROMISE)
  for (const version of [0, POLICY_VERSION + 1, 0.5]) {
    expect(() => policyOf(version)).toThrow(RangeError)
  }
})
