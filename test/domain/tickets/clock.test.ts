import {
  type Clock,
  clocksOf,
  firstResponseClock,
  nearestDue,
  nextResponseClock,
} from '#domain/tickets/clock'
import { decidePriority } from '#domain/tickets/priority'
import type { Priority } from '#domain/tickets/ticket'
import { days, hours, minutes } from '#domain/time'
import { DECLINE, inState, people, START, type Story } from './given'

const _REOPEN = { type: 'reopen', tags: ['still broken'] } as const

const stateOf = (clock: Clock | null) => clock?.state ?? null

function change(story: Story, to: Priority): Story {
  const decision = decidePriority(story.ticket, people.manager, { to, reason: 'seen' }, story.now)
  if (!decision.ok) throw new Error(decision.reason)
  return story.add(decision.value)
}

describe('first response: a person answers within 24 h', () => {
  const { ticket } = inState.submitted()

  test.each([
    ['at once', 0, 'running'],
    ['a millisecond before 80 %', hours(19.2) - 1, 'running'],
    ['at 80 %', hours(19.2), 'near'],
    ['on the last millisecond', hours(24), 'near'],
    ['one millisecond later', hours(24) + 1, 'broken'],
  ])('unanswered, %s', (_when, after, state) => {
    expect(stateOf(firstResponseClock(ticket, START + after))).toBe(state)
  })

  test.each([
    ['edge case 10: exactly at 24 h', hours(24), 'kept'],
    ['one millisecond later', hours(24) + 1, 'broken'],
  ])('answered %s', (_when, after, state) => {
    const story = inState.submitted()
    story.now = START + after - minutes(1)
    story.says('desk')
    const clock = firstResponseClock(story.ticket, START + days(9))
    expect(clock).toMatchObject({ state, stoppedAt: START + after })
    expect(clock?.share).toBe(1)
  })

  test('half the time is half the line', () => {
    expect(firstResponseClock(ticket, START + hours(12))?.share).toBe(0.5)
  })

  test('weekends, holidays and pauses do not stop it', () => {
    const story = inState.submitted().does('desk', { type: 'accept', ownerId: 's-owner' })
    const dueAt = firstResponseClock(story.ticket, story.now)?.dueAt
    expect(dueAt).toBe(START + hours(24))
  })

  test('acceptance, assignment, receipts and notes keep no promise', () => {
    const story = inState
      .submitted()
      .does('desk', { type: 'accept', ownerId: 's-owner' })
      .says('job')
      .says('owner', { visibility: 'internal' })
      .does('owner', { type: 'process' })
    expect(stateOf(firstResponseClock(story.ticket, START + hours(25)))).toBe('broken')
  })

  test('an emergency is answered in 30 min', () => {
    const story = inState.submitted({ categoryId: 'safety' })
    expect(firstResponseClock(story.ticket, START)?.dueAt).toBe(START + minutes(30))
  })

  test('an emergency from now on has its 30 min from now, and never more than before', () => {
    const early = change(inState.submitted().after(hours(2)), 'urgent')
    expect(firstResponseClock(early.ticket, early.now)?.dueAt).toBe(early.now + minutes(30))
    const late = change(inState.submitted().after(hours(23.9)), 'urgent')
    expect(firstResponseClock(late.ticket, late.now)?.dueAt).toBe(START + hours(24))
  })

  test('lowering an emergency after its half hour erases no breach; before, it does not make one', () => {
    const late = change(inState.submitted({ categoryId: 'safety' }).after(minutes(31)), 'normal')
    expect(stateOf(firstResponseClock(late.ticket, late.now))).toBe('broken')
    const early = change(inState.submitted({ categoryId: 'safety' }).after(minutes(30)), 'normal')
    expect(stateOf(firstResponseClock(early.ticket, early.now))).toBe('running')
  })

  test('there is no promise on what was withdrawn or merged before an answer', () => {
    const { ticket: gone, now } = inState.submitted().does('reporter', { type: 'withdraw' })
    expect(clocksOf(gone, now)).toEqual([])
    expect(nearestDue(gone, now)).toBeNull()
  })
})

describe('next response', () => {
  test('a message of the resident is answered within 24 h, also while it waits for their yes', () => {
    const story = inState.resolved().says('reporter')
    const at = (after: number) => stateOf(nextResponseClock(story.ticket, story.now + after))
    expect([at(hours(24)), at(hours(24) + 1)]).toEqual(['near', 'broken'])
    expect(nextResponseClock(story.says('owner').ticket, story.now)).toBeNull()
  })

  test('no answer is owed after the close', () => {
    const story = inState
      .resolved()
      .says('reporter')
      .does('reporter', { type: 'confirm', answer: 'yes' })
    expect(nextResponseClock(story.ticket, story.now)).toBeNull()
  })
})

describe('the promise that falls due first', () => {
  test('first the answer, then the solution', () => {
    const story = inState.submitted()
    expect(nearestDue(story.ticket, story.now)?.kind).toBe('firstResponse')
    story.says('desk')
    expect(nearestDue(story.ticket, story.now)?.kind).toBe('resolution')
    story.says('reporter')
    expect(nearestDue(story.ticket, story.now)?.kind).toBe('nextResponse')
  })

  test('nothing once it is done', () => {
    for (const state of ['closed', 'declined', 'withdrawn', 'merged'] as const) {
      const { ticket, now } = inState[state]()
      expect(nearestDue(ticket, now)).toBeNull()
    }
  })
})

test('a decline answers and stops the clock', () => {
  const story = inState.submitted().does('desk', { type: 'take', ownerId: 's-owner' })
  story.does('manager', DECLINE)
  expect(stateOf(firstResponseClock(story.ticket, story.now + days(3)))).toBe('kept')
})
