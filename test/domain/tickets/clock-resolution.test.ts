import { type Clock, indicatorDues, reopenReplyClock, resolutionClock } from '#domain/tickets/clock'
import { decidePriority } from '#domain/tickets/priority'
import type { Priority, Ticket } from '#domain/tickets/ticket'
import { addMonths, days, hours, instant, iso, minutes } from '#domain/time'
import { inState, people, RESOLVE, START, Story, WORDS } from './given'

const REOPEN = { type: 'reopen', tags: ['still broken'] } as const

const stateOf = (clock: Clock | null) => clock?.state ?? null

function change(story: Story, to: Priority): Story {
  const decision = decidePriority(story.ticket, people.manager, { to, reason: 'seen' }, story.now)
  if (!decision.ok) throw new Error(decision.reason)
  return story.add(decision.value)
}

describe('resolution: a calendar month, 48 h for a priority', () => {
  const dueOf = (at: string, over = {}) => {
    const { ticket, now } = new Story(over, instant(at))
    return iso(resolutionClock(ticket, now)?.dueAt ?? 0)
  }

  test.each([
    ['31 January, leap year', '2028-01-31T10:00:00+08:00', '2028-02-29T02:00:00.000Z'],
    ['31 January', '2026-01-31T10:00:00+08:00', '2026-02-28T02:00:00.000Z'],
    ['edge case 21: 29 February', '2028-02-29T10:00:00+08:00', '2028-03-29T02:00:00.000Z'],
    [
      'edge case 6: the last second of a quarter',
      '2026-03-31T23:59:59+08:00',
      '2026-04-30T15:59:59.000Z',
    ],
    [
      '1 March at 00:30 Shanghai, still February in UTC',
      '2026-03-01T00:30:00+08:00',
      '2026-03-31T16:30:00.000Z',
    ],
    ['December', '2026-12-15T10:00:00+08:00', '2027-01-15T02:00:00.000Z'],
  ])('a normal ticket of %s', (_when, at, due) => {
    expect(dueOf(at)).toBe(due)
  })

  test('a priority has 48 h and its own name', () => {
    const { ticket, now } = inState.submitted({ categoryId: 'lift' })
    expect(resolutionClock(ticket, now)).toMatchObject({
      kind: 'priority',
      startAt: START,
      dueAt: START + hours(48),
    })
  })

  test('raised later, the 48 h begin at the raising', () => {
    const story = change(inState.submitted().after(days(3)), 'priority')
    expect(resolutionClock(story.ticket, story.now)).toMatchObject({
      startAt: story.now,
      dueAt: story.now + hours(48),
      share: 0,
    })
  })

  test('raised in the last hours of the month, the month still rules', () => {
    const story = change(inState.submitted().after(days(30.5)), 'priority')
    expect(resolutionClock(story.ticket, story.now)).toMatchObject({
      startAt: START,
      dueAt: addMonths(START, 1),
    })
  })

  test('lowering gives the month back, unless the 48 h were already over', () => {
    const early = change(inState.submitted({ categoryId: 'lift' }).after(hours(48)), 'normal')
    expect(resolutionClock(early.ticket, early.now)).toMatchObject({
      kind: 'resolution',
      dueAt: addMonths(START, 1),
    })
    const late = change(inState.submitted({ categoryId: 'lift' }).after(hours(48) + 1), 'normal')
    expect(resolutionClock(late.ticket, late.now)).toMatchObject({
      state: 'broken',
      dueAt: START + hours(48),
    })
  })

  test('a breach stays, lowered and raised again', () => {
    const late = change(inState.submitted({ categoryId: 'lift' }).after(hours(49)), 'normal')
    change(late.after(hours(1)), 'priority')
    expect(resolutionClock(late.ticket, late.now)).toMatchObject({
      state: 'broken',
      dueAt: START + hours(48),
    })
  })

  test('a 12345 order obeys the stricter of its own deadline and ours', () => {
    const story = new Story()
    const order = (externalDueAt: number): Ticket => ({ ...story.ticket, externalDueAt })
    expect(resolutionClock(order(START + days(5)), START)?.dueAt).toBe(START + days(5))
    expect(resolutionClock(order(START + days(90)), START)?.dueAt).toBe(addMonths(START, 1))
  })

  test('claimed while the resident has not spoken, kept once they say so', () => {
    const story = inState.resolved()
    const claimed = story.now
    expect(resolutionClock(story.ticket, story.now + days(99))).toMatchObject({
      state: 'claimed',
      stoppedAt: claimed,
    })
    story.does('reporter', { type: 'confirm', answer: 'yes' })
    expect(resolutionClock(story.ticket, story.now)).toMatchObject({
      state: 'kept',
      stoppedAt: claimed,
    })
  })

  test('what the job closed stays claimed, never kept', () => {
    const closed = inState.closed()
    expect(stateOf(resolutionClock(closed.ticket, closed.now))).toBe('claimed')
  })

  test('a decline ends the promise and claims nothing', () => {
    const declined = inState.declined()
    expect(stateOf(resolutionClock(declined.ticket, declined.now))).toBe('ended')
  })

  test('praise that was thanked for is kept', () => {
    const { ticket, now } = inState
      .submitted({ kind: 'praise' })
      .does('desk', { type: 'thank', words: WORDS })
    expect(stateOf(resolutionClock(ticket, now))).toBe('kept')
  })

  test('resolved too late stays broken, also when confirmed', () => {
    const story = inState.processing({ categoryId: 'lift' }).after(hours(48)).does('owner', RESOLVE)
    story.does('reporter', { type: 'confirm', answer: 'yes' })
    expect(stateOf(resolutionClock(story.ticket, story.now))).toBe('broken')
  })

  test('on hold the clock goes on', () => {
    const story = inState.on_hold()
    expect(resolutionClock(story.ticket, story.now + days(10))).toMatchObject({
      state: 'running',
      dueAt: addMonths(START, 1),
    })
  })
})

