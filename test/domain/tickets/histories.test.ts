import fc from 'fast-check'
import { ACTION_TYPES } from '#domain/tickets/actions'
import { allowed } from '#domain/tickets/allowed'
import { firstResponseClock } from '#domain/tickets/clock'
import type { TicketEvent } from '#domain/tickets/events'
import { rebuild } from '#domain/tickets/evolve'
import { decideNewDate } from '#domain/tickets/priority'
import { decideTransition, isClaimed, isOpen } from '#domain/tickets/status'
import { TICKET_STATES, TRANSITIONS } from '#domain/tickets/ticket'
import { days } from '#domain/time'
import { EVERYBODY, PARENT, people } from './given'
import { factsFor, inputs, resolveIt, stories } from './histories'

const RUNS = { numRuns: 200 }

const names = (events: readonly TicketEvent[]): string[] =>
  events.flatMap((event) => ('transition' in event ? [event.transition] : []))

test('the histories below visit every state and every transition', () => {
  const seen = new Set<string>()
  for (const story of fc.sample(stories, { numRuns: 700, seed: 7 })) {
    for (const event of story.events) seen.add(event.to)
    for (const name of names(story.events)) seen.add(name)
  }
  expect([...TICKET_STATES, ...TRANSITIONS].filter((name) => !seen.has(name))).toEqual([])
})

test('from wherever it is, every ticket can reach an end after which nobody can do anything', () => {
  fc.assert(
    fc.property(stories, (story) => {
      resolveIt(story)
      const { autoCloseAt } = story.ticket
      if (isClaimed(story.ticket.state)) {
        story.now = Math.max(story.now, autoCloseAt ?? 0)
        story.does('job', { type: 'auto-close' })
      }
      const end = story.now + days(32)
      for (const who of EVERYBODY) {
        expect(allowed(story.ticket, people[who], end, PARENT)).toEqual([])
      }
    }),
    RUNS,
  )
})

test('T12: under jobs alone every resolved ticket ends, unconfirmed', () => {
  fc.assert(
    fc.property(stories, (story) => {
      resolveIt(story)
      fc.pre(isClaimed(story.ticket.state))
      const due = story.ticket.autoCloseAt
      expect(due).not.toBeNull()
      story.now = Math.max(story.now, due ?? 0)
      story.does('job', { type: 'auto-close' })
      expect(story.ticket).toMatchObject({ state: 'closed', confirmed: false, closedBy: 'auto' })
    }),
    RUNS,
  )
})

test('no path confirms without an answer of the resident', () => {
  fc.assert(
    fc.property(stories, ({ ticket, events }) => {
      const answers = events.filter(
        (e) => e.type === 'transition' && (e.transition === 'T11' || e.transition === 'T11b'),
      )
      const last = answers.at(-1)
      if (!ticket.confirmed) return
      const onBehalf =
        last !== undefined && 'contactRecordId' in last && last.contactRecordId !== null
      expect(last).toMatchObject({ confirmed: true, confirm: 'yes' })
      expect(last?.actorRole === 'resident' || onBehalf).toBe(true)
      expect(last?.actorRole).not.toBe('job')
    }),
    RUNS,
  )
})

test('reopenCount is the number of T13 and T14, and never passes three', () => {
  fc.assert(
    fc.property(stories, ({ ticket, events }) => {
      const reopened = names(events).filter((name) => name === 'T13' || name === 'T14')
      expect(ticket.reopenCount).toBe(reopened.length)
      expect(ticket.cycle).toBe(reopened.length + 1)
      expect(ticket.reopenCount).toBeLessThanOrEqual(3)
    }),
    RUNS,
  )
})

test('the ticket rebuilt from its stored events equals the stored ticket', () => {
  fc.assert(
    fc.property(stories, ({ ticket, events }) => {
      const stored = JSON.parse(JSON.stringify({ ticket, events }))
      expect(rebuild(stored.events)).toEqual(stored.ticket)
    }),
    RUNS,
  )
})

test('version rises with transitions, priority and public messages, and with nothing else', () => {
  fc.assert(
    fc.property(stories, ({ ticket, events }) => {
      const rising = events.filter(
        (event) =>
          event.type === 'submitted' ||
          event.type === 'transition' ||
          event.type === 'priority-changed' ||
          (event.type === 'message' && event.visibility === 'public'),
      )
      expect(ticket.version).toBe(rising.length)
    }),
    RUNS,
  )
})

test('each event begins in the state in which the one before it ended', () => {
  fc.assert(
    fc.property(stories, ({ ticket, events }) => {
      events.slice(1).forEach((event, i) => {
        expect(event.from).toBe(events[i]?.to)
      })
      expect(events.at(-1)?.to).toBe(ticket.state)
    }),
    RUNS,
  )
})

test('edge case 11: the first response, once given, stays, unless its own step was undone', () => {
  fc.assert(
    fc.property(stories, ({ events }) => {
      fc.pre(!names(events).includes('T19'))
      let first: number | null = null
      events.forEach((_event, i) => {
        const { firstResponseAt } = rebuild(events.slice(0, i + 1))
        if (first !== null) expect(firstResponseAt).toBe(first)
        first = firstResponseAt
      })
    }),
    RUNS,
  )
})

test('what must hold of any ticket in any state', () => {
  fc.assert(
    fc.property(stories, ({ ticket, now }) => {
      expect(ticket.autoCloseAt !== null).toBe(ticket.state === 'resolved')
      expect(ticket.pauses.some((pause) => pause.to === null)).toBe(
        ticket.state === 'pending_resident',
      )
      expect(ticket.expectedAt !== null).toBe(ticket.state === 'on_hold')
      expect(ticket.parentId !== null).toBe(ticket.state === 'merged')
      if (isOpen(ticket.state)) expect(ticket.unclearAt).toBeNull()
      expect(ticket.closedAt !== null).toBe(ticket.state === 'closed')
      expect(ticket.declinedAt !== null).toBe(ticket.state === 'declined')
      expect(ticket.priorityAt !== null).toBe(ticket.priority !== 'normal')
      expect(ticket.urgentAt !== null).toBe(ticket.priority === 'urgent')
      expect(
        ['submitted', 'withdrawn', 'merged'].includes(ticket.state) || ticket.ownerId !== null,
      ).toBe(true)
      expect(firstResponseClock(ticket, now)?.stoppedAt ?? null).toBe(ticket.firstResponseAt)
    }),
    RUNS,
  )
})

test('`allowed` names exactly the actions of which some input is accepted', () => {
  fc.assert(
    fc.property(stories, fc.constantFrom(...EVERYBODY), ({ ticket, now }, who) => {
      const offered = allowed(ticket, people[who], now, PARENT)
      for (const type of ACTION_TYPES) {
        const accepted = inputs(type, now).some((action) =>
          // T8: on hold, the same word names a new date.
          action.type === 'hold' && ticket.state === 'on_hold'
            ? decideNewDate(ticket, people[who], action.expectedAt, now).ok
            : decideTransition(ticket, people[who], action, now, factsFor(action)).ok,
        )
        expect([type, offered.includes(type)]).toEqual([type, accepted])
      }
    }),
    RUNS,
  )
})
