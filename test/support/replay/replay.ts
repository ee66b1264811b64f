import { quarterName } from './calendar'
import { FollowUps } from './followups/followups'
import { watchQuarters } from './followups/planning'
import { formFault } from './form'
import { Frame } from './frame'
import type { Line, Violation } from './line'
import { Notifications } from './notifications'
import {
  communityCreated,
  dutySet,
  factsOf,
  householdCreated,
  keyCleared,
  keySet,
  moveIn,
  moveInCorrected,
  moveOut,
  personChanged,
  personCreated,
} from './people'
import { Decisions } from './prompts/decisions'
import { Invitations } from './prompts/invitations'
import { Responses } from './prompts/responses'
import { Snapshots } from './snapshots/snapshots'
import { Tickets } from './tickets/tickets'
import { World } from './world'

type Rule = (line: Line) => void

/** Replays a simulation log line by line against simulation-log.md and domain.md; shares no code with the project. */
export class Replay {
  readonly world = new World()
  private readonly frame = new Frame(this.world)
  private readonly snapshots = new Snapshots(this.world)
  private readonly tickets = new Tickets(this.world)
  private readonly rules: Record<string, Rule>
  private count = 0

  constructor() {
    this.rules = this.rulesOf()
  }

  /** One line of the file. */
  feed(text: string) {
    this.count += 1
    this.world.line = { no: this.count, at: '' }
    const raw = this.parsed(text)
    if (!raw) return
    const at = typeof raw.at === 'string' ? raw.at : ''
    this.world.line = { no: this.count, at }
    const fault = formFault(raw)
    const t = Date.parse(at)
    if (raw.type === 'run' && fault === null) this.frame.run({ ...(raw as object), t } as Line)
    if (!Number.isNaN(t)) this.pass(String(raw.type), t)
    if (fault !== null) return this.world.report('form', fault)
    this.apply(Object.assign(raw, { no: this.count, t }) as Line)
  }

  finish(): Violation[] {
    this.frame.finish()
    return this.world.violations
  }

  private parsed(text: string): Record<string, unknown> | null {
    try {
      const value: unknown = JSON.parse(text)
      if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
    } catch {
      // told below
    }
    this.world.report('form', 'no JSON object')
    return null
  }

  /** Time goes on to `t`: what had to have happened until then is looked at. */
  private pass(type: string, t: number): void {
    if (type === 'downtime-end') this.frame.downtimeEnds(t)
    this.frame.place(type, t)
    if (t <= this.world.now) return
    if (!this.frame.isDown) this.world.timers.runBefore(t)
    this.world.now = t
  }

  private apply(line: Line): void {
    if (line.type === 'run') {
      watchQuarters(this.world)
      this.snapshots.schedule()
      return
    }
    if (line.type !== 'home-uncovered') this.endLists()
    this.rules[line.type]?.(line)
  }

  private endLists(): void {
    for (const community of this.world.communities.values())
      if (community.uncovered) this.snapshots.listEnds(community)
  }

  /** T11, T11b and T13 by the reporter are answers of the home. */
  private closedOrReopened = (line: Line) => {
    this.tickets.transition(line)
    const answers = ['T11', 'T11b', 'T13'].includes(line.transition)
    const home = this.tickets.all.get(line.ticketId)?.home
    if (!answers || !home || line.actorRole !== 'resident') return
    const facts = factsOf(home, quarterName(line.t))
    facts.answered = true
    facts.reached = true
  }

  private rulesOf(): Record<string, Rule> {
    const { world, frame, tickets, snapshots } = this
    const of = (rule: (world: World, line: Line) => void) => (line: Line) => rule(world, line)
    const responses = new Responses(world, tickets)
    const followUps = new FollowUps(world, responses.all)
    responses.followUps = followUps
    const invitations = new Invitations(world, followUps, responses.invitations)
    const decisions = new Decisions(world, tickets, followUps, invitations)
    const notifications = new Notifications(world)
    return {
      'process-started': (line) => frame.processStarted(line),
      'process-killed': (line) => frame.processKilled(line),
      'downtime-start': (line) => frame.downtimeStarts(line),
      end: (line) => frame.end(line),
      snapshot: snapshots.taken,
      'home-uncovered': snapshots.uncovered,
      'community-created': of(communityCreated),
      'duty-set': of(dutySet),
      'household-created': of(householdCreated),
      'person-created': of(personCreated),
      'person-changed': of(personChanged),
      'move-in': of(moveIn),
      'move-in-corrected': of(moveInCorrected),
      'move-out': of(moveOut),
      'key-customer-set': of(keySet),
      'key-customer-cleared': of(keyCleared),
      'ticket-submitted': tickets.submitted,
      'ticket-refused': tickets.refused,
      'ticket-transition': this.closedOrReopened,
      'ticket-closed': this.closedOrReopened,
      'expected-date-passed': tickets.datePassed,
      'expected-date-set': tickets.dateSet,
      'ticket-priority-changed': tickets.priorityChanged,
      'ticket-message': tickets.message,
      'ticket-endorsed': tickets.endorsed,
      'urgent-alarm': tickets.alarm,
      'urgent-opened': tickets.opened,
      'clock-event': tickets.clock,
      'followup-planned': followUps.planned,
      'followup-replanned': followUps.replanned,
      'followup-started': followUps.started,
      'capacity-day': followUps.capacityDay,
      'capacity-short': followUps.capacityShort,
      'followup-attempt': followUps.attempted,
      'followup-passed': followUps.passed,
      'followup-result': followUps.ended,
      'view-decided': decisions.decided,
      'invitation-viewed': invitations.viewed,
      'invitation-outcome': invitations.outcome,
      'response-submitted': responses.submitted,
      'response-edited': responses.edited,
      'notification-planned': notifications.planned,
      'notification-sent': notifications.sent,
      'notification-failed': notifications.failed,
      'consent-changed': notifications.consent,
    }
  }
}
