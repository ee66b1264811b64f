import { decideDatePassed, decideNewDate, decidePriority } from '#domain/tickets/priority'
import { isOpen } from '#domain/tickets/status'
import { type Priority, TICKET_STATES } from '#domain/tickets/ticket'
import { days, hours } from '#domain/time'
import { inState, people, type Story, type Who } from './given'

const reason = 'the cellar is wet too'

function change(story: Story, who: Who, to: Priority) {
  const decision = decidePriority(story.ticket, people[who], { to, reason }, story.now)
  if (decision.ok) story.add(decision.value)
  return decision.ok ? story.ticket.priority : decision.reason
}

test.each(['owner', 'desk', 'manager', 'job'] as const)('%s may raise', (who) => {
  expect(change(inState.processing(), who, 'priority')).toBe('priority')
})

test.each(['reporter', 'neighbour', 'colleague', 'followup', 'import'] as const)(
  '%s may not raise',
  (who) => {
    expect(change(inState.processing(), who, 'urgent')).toBe('not-allowed:action')
  },
)

test.each(['owner', 'desk', 'job', 'reporter'] as const)('%s may not lower', (who) => {
  expect(change(inState.processing({ categoryId: 'lift' }), who, 'normal')).toBe(
    'not-allowed:action',
  )
})

test('the manager lowers with a reason, and the time under the stricter promise is kept', () => {
  const story = inState.processing({ categoryId: 'safety' })
  const { submittedAt } = story.ticket
  expect(change(story.after(hours(1)), 'manager', 'normal')).toBe('normal')
  expect(story.ticket).toMatchObject({
    urgentAt: null,
    priorityAt: null,
    pastPriorities: [
      { priority: 'urgent', from: submittedAt, to: story.now },
      { priority: 'priority', from: submittedAt, to: story.now },
    ],
  })
})

test('from emergency to priority the 48 h go on from where they began', () => {
  const story = inState.processing({ categoryId: 'safety' })
  const { submittedAt } = story.ticket
  change(story.after(hours(1)), 'manager', 'priority')
  expect(story.ticket).toMatchObject({ urgentAt: null, priorityAt: submittedAt })
  expect(story.ticket.pastPriorities).toHaveLength(1)
})

test('no change without a reason, none to the same, none once nobody works on it', () => {
  const story = inState.processing()
  const bare = decidePriority(story.ticket, people.desk, { to: 'priority', reason: ' ' }, story.now)
  expect(bare).toEqual({ ok: false, reason: 'bad-input:reason' })
  expect(change(story, 'manager', 'normal')).toBe('bad-input:priority')
  for (const state of TICKET_STATES) {
    expect(change(inState[state](), 'manager', 'priority')).toBe(
      isOpen(state) ? 'priority' : 'illegal-transition:state',
    )
  }
})

test('a change of priority raises the version', () => {
  const story = inState.processing()
  const { version } = story.ticket
  change(story, 'desk', 'urgent')
  expect(story.ticket.version).toBe(version + 1)
})

test('T8: when the expected date is over a job notes it once, and the ticket stays on hold', () => {
  const story = inState.on_hold()
  const expectedAt = story.ticket.expectedAt ?? 0
  expect(decideDatePassed(story.ticket, expectedAt - 1)).toEqual({
    ok: false,
    reason: 'illegal-transition:tooEarly',
  })
  const decision = decideDatePassed(story.ticket, expectedAt)
  if (!decision.ok) throw new Error(decision.reason)
  story.add(decision.value)
  expect(story.ticket).toMatchObject({ state: 'on_hold', expectedPassedAt: expectedAt })
  expect(decideDatePassed(story.ticket, expectedAt + 1)).toEqual({
    ok: false,
    reason: 'illegal-transition:once',
  })
})

test('T8: owner or manager name a new date within 90 d', () => {
  const story = inState.on_hold()
  const set = (who: Who, ahead: number) =>
    decideNewDate(story.ticket, people[who], story.now + ahead, story.now)
  expect(set('reporter', 1).ok).toBe(false)
  expect(set('owner', days(90) + 1)).toEqual({ ok: false, reason: 'bad-input:expectedAt' })
  const decision = set('owner', days(90))
  if (!decision.ok) throw new Error(decision.reason)
  expect(story.add(decision.value).ticket).toMatchObject({
    expectedAt: story.now + days(90),
    expectedPassedAt: null,
  })
})

test('T8: there is no date to name outside on_hold', () => {
  const { ticket, now } = inState.processing()
  expect(decideNewDate(ticket, people.owner, now + 1, now).ok).toBe(false)
  expect(decideDatePassed(ticket, now + days(99)).ok).toBe(false)
})
