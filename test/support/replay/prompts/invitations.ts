import { DAY, dayOf, ms, quarterName } from '../calendar'
import { certainHeir, watchStart } from '../followups/contact'
import type { FollowUps } from '../followups/followups'
import { isMoveIn, isOver, type Task } from '../followups/task'
import type { Line } from '../line'
import { factsOf } from '../people'
import type { World } from '../world'

/** F1: one a person and task, or person, ticket and cycle. */
export interface Invitation {
  id: string
  key: string
  personId: string
  homeId: string
  card: string
  task: Task | null
  metrics: Set<string>
  views: number
  /** Counted views since the last tap. */
  untouched: number
  lastViewDay: number
  snoozes: number
  sleepsUntil: number
  final: boolean
  answeredBy: string | null
}

export const keyOf = (line: Line) =>
  line.card === 'survey'
    ? `${line.personId} ${line.taskId}`
    : `${line.personId} ${line.ticketId} ${line.cycle}`

const COPIED = ['personId', 'householdId', 'card', 'plan', 'taskId', 'ticketId', 'cycle', 'first']

/** Views and outcomes of cards: F4, and what F1, F2 and F3 count. */
export class Invitations {
  private readonly world: World
  private readonly followUps: FollowUps
  readonly all: Map<string, Invitation>
  readonly byKey = new Map<string, Invitation>()
  readonly decisions = new Map<string, Line>()
  readonly visits = new Map<string, string>()

  constructor(world: World, followUps: FollowUps, all: Map<string, Invitation>) {
    this.world = world
    this.followUps = followUps
    this.all = all
  }

  viewed = (line: Line) => {
    const { world } = this
    this.checkDecision(line)
    const known = this.byKey.get(keyOf(line))
    world.demand(
      (known?.id ?? line.invitationId) === line.invitationId,
      'F1',
      'two invitations for one',
    )
    const invitation = known ?? this.invite(line)
    world.demand(line.view === invitation.views + 1, 'F4', `view ${line.view}`)
    world.demand(dayOf(line.t) !== invitation.lastViewDay, 'F4', 'a second view of the day')
    const most = world.policy.viewsPerSnooze
    world.demand(invitation.untouched < most, 'F4', 'three views without a snooze')
    this.count(invitation, line)
  }

  outcome = (line: Line) => {
    const { world } = this
    const invitation = this.all.get(line.invitationId as string)
    if (!invitation) return world.report('ids', `invitation ${line.invitationId} is unknown`)
    world.demand(!invitation.final, 'F4', `${line.outcome} after the end`)
    world.demand(invitation.personId === line.personId, 'F4', 'an outcome by another person')
    if (line.outcome === 'snoozed') this.snoozed(invitation, line)
    else this.ended(invitation, line)
    invitation.untouched = 0
  }

  private checkDecision(line: Line) {
    const { world } = this
    const decided = this.decisions.get(line.decisionId)
    if (!decided) return world.report('F11', `view without a decision of the last minute`)
    this.decisions.delete(line.decisionId)
    world.demand(decided.asked, 'F11', 'seen although the decision was not to ask')
    const same = COPIED.every((name) => decided[name] === line[name])
    const whole = same && decided.visitId === line.visitId && decided.screen === line.screen
    const metrics = decided.metrics.join() === line.metrics.join()
    world.demand(whole && metrics, 'F11', 'another card than decided')
  }

  private invite(line: Line): Invitation {
    const task = line.card === 'survey' ? (this.followUps.all.get(line.taskId) ?? null) : null
    const invitation: Invitation = {
      id: line.invitationId as string,
      key: keyOf(line),
      personId: line.personId,
      homeId: line.householdId,
      card: line.card,
      task,
      metrics: new Set(line.metrics),
      views: 0,
      untouched: 0,
      lastViewDay: -1,
      snoozes: 0,
      sleepsUntil: 0,
      final: false,
      answeredBy: null,
    }
    this.world.demand(!this.all.has(invitation.id), 'ids', `invitation ${invitation.id} again`)
    this.all.set(invitation.id, invitation)
    this.byKey.set(invitation.key, invitation)
    if (task) this.endsWith(task, invitation)
    return invitation
  }

