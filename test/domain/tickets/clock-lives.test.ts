import fc from 'fast-check'
import { type Clock, clocksOf, nearestDue } from '#domain/tickets/clock'
import { decidePriority } from '#domain/tickets/priority'
import { isOpen, isVoid } from '#domain/tickets/status'
import type { Priority } from '#domain/tickets/ticket'
import { days } from '#domain/time'
import { people, type Story } from './given'
import { stories } from './histories'

const _REOPEN = { type: 'reopen', tags: ['still broken'] } as const

const _stateOf = (clock: Clock | null) => clock?.state ?? null

function change(story: Story, to: Priority): Story {
  const decision = decidePriority(story.ticket, people.manager, { to, reason: 'seen' }, story.now)
  if (!decision.ok) throw new Error(decision.reason)
  return story.add(decision.value)
}

const spans = fc.integer({ min: 0, max: days(120) })

test('clocks only go forward: a due never comes closer by waiting, a breach never heals', () => {
  fc.assert(
    fc.property(stories, spans, spans, ({ ticket, now }, a, b) => {
      const sooner = clocksOf(ticket, now + Math.min(a, b))
      const later = clocksOf(ticket, now + Math.max(a, b))
      sooner.forEach((clock, i) => {
        const next = later[i]
        expect(next?.dueAt).toBeGreaterThanOrEqual(clock.dueAt)
        expect(next?.share).toBeGreaterThanOrEqual(clock.share - 1e-9)
        expect(clock.share >= 0 && clock.share <= 1).toBe(true)
        if (clock.state === 'broken') expect(next?.state).toBe('broken')
      })
    }),
  )
})

test('raising never makes a due later', () => {
  fc.assert(
    fc.property(
      stories,
      fc.constantFrom<Priority>('priority', 'urgent'),
      spans,
      (story, to, gap) => {
        fc.pre(isOpen(story.ticket.state) && story.ticket.priority === 'normal')
        const before = clocksOf(story.ticket, story.now + gap).map((clock) => clock.dueAt)
        const { ticket } = change(story, to)
        const after = clocksOf(ticket, story.now + gap)
        after.forEach((clock, i) => {
          expect(clock.dueAt).toBeLessThanOrEqual(before[i] ?? 0)
        })
      },
    ),
  )
})

test('lowering erases no breach', () => {
  fc.assert(
    fc.property(stories, (story) => {
      fc.pre(isOpen(story.ticket.state) && story.ticket.priority !== 'normal')
      const before = clocksOf(story.ticket, story.now)
      const after = clocksOf(change(story, 'normal').ticket, story.now)
      before.forEach((clock, i) => {
        if (clock.state === 'broken') expect(after[i]?.state).toBe('broken')
      })
    }),
  )
})

test('a stopped clock reads the same for ever', () => {
  fc.assert(
    fc.property(stories, spans, ({ ticket, now }, gap) => {
      const stopped = (at: number) => clocksOf(ticket, at).filter((c) => c.stoppedAt !== null)
      expect(stopped(now + gap)).toEqual(stopped(now))
    }),
  )
})

test('what is neither void nor settled always has a promise that runs', () => {
  fc.assert(
    fc.property(stories, ({ ticket, now }) => {
      const nearest = nearestDue(ticket, now)
      expect(nearest !== null || !isOpen(ticket.state)).toBe(true)
      if (isVoid(ticket.state)) expect(nearest).toBeNull()
    }),
  )
})
