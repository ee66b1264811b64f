import { firstResponseClock, indicatorDues } from '#domain/tickets/clock'
import { begin } from '#domain/tickets/evolve'
import {
  BETTER,
  decidePolicy,
  keptOf,
  POLICY_VERSION,
  type PolicyVersion,
  PROMISE,
  PROMISE_NAMES,
  type PromiseNumbers,
  policyOf,
} from '#domain/tickets/policy'
import { decideSubmission } from '#domain/tickets/submission'
import type { Ticket } from '#domain/tickets/ticket'
import { days, hours, minutes } from '#domain/time'
import { people, START, submission } from './given'

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
  expect(policyOf({ policyVersion: POLICY_VERSION })).toBe(PROMISE)
  for (const policyVersion of [0, POLICY_VERSION + 1, 0.5])
    expect(() => policyOf({ policyVersion })).toThrow(RangeError)
  const kept = { policyVersion: 1001, promises: { firstResponse: 12, reopenDays: 45 } }
  expect(policyOf(kept)).toEqual({ ...PROMISE, firstResponse: hours(12), reopenDays: 45 })
})

describe('STF-11: a community promises more than the wall, never less', () => {
  const decided = (numbers: PromiseNumbers, after = 1, versions: PolicyVersion[] = []) => {
    const decision = decidePolicy(versions, { numbers, validFrom: START + after }, START)
    return decision.ok ? decision.value : decision.reason
  }

  test('each number has its ends, and one of them is the wall', () => {
    for (const name of PROMISE_NAMES) {
      const { from, to, wall, put } = BETTER[name]
      expect([from, to]).toContain(wall)
      expect(PROMISE).toMatchObject(put(wall))
      const other = wall === from ? to : from
      expect(decided({ [name]: other })).toMatchObject({ numbers: { [name]: other } })
      for (const n of [from - 1, to + 1, from + 0.5, Number.NaN])
        expect(decided({ [name]: n })).toBe(`bad-input:numbers.${name}`)
    }
  })

  test('versions count up, begin in the future and after the newest, and differ from it', () => {
    const first = { version: 1001, numbers: { firstResponse: 12 }, validFrom: START + 5 }
    expect(decided({ firstResponse: 12 }, 5)).toEqual(first)
    expect(decided({ firstResponse: 8 }, 6, [first])).toMatchObject({ version: 1002 })
    expect(decided({ firstResponse: 8 }, 5, [first])).toBe('bad-input:validFrom')
    expect(decided({ firstResponse: 8 }, 0)).toBe('bad-input:validFrom')
    expect(decided({ firstResponse: 12 }, 6, [first])).toBe('bad-input:numbers')
    expect(decided({}, 6)).toBe('bad-input:numbers')
    // Back to the wall is a version as well.
    expect(decided({}, 6, [first])).toMatchObject({ version: 1002, numbers: {} })
  })

  test('edge case 26: clocks run by the numbers that the ticket was submitted under', () => {
    const policy = keptOf({ version: 1001, numbers: { firstResponse: 12 } })
    const facts = { boundHouseIds: ['h-1'], hasPlace: true, keyCustomer: false, recentOfHome: [] }
    const submitted = (given: object) => {
      const decision = decideSubmission(
        people.reporter,
        submission(),
        { ...facts, ...given },
        START,
      )
      if (!decision.ok) throw new Error(decision.reason)
      return begin(decision.value)
    }
    const before = submitted({})
    const after = submitted({ policy })
    expect(before).toMatchObject({ policyVersion: 1 })
    expect(after).toMatchObject({ policyVersion: 1001, promises: { firstResponse: 12 } })
    const due = (ticket: Ticket) => firstResponseClock(ticket, START + hours(13))
    expect(due(before)).toMatchObject({ dueAt: START + hours(24), state: 'running' })
    expect(due(after)).toMatchObject({ dueAt: START + hours(12), state: 'broken' })
    expect(indicatorDues(after, START).firstResponseDueAt).toBe(START + hours(12))
  })
})
