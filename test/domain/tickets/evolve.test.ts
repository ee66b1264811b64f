import { begin, evolve, rebuild } from '#domain/tickets/evolve'
import { inState, START, submitted } from './given'

test('a ticket begins with its submission', () => {
  expect(begin(submitted())).toMatchObject({
    state: 'submitted',
    version: 1,
    cycle: 1,
    cycleAt: START,
    submittedAt: START,
    ownerId: null,
    confirmed: false,
    priorityAt: null,
  })
})

test('an emergency is a priority from its submission on', () => {
  expect(begin(submitted({ categoryId: 'safety' }))).toMatchObject({
    priority: 'urgent',
    priorityAt: START,
    urgentAt: START,
  })
})

test('a history that does not begin with a submission is an error', () => {
  const { events } = inState.resolved()
  expect(() => rebuild([])).toThrow(RangeError)
  expect(() => rebuild(events.slice(1))).toThrow(RangeError)
})

test('evolving changes neither the ticket nor the event given to it', () => {
  const { ticket, events } = inState.pending_resident()
  const before = JSON.stringify([ticket, events])
  for (const event of events) evolve(ticket, event)
  expect(JSON.stringify([ticket, events])).toBe(before)
})