describe('pauses of the resolution', () => {
  test('while the resident is asked it stands still and the due moves along', () => {
    const story = inState.pending_resident()
    const asked = story.now
    const share = resolutionClock(story.ticket, asked)?.share
    const later = resolutionClock(story.ticket, asked + days(5))
    expect(later).toMatchObject({ state: 'paused', share, dueAt: addMonths(START, 1) + days(5) })
  })

  test('14 d in all: then it runs again, though nobody answered', () => {
    const story = inState.pending_resident()
    const at = (after: number) => resolutionClock(story.ticket, story.now + after)
    expect(at(days(14) - 1)?.state).toBe('paused')
    expect(at(days(14))?.state).toBe('running')
    expect(at(days(20))?.dueAt).toBe(addMonths(START, 1) + days(14))
  })

  test('two pauses share the 14 d', () => {
    const story = inState.pending_resident().after(days(9)).says('reporter')
    story.does('owner', { type: 'ask', words: 'And the door?' }).after(days(9)).says('reporter')
    expect(resolutionClock(story.ticket, story.now)?.dueAt).toBe(addMonths(START, 1) + days(14))
  })

  test('a pause begun after the due moves nothing, one begun on its last millisecond does', () => {
    const story = inState.processing({ categoryId: 'lift' })
    const due = START + hours(48)
    story.now = due - minutes(1)
    const late = inState.processing({ categoryId: 'lift' })
    late.now = due - minutes(1) + 1
    for (const one of [story, late]) one.does('owner', { type: 'ask', words: 'Which lift?' })
    expect(resolutionClock(story.ticket, due + days(1))).toMatchObject({
      state: 'paused',
      dueAt: due + days(1),
    })
    expect(resolutionClock(late.ticket, due + days(1))).toMatchObject({
      state: 'broken',
      dueAt: due,
    })
  })

  test('of a pause that was running when it was raised, only the rest counts', () => {
    const story = inState.pending_resident().after(days(2))
    change(story, 'priority')
    const raised = story.now
    story.after(days(1)).says('reporter')
    const rest = story.now - raised
    expect(resolutionClock(story.ticket, story.now)?.dueAt).toBe(raised + hours(48) + rest)
  })
})

describe('after a reopening', () => {
  test('a normal ticket has 7 d, a priority 48 h, from the reopening', () => {
    const normal = inState.resolved().after(days(3)).does('reporter', REOPEN)
    expect(resolutionClock(normal.ticket, normal.now)).toMatchObject({
      kind: 'resolution',
      startAt: normal.now,
      dueAt: normal.now + days(7),
    })
    const lift = inState.resolved({ categoryId: 'lift' }).after(days(3)).does('reporter', REOPEN)
    expect(resolutionClock(lift.ticket, lift.now)).toMatchObject({
      kind: 'priority',
      dueAt: lift.now + hours(48),
    })
  })

  test('a person answers within 24 h of it, the last millisecond included', () => {
    const story = inState.resolved().does('reporter', REOPEN)
    const at = (after: number) => stateOf(reopenReplyClock(story.ticket, story.now + after))
    expect([at(0), at(hours(24)), at(hours(24) + 1)]).toEqual(['running', 'near', 'broken'])
    story.says('owner')
    expect(stateOf(reopenReplyClock(story.ticket, story.now))).toBe('kept')
  })

  test('the indicators keep the first due, whatever is raised later', () => {
    const story = inState.resolved().does('reporter', REOPEN).does('owner', RESOLVE)
    story.does('reporter', REOPEN)
    expect(story.ticket.priority).toBe('priority')
    expect(indicatorDues(story.ticket, story.now + days(60))).toEqual({
      firstResponseDueAt: START + hours(24),
      monthDueAt: addMonths(START, 1),
      priorityDueAt: null,
    })
  })

  test('there is no reply to give in the first round', () => {
    const { ticket, now } = inState.resolved()
    expect(reopenReplyClock(ticket, now)).toBeNull()
  })
})
