import { endOfQuestion, followUpOf, followUpOfRating } from '#domain/followups/from-ticket'
import type { TransitionEvent } from '#domain/tickets/events'
import { days } from '#domain/time'

const at = days(100)
const event = (transition: string, over: object = {}) =>
  ({ type: 'transition', transition, at, ...over }) as unknown as TransitionEvent
const plan = (
  kind: 'complaint' | 'repair' | 'inquiry',
  one: TransitionEvent,
  score: number | null = null,
) => followUpOf({ kind }, one, score)?.slot.plan ?? null

test('reading 10: problems are asked about after T12, a "partly", a "not clear" and the close of a 3', () => {
  const yes = event('T11', { confirm: 'yes' })
  expect(plan('complaint', event('T12'))).toBe('ticket')
  expect(plan('inquiry', event('T12'))).toBeNull()
  expect(plan('inquiry', event('T11c'))).toBeNull()
  expect(plan('repair', event('T11c'))).toBe('ticket')
  expect(plan('repair', event('T11', { confirm: 'partly' }))).toBe('ticket')
  expect([plan('repair', yes), plan('repair', yes, 3), plan('repair', yes, 2)]).toEqual([
    null,
    'ticket',
    null,
  ])
  expect(followUpOf({ kind: 'repair' }, event('T12'), null)?.slot.dueAt).toBe(at + days(7))
})

test("the second reopening is the manager's call, whatever the kind", () => {
  expect(plan('inquiry', event('T14', { reopenCount: 2 }))).toBe('reopened')
  expect(plan('inquiry', event('T13', { reopenCount: 1 }))).toBeNull()
  expect(plan('inquiry', event('T13', { reopenCount: 3 }))).toBeNull()
})

test('reading 10: a 3 is asked about a week after the close, never before it was given', () => {
  const closed = { kind: 'repair', closedAt: at } as const
  const due = (ratedAt: number) => followUpOfRating(closed, 3, ratedAt)?.slot.dueAt
  expect([due(at + days(1)), due(at + days(20))]).toEqual([at + days(7), at + days(20)])
  expect(followUpOfRating(closed, 2, at)).toBeNull()
  expect(followUpOfRating({ ...closed, closedAt: null }, 3, at)).toBeNull()
})

test("the resident's own deed answers the question or makes it void", () => {
  expect(endOfQuestion(event('T11b'))).toBe('duplicate')
  expect(endOfQuestion(event('T14'))).toBe('ticketVoid')
  expect(endOfQuestion(event('T11', { confirm: 'partly' }))).toBeNull()
  expect(endOfQuestion(event('T12'))).toBeNull()
})
