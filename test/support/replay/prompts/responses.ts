import { dayOf, HOUR, MINUTE, quarterName } from '../calendar'
import { expectRecovery, expectTaskOfRating } from '../followups/causes'
import type { FollowUps } from '../followups/followups'
import { isOver } from '../followups/task'
import { SIX } from '../form'
import type { Answer, Line } from '../line'
import { factsOf } from '../people'
import type { Household, Person } from '../state'
import type { Ticket } from '../tickets/ticket'
import { isStaffRole } from '../tickets/ticket'
import type { Tickets } from '../tickets/tickets'
import type { World } from '../world'
import type { Invitation } from './invitations'

export interface Response {
  id: string
  personId: string
  homeId: string
  t: number
  filledBy: 'self' | 'staff'
  taskId: string | undefined
  ticketId: string | undefined
  cycle: number | undefined
  contactMe: boolean
  answers: Answer[]
  /** Has at least one of the six dimensions a score? */
  dimensions: boolean
}

export const scoreOf = (answers: Answer[], metric: string, dimension?: string) =>
  answers.find((one) => one.metric === metric && one.dimension === dimension)?.score ?? null

const hasDimension = (answers: Answer[]) =>
  answers.some(
    (one) => one.metric === 'csat' && one.score !== null && SIX.includes(one.dimension ?? ''),
  )

/** NPS 0-6, overall 1-2 with "contact me", or a ticket rated 1-2. */
function wantsRecovery({ answers, contactMe, ticketId }: Response): boolean {
  const rating = scoreOf(answers, 'rating')
  if (ticketId !== undefined && rating !== null && rating <= 2) return true
  const nps = scoreOf(answers, 'nps')
  const overall = scoreOf(answers, 'csat', 'overall')
  return contactMe && ((nps !== null && nps <= 6) || (overall !== null && overall <= 2))
}

/** What residents answer, by card, SMS, call or visit. */
export class Responses {
  private readonly world: World
  private readonly tickets: Tickets
  readonly all = new Map<string, Response>()
  readonly invitations = new Map<string, Invitation>()
  followUps!: FollowUps

  constructor(world: World, tickets: Tickets) {
    this.world = world
    this.tickets = tickets
  }

  submitted = (line: Line) => {
    const { world } = this
    const person = world.person(line.personId)
    const home = world.household(line.householdId)
    world.demand(!this.all.has(line.responseId), 'ids', `response ${line.responseId} again`)
    if (!person || !home) return
    this.checkActor(line, home)
    const response = this.responseOf(line)
    this.all.set(response.id, response)
    world.community(line.communityId)?.responses.push(response)
    this.note(home, person, response)
    if (line.ticketId !== undefined) this.rated(line, response)
    if (line.taskId !== undefined) this.ofTask(line, response)
    if (line.invitationId !== undefined) this.throughCard(line)
    if (wantsRecovery(response) && !person.isStaff) expectRecovery(world, home, response.id, true)
  }

  /** F9: for 24 hours the answer may be changed; the last one counts. */
  edited = (line: Line) => {
    const { world } = this
    const response = this.all.get(line.responseId)
    if (!response) return world.report('ids', `response ${line.responseId} is unknown`)
    const late = line.t - response.t > world.policy.editHours * HOUR
    world.demand(!late, 'F9', 'edited after more than 24 h')
    response.answers = line.answers
    const dimensions = hasDimension(line.answers)
    if (dimensions && !response.dimensions) this.scored(response)
    response.dimensions = dimensions
    const home = world.households.get(response.homeId)
    if (home && wantsRecovery(response)) expectRecovery(world, home, response.id, false)
  }

  private responseOf(line: Line): Response {
    const { responseId, personId, householdId, t, filledBy, contactMe, answers } = line
    return {
      id: responseId,
      personId,
      homeId: householdId,
      t,
      filledBy,
      taskId: line.taskId as string | undefined,
      ticketId: line.ticketId as string | undefined,
      cycle: line.cycle as number | undefined,
      contactMe,
      answers,
      dimensions: hasDimension(answers),
    }
  }

