import { MINUTE, quarterName } from '../calendar'
import type { FollowUps } from '../followups/followups'
import type { Line } from '../line'
import { factsOf } from '../people'
import type { Tickets } from '../tickets/tickets'
import type { World } from '../world'
import { type Case, checkCard, REASONS } from './fatigue'
import { type Invitations, keyOf } from './invitations'

/** "view-decided": nobody is asked against a rule, and no rule is named that does not hold. */
export class Decisions {
  private readonly world: World
  private readonly tickets: Tickets
  private readonly followUps: FollowUps
  private readonly invitations: Invitations
  private readonly lastReason = new Map<string, string>()
  private readonly seen = new Set<string>()

  constructor(world: World, tickets: Tickets, followUps: FollowUps, invitations: Invitations) {
    this.world = world
    this.tickets = tickets
    this.followUps = followUps
    this.invitations = invitations
  }

  decided = (line: Line) => {
    const { world } = this
    const person = world.person(line.personId)
    const home = world.household(line.householdId)
    world.demand(!this.seen.has(line.decisionId), 'ids', `decision ${line.decisionId} again`)
    this.seen.add(line.decisionId)
    if (!person || !home) return
    const invitation = this.invitations.byKey.get(keyOf(line))
    const task = this.followUps.all.get(line.taskId) ?? null
    const { visits } = this.invitations
    const one: Case = { world, line, person, home, task, invitation, visits }
    const first = line.first === (invitation === undefined)
    world.demand(first, 'F4', `first is ${line.first}`)
    if (line.asked) this.asked(one)
    else this.unasked(one)
  }

  private asked(one: Case): void {
    const { world, line } = one
    world.demand(line.rule === null, 'F11', `asked although ${line.rule}`)
    for (const [reason, { rule, forbids }] of Object.entries(REASONS))
      if (forbids(one)) world.report(rule, `asked against ${reason}`)
    const rating = line.card === 'ticketRating'
    checkCard(one, rating ? this.tickets.find(line.ticketId) : undefined)
    this.lastReason.delete(this.subject(line))
    this.invitations.decisions.set(line.decisionId, line)
    world.timers.set(line.t + MINUTE, () => {
      this.invitations.decisions.delete(line.decisionId)
    })
  }

  private unasked(one: Case) {
    const { world, line, home } = one
    const reason = REASONS[line.reason]
    const named = `${line.rule} ${line.reason}`
    if (!reason || reason.rule !== line.rule) return world.report('F11', `${named} is no reason`)
    const holds = reason.mayBeSaid ?? reason.forbids
    world.demand(holds(one), line.rule, `not asked by ${line.reason}, which does not hold`)
    const subject = this.subject(line)
    const changed = this.lastReason.get(subject) !== named
    world.demand(changed, 'F11', `${named} again, without a change`)
    this.lastReason.set(subject, named)
    const facts = factsOf(home, quarterName(line.t))
    facts.unasked = { t: line.t, rule: line.rule, reason: line.reason }
    if (line.card === 'survey') facts.unaskedSurvey = facts.unasked
  }

  private subject(line: Line): string {
    return `${line.card} ${keyOf(line)}`
  }
}
