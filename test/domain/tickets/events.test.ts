import { actorId, actorRole, frame } from '#domain/tickets/events'
import { inState, people } from './given'

test('an event names who did it: a person, a staff member, or nobody for job and import', () => {
  const named = [people.reporter, people.desk, people.job, people.import].map((actor) => [
    actorRole(actor),
    actorId(actor),
  ])
  expect(named).toEqual([
    ['resident', 'p-reporter'],
    ['frontdesk', 's-desk'],
    ['job', null],
    ['import', null],
  ])
})

test('an event that changes no state says the same state twice', () => {
  const { ticket } = inState.processing()
  expect(frame(ticket, people.job, 5)).toEqual({
    at: 5,
    actorRole: 'job',
    actorId: null,
    from: 'processing',
    to: 'processing',
  })
})

test('no event carries words: a timeline shown to others gives nobody away', () => {
  const secret = 'my neighbour Zhang in 1204'
  const { events } = inState
    .resolved()
    .says('reporter', { words: secret })
    .does('reporter', { type: 'reopen', reason: secret })
  expect(JSON.stringify(events)).not.toContain('Zhang')
})
