import fc from 'fast-check'
import {
  completes,
  decideEnd,
  type EndingByJob,
  type EndingTask,
  endOfWindow,
  scoresDimension,
} from '#domain/followups/ending'
import { PLANS } from '#domain/followups/schedule'
import { isOpenTask, TASK_STATES } from '#domain/followups/task'
import { days, instant } from '#domain/time'

const now = instant('2026-05-13T10:00:00+08:00')
const all = { sms: true, phone: true, onSite: false }
const task = (over: Partial<EndingTask> = {}): EndingTask => ({
  plan: 'quarterly',
  state: 'due',
  dueAt: now,
  windowStart: now - days(9),
  windowEnd: now + days(9),
  attempts: [],
  ...over,
})
const calls = [2, 3].map(
  (rung) => ({ rung, channel: 'phone', at: now, result: 'noAnswer' }) as const,
)
const answer = { outcome: 'completed', responseId: 'r' } as const

test('LOOP-03: no job may set completed, whatever the task', () => {
  const forged = answer as unknown as EndingByJob
  for (const plan of PLANS)
    for (const state of TASK_STATES)
      expect(decideEnd(task({ plan, state }), 'job', forged, all, now)).toEqual({
        ok: false,
        reason: 'not-allowed:action',
      })
  const said = { outcome: 'refused', reason: 'said' } as unknown as EndingByJob
  expect(decideEnd(task(), 'job', said, all, now).ok).toBe(false)
  expect(decideEnd(task(), 'person', answer, all, now).ok).toBe(true)
})

test('a task ends once', () => {
  for (const state of TASK_STATES)
    expect(decideEnd(task({ state }), 'person', answer, all, now).ok).toBe(isOpenTask(state))
})

test('answers count inside the window; a hard task may end late and never expires', () => {
  const at = (plan: EndingTask['plan'], when: number) =>
    decideEnd(task({ plan }), 'person', answer, all, when)
  expect(at('quarterly', now + days(9)).ok).toBe(true)
  expect(at('quarterly', now + days(9) + 1)).toMatchObject({ reason: 'illegal-transition:tooLate' })
  expect(at('quarterly', now - days(9) - 1)).toMatchObject({
    reason: 'illegal-transition:tooEarly',
  })
  expect(at('recovery', now + days(99)).ok).toBe(true)
  const expire = (plan: EndingTask['plan'], when: number) =>
    decideEnd(task({ plan }), 'job', { outcome: 'expired' }, all, when).ok
  expect([expire('quarterly', now + days(9)), expire('quarterly', now + days(9) + 1)]).toEqual([
    false,
    true,
  ])
  expect(expire('reopened', now + days(99))).toBe(false)
})

test('unreachable only when every rung allowed to this home was tried', () => {
  const end = { outcome: 'unreachable' } as const
  expect(decideEnd(task(), 'job', end, all, now).ok).toBe(false)
  expect(decideEnd(task({ attempts: calls }), 'job', end, all, now).ok).toBe(true)
  expect(decideEnd(task({ attempts: calls }), 'job', end, { ...all, onSite: true }, now).ok).toBe(
    false,
  )
})

test('after the window: unreachable when all was tried, else expired; hard tasks wait for people', () => {
  const late = now + days(9) + 1
  expect(endOfWindow(task(), all, now)).toBeNull()
  expect(endOfWindow(task(), all, late)).toEqual({ outcome: 'expired' })
  expect(endOfWindow(task({ attempts: calls }), all, late)).toEqual({ outcome: 'unreachable' })
  expect(endOfWindow(task({ plan: 'recovery' }), all, late)).toBeNull()
})

test('only the task of the quarter is satisfied by a scored dimension', () => {
  const end = { outcome: 'satisfied', satisfiedBy: 'r' } as const
  for (const plan of PLANS)
    expect(decideEnd(task({ plan }), 'job', end, all, now).ok).toBe(plan === 'quarterly')
  expect(scoresDimension([{ metric: 'csat', dimension: 'fees', score: 1 }])).toBe(true)
  expect(scoresDimension([{ metric: 'csat', dimension: 'overall', score: 5 }])).toBe(false)
  expect(scoresDimension([{ metric: 'csat', dimension: 'fees', score: null }])).toBe(false)
})

test('a score, 0 included, completes; so does a plan\'s own answer, and "not used" never', () => {
  expect(completes('quarterly', [{ metric: 'nps', score: 0 }])).toBe(true)
  expect(completes('quarterly', [{ metric: 'csat', dimension: 'fees', score: null }])).toBe(false)
  expect(completes('quarterly', [{ metric: 'text' }])).toBe(false)
  expect(completes('exit', [{ metric: 'tag' }])).toBe(true)
  expect(completes('ticket', [{ metric: 'confirm' }])).toBe(true)
})

test('whatever a job tries and whenever, nothing becomes completed', () => {
  const outcome = fc.constantFrom(
    'unreachable',
    'expired',
    'absorbed',
    'satisfied',
    'refused',
    'cancelled',
    'completed',
  )
  const input = fc.tuple(outcome, fc.constantFrom(...PLANS), fc.integer({ min: -20, max: 20 }))
  fc.assert(
    fc.property(input, ([name, plan, day]) => {
      const ending = { outcome: name, reason: 'never' } as unknown as EndingByJob
      const decision = decideEnd(task({ plan }), 'job', ending, all, now + days(day))
      if (decision.ok) expect(decision.value.outcome).not.toBe('completed')
    }),
  )
})
