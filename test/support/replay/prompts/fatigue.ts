import { DAY, dayOf, HOUR, quarterName } from '../calendar'
import { isDayFull } from '../followups/contact'
import { isMoveIn, isOver, type Task } from '../followups/task'
import type { Line } from '../line'
import type { Household, Person } from '../state'
import { resolutionDue } from '../tickets/clocks'
import { isOpen, type Ticket } from '../tickets/ticket'
import type { World } from '../world'
import type { Invitation } from './invitations'

/** What a decision is made of. */
export interface Case {
  world: World
  line: Line
  person: Person
  home: Household
  task: Task | null
  invitation: Invitation | undefined
  visits: Map<string, string>
}

interface Reason {
  rule: string
  /** Holds beyond doubt: then nobody may be asked. */
  forbids: (one: Case) => boolean
  /** May be said as the reason; where the rule leaves room this is the wider reading. */
  mayBeSaid?: (one: Case) => boolean
}

const isSurvey = ({ line }: Case) => line.card === 'survey'
const isFirst = ({ invitation }: Case) => invitation === undefined

function isOverdue(world: World, ticket: Ticket): boolean {
  if (!isOpen(ticket)) return false
  const unanswered = ticket.firstAnswerAt === null && world.now > ticket.firstDueAt
  // Of a 12345 order the stricter limit counts.
  const due = Math.min(
    resolutionDue(world, ticket),
    ticket.externalDueAt ?? Number.POSITIVE_INFINITY,
  )
  return unanswered || world.now > due
}

const someTicket = (home: Household, is: (ticket: Ticket) => boolean, tests = false) =>
  [...home.tickets].some((ticket) => (tests || !ticket.isTest) && is(ticket))

const isUrgent = (ticket: Ticket) => isOpen(ticket) && ticket.priority === 'urgent'

function newHere({ world, line, person, home }: Case): boolean {
  const here = home.residencies.find((one) => one.personId === person.id && one.movedOutAt === null)
  return here !== undefined && line.t - here.movedInAt < world.policy.firstDays * DAY
}

function newHome({ world, line, home }: Case): boolean {
  return line.t - (home.stay?.startAt ?? 0) < (world.policy.firstDays + 1) * DAY
}

function otherAnsweredToday({ line, home, invitation }: Case): boolean {
  const today = dayOf(line.t)
  return home.answeredInvitations.some(
    (one) => one.day === today && one.invitationId !== invitation?.id,
  )
}

function recentCards({ line, person }: Case): number {
  return person.ratingCards.filter((t) => line.t - t < 7 * DAY).length
}