  /** When the task ends, its cards end: "expired", unless they have ended otherwise. */
  private endsWith(task: Task, invitation: Invitation): void {
    const { world } = this
    const watch = () =>
      world.duty(world.now, () => {
        if (!invitation.final) world.report('F4', `invitation ${invitation.id} outlives its task`)
      })
    if (isOver(task)) watch()
    else task.onEnd.push(watch)
  }

  private count(invitation: Invitation, line: Line): void {
    const { world } = this
    if (invitation.views === 0) this.countFirst(invitation, line)
    for (const metric of line.metrics) invitation.metrics.add(metric)
    invitation.views += 1
    invitation.untouched += 1
    invitation.lastViewDay = dayOf(line.t)
    this.visits.set(line.visitId, invitation.key)
    const home = world.households.get(line.householdId)
    if (home) {
      const facts = factsOf(home, quarterName(line.t))
      facts.reached = true
      facts.lastViewAt = line.t
    }
    if (invitation.task?.startedAt === null) watchStart(world, invitation.task)
    if (invitation.untouched === world.policy.viewsPerSnooze) this.watchThird(invitation, line)
  }

  private countFirst(invitation: Invitation, line: Line): void {
    const person = this.world.people.get(line.personId)
    if (!person) return
    if (invitation.card === 'ticketRating') person.ratingCards.push(line.t)
    else if (!isMoveIn(line.plan)) person.lastInviteAt = line.t
    if (line.metrics.includes('nps')) person.npsQuarters.add(quarterName(line.t))
  }

  private watchThird(invitation: Invitation, line: Line): void {
    const { views } = invitation
    this.world.duty(line.t + DAY, () => {
      const waits = !invitation.final && invitation.untouched > 0 && invitation.views === views
      if (waits) this.world.report('F4', `invitation ${invitation.id}: three views are a snooze`)
    })
  }

  private snoozed(invitation: Invitation, line: Line): void {
    const { world } = this
    invitation.snoozes += 1
    world.demand(line.snooze === invitation.snoozes, 'F4', `snooze ${line.snooze}`)
    const silent = invitation.untouched === world.policy.viewsPerSnooze
    world.demand(line.reason !== 'threeViews' || silent, 'F4', 'fewer than three views')
    world.demand(line.reason !== 'taskEnded', 'F4', 'snoozed by the end of the task')
    const days = world.policy.snoozeDays[invitation.snoozes - 1]
    const until = days === undefined ? null : line.t + days * DAY
    world.demand((line.until && ms(line.until)) === until, 'F4', `until ${line.until}`)
    if (until === null) invitation.final = true
    else invitation.sleepsUntil = until
  }

  private ended(invitation: Invitation, line: Line): void {
    const { world } = this
    const reason = line.outcome === 'expired' ? 'taskEnded' : 'tap'
    world.demand(line.reason === reason, 'F4', `${line.outcome} by ${line.reason}`)
    invitation.final = true
    const { task } = invitation
    if (line.outcome === 'expired' && task)
      world.demand(isOver(task), 'F4', 'expired while the task is open')
    if (line.outcome === 'answered') this.answered(invitation, line)
    if (line.outcome === 'never') this.never(invitation, line)
  }

  private answered(invitation: Invitation, line: Line): void {
    invitation.answeredBy = line.responseId
    const home = this.world.households.get(invitation.homeId)
    home?.answeredInvitations.push({ day: dayOf(line.t), invitationId: invitation.id })
  }

  /** F8: no survey for 365 days; the task passes to another willing adult or ends as refused. */
  private never(invitation: Invitation, line: Line): void {
    const { world } = this
    const person = world.people.get(line.personId)
    if (person) person.neverUntil = line.t + world.policy.neverDays * DAY
    const { task } = invitation
    if (!task || isOver(task)) return
    task.stopped = true
    world.duty(line.t, () => {
      if (isOver(task) || !task.stopped) return
      const what = certainHeir(world, task.home, line.personId) ? 'was not passed on' : 'stays open'
      world.report('F8', `task ${task.id} ${what} after "never"`)
    })
  }
}