  private checkActor(line: Line, home: Household): void {
    const self = line.filledBy === 'self'
    const by = self ? line.actorRole === 'resident' : isStaffRole(line.actorRole)
    this.world.demand(by, 'response', `filled by ${line.filledBy}, written by ${line.actorRole}`)
    const lived = home.residencies.some((one) => one.personId === line.personId)
    this.world.demand(lived, 'response', 'a person of another home')
    const asked = line.answers.filter((one) => !['text', 'tag', 'confirm'].includes(one.metric))
    const seen = new Set(asked.map((one) => `${one.metric} ${one.dimension ?? ''}`))
    this.world.demand(seen.size === asked.length, 'response', 'one question answered twice')
  }

  private note(home: Household, person: Person, response: Response): void {
    home.lastAnswerAt = response.t
    const facts = factsOf(home, quarterName(response.t))
    facts.answered = true
    facts.reached = true
    if (response.dimensions) this.scored(response)
    if (scoreOf(response.answers, 'nps') !== null) person.lastNpsAnswerAt = response.t
  }

  private scored(response: Response): void {
    const home = this.world.households.get(response.homeId)
    if (!home) return
    const quarter = quarterName(response.t)
    home.scoredQuarters.set(quarter, response.t)
    this.followUps.watchSatisfied(home.plannedQuarters.get(quarter))
  }

  private ofTask(line: Line, response: Response) {
    const { world } = this
    const task = this.followUps.all.get(line.taskId)
    if (!task) return world.report('ids', `task ${line.taskId} is unknown`)
    world.demand(task.home.id === response.homeId, 'response', 'the task of another home')
    if (!response.answers.some((one) => one.score !== null) || isOver(task)) return
    world.duty(world.now, () => {
      if (!isOver(task)) world.report('completed', `task ${task.id} was answered, but stays open`)
    })
  }

  /** A ticket rating: of a cycle that was resolved, once, at most 30 days after the close. */
  private rated(line: Line, response: Response): void {
    const { world } = this
    const ticket = this.tickets.find(line.ticketId)
    const rating = scoreOf(response.answers, 'rating')
    if (!ticket || rating === null) return
    const cycle = line.cycle ?? ticket.cycle
    const resolved = ticket.resolvedCycles.some((one) => one.cycle === cycle)
    world.demand(resolved, 'rating', `cycle ${cycle} was not resolved`)
    world.demand(!ticket.ratedCycles.has(cycle), 'rating', `cycle ${cycle} was rated before`)
    ticket.ratedCycles.set(cycle, rating)
    this.checkLate(ticket, line)
    if (rating === 3 && cycle === ticket.cycle) expectTaskOfRating(world, ticket, line.t)
  }

  private checkLate(ticket: Ticket, line: Line): void {
    const own = line.filledBy === 'staff' || line.personId === ticket.reporterId
    this.world.demand(own, 'rating', 'not by the reporter')
    if (ticket.doneAt === null) return
    const last = dayOf(ticket.doneAt) + this.world.policy.lateConfirmDays
    this.world.demand(dayOf(line.t) <= last, 'rating', 'more than 30 days after the close')
  }

  private throughCard(line: Line) {
    const { world } = this
    const invitation = this.invitations.get(line.invitationId as string)
    if (!invitation) return world.report('ids', `invitation ${line.invitationId} is unknown`)
    world.demand(invitation.personId === line.personId, 'F10', 'the invitation of another person')
    world.demand(!invitation.final, 'F4', 'the invitation has ended')
    const asked = new Set([...invitation.metrics, 'text', 'tag'])
    const other = line.answers.find((one) => one.score !== null && !asked.has(one.metric))
    world.demand(!other, 'response', `${other?.metric} was not asked`)
    world.timers.set(line.t + MINUTE, () => {
      if (invitation.answeredBy !== line.responseId)
        world.report('F4', `invitation ${invitation.id} was answered, but has no outcome`)
    })
  }
}