/** The rules of section 7 by the reason that a line gives. */
export const REASONS: Record<string, Reason> = {
  gap: {
    rule: 'F1',
    forbids: (one) =>
      isSurvey(one) &&
      isFirst(one) &&
      !isMoveIn(one.line.plan) &&
      one.line.t - one.person.lastInviteAt < one.world.policy.inviteGapDays * DAY,
  },
  quarter: {
    rule: 'F2',
    forbids: (one) =>
      one.line.metrics.includes('nps') &&
      !one.invitation?.metrics.has('nps') &&
      one.person.npsQuarters.has(quarterName(one.line.t)),
    mayBeSaid: ({ person, line }) => person.npsQuarters.has(quarterName(line.t)),
  },
  answered: {
    rule: 'F2',
    forbids: (one) =>
      one.line.metrics.includes('nps') &&
      !one.invitation?.metrics.has('nps') &&
      one.line.t - one.person.lastNpsAnswerAt < one.world.policy.npsAnsweredDays * DAY,
    mayBeSaid: ({ world, person, line }) =>
      line.t - person.lastNpsAnswerAt < world.policy.npsAnsweredDays * DAY,
  },
  cycle: {
    rule: 'F3',
    forbids: () => false, // an invitation is one ticket and cycle
    mayBeSaid: (one) => !isSurvey(one),
  },
  two: {
    rule: 'F3',
    forbids: (one) =>
      !isSurvey(one) && isFirst(one) && recentCards(one) >= one.world.policy.ratingCardsPer7Days,
  },
  snoozed: {
    rule: 'F4',
    forbids: ({ line, invitation }) => line.t < (invitation?.sleepsUntil ?? 0),
  },
  ended: { rule: 'F4', forbids: ({ invitation }) => invitation?.final === true },
  dayView: {
    rule: 'F4',
    forbids: () => false, // a second sight of the day is allowed and not counted
    mayBeSaid: ({ line, invitation }) => invitation?.lastViewDay === dayOf(line.t),
  },
  urgentTicket: {
    rule: 'F5',
    forbids: ({ home }) => someTicket(home, isUrgent),
    mayBeSaid: ({ home }) => someTicket(home, isUrgent, true),
  },
  overdueTicket: {
    rule: 'F5',
    forbids: ({ home, world }) => someTicket(home, (ticket) => isOverdue(world, ticket)),
    mayBeSaid: ({ home, world }) => someTicket(home, (ticket) => isOverdue(world, ticket), true),
  },
  submitted24h: {
    rule: 'F5',
    forbids: ({ line, person }) => line.t - person.lastSubmitAt < DAY,
    mayBeSaid: ({ line, person, home }) =>
      line.t - person.lastSubmitAt <= DAY ||
      someTicket(home, (ticket) => line.t - ticket.enteredAt <= 24 * HOUR, true),
  },
  form: { rule: 'F5', forbids: ({ line }) => line.formOpen },
  staffOrUnverified: { rule: 'F5', forbids: ({ person }) => person.isStaff || !person.verified },
  firstDays: {
    rule: 'F5',
    forbids: newHere,
    mayBeSaid: (one) => newHere(one) || newHome(one),
  },
  homeAnsweredToday: {
    rule: 'F5',
    forbids: otherAnsweredToday,
    mayBeSaid: (one) =>
      otherAnsweredToday(one) || dayOf(one.home.lastAnswerAt) === dayOf(one.line.t),
  },
  visit: {
    rule: 'F6',
    forbids: ({ line, visits }) => line.screen !== 'home' || visits.has(line.visitId),
  },
  capacity: {
    rule: 'F7',
    forbids: () => false, // followup-started counts
    mayBeSaid: ({ world, line, task }) =>
      task?.startedAt === null && isDayFull(world, line.communityId, line.t),
  },
  never: {
    rule: 'F8',
    forbids: (one) => isSurvey(one) && one.person.neverUntil > one.line.t,
    mayBeSaid: ({ person, line, task }) => person.neverUntil > line.t || task?.stopped === true,
  },
}

/** The card itself: an open task in its window, or a ticket whose cycle was resolved. */
export function checkCard(one: Case, ticket: Ticket | undefined) {
  const { world, line, person, home, task } = one
  const lives = home.residencies.some(
    (known) => known.personId === person.id && known.movedOutAt === null,
  )
  world.demand(lives, 'card', 'asked in a home where the person does not live')
  world.demand(!person.optOut.has('inApp'), 'opt-out', 'a card to who opted out')
  if (line.card === 'ticketRating') return checkRatingCard(one, ticket)
  if (!task) return world.report('ids', `task ${line.taskId} is unknown`)
  world.demand(task.home === home && task.plan === line.plan, 'card', 'of another task')
  world.demand(!isOver(task), 'card', 'the task is over')
  world.demand(line.t >= task.windowStart, 'card', 'before the window of the task')
}

function checkRatingCard({ world, line, person }: Case, ticket: Ticket | undefined) {
  if (!ticket) return world.report('ids', `ticket ${line.ticketId} is unknown`)
  world.demand(ticket.reporterId === person.id, 'F3', 'the ticket of another person')
  world.demand(ticket.cycle === line.cycle, 'F3', `cycle ${line.cycle}`)
  const asked = ticket.state === 'resolved' || ticket.state === 'closed'
  world.demand(asked, 'F3', `the ticket is ${ticket.state}`)
  const rated = ticket.ratedCycles.has(ticket.cycle)
  world.demand(!rated, 'F3', 'the cycle was rated')
}
