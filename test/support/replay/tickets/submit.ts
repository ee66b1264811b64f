import { HOUR, MINUTE, ms } from '../calendar'
import type { Line } from '../line'
import type { Household, Person } from '../state'
import type { World } from '../world'
import { resolutionAtSubmit, startClocks } from './clocks'
import { isStaffRole, type Ticket } from './ticket'
import { watchAlarms } from './urgent'

function newTicket(world: World, line: Line, home: Household | null): Ticket {
  const submittedAt = ms(line.submittedAt)
  const resolution = resolutionAtSubmit(world, line.priority, submittedAt)
  const { start, base } = resolution
  const urgent = line.priority === 'urgent'
  const { urgentResponseMinutes, firstResponseHours } = world.policy
  return {
    id: line.ticketId,
    communityId: line.communityId,
    home,
    reporterId: line.reporterId,
    kind: line.kind,
    categoryId: line.categoryId,
    priority: line.priority,
    isTest: line.isTest === true,
    state: 'submitted',
    ownerId: null,
    enteredAt: line.t,
    submittedAt,
    firstDueAt: submittedAt + (urgent ? urgentResponseMinutes * MINUTE : firstResponseHours * HOUR),
    externalDueAt: line.externalDueAt === undefined ? null : ms(line.externalDueAt),
    cycle: 1,
    reopenCount: 0,
    answers: 0,
    publicTexts: 0,
    unanswered: false,
    messageIds: new Set(),
    firstAnswerAt: null,
    ownWordsAt: null,
    savedFirst: false,
    lastResidentAt: 0,
    pauses: [],
    resolution,
    firstPriority: resolution.clock === 'priority' ? { start, base } : null,
    raisedByReopen: false,
    runs: new Map(),
    resolvedAt: null,
    resolverId: null,
    window: null,
    unclearCycles: new Set(),
    doneAt: null,
    closedBy: null,
    confirmed: false,
    outcome: null,
    expectedAt: null,
    passedDates: new Set(),
    offer: null,
    questions: [],
    parentId: null,
    voidAt: null,
    before: null,
    resolvedCycles: [],
    ratedCycles: new Map(),
    plannedCycles: new Set(),
    alarms: 0,
    lastAlarmAt: 0,
    opened: false,
    endorsers: new Set(),
  }
}

function checkPromise(world: World, ticket: Ticket, line: Line): void {
  const first = ms(line.firstResponseDueAt)
  world.demand(first === ticket.firstDueAt, 'T1', `firstResponseDueAt ${line.firstResponseDueAt}`)
  const ours = ticket.resolution.base
  const shown = [ours, Math.min(ours, ticket.externalDueAt ?? ours)]
  const due = ms(line.resolutionDueAt)
  world.demand(shown.includes(due), 'T1', `resolutionDueAt ${line.resolutionDueAt}`)
}

function checkTime(world: World, line: Line): void {
  const back = line.t - ms(line.submittedAt)
  if (line.actorRole === 'resident') world.demand(back === 0, 'T1', 'submittedAt is not now')
  const most = world.policy.backdateHours * HOUR
  world.demand(back >= 0 && back <= most, 'T1', `submittedAt ${line.submittedAt}`)
  const may = isStaffRole(line.actorRole) || ['resident', 'import'].includes(line.actorRole)
  world.demand(may, 'T1', `by ${line.actorRole}`)
}

const isExempt = (line: Line) => line.kind === 'repair' || line.priority === 'urgent'

function recentOf(home: Household, t: number) {
  home.submissions = home.submissions.filter((known) => t - known.t < 24 * HOUR)
  return home.submissions
}

function checkHome(world: World, home: Household, line: Line): void {
  world.demand(home.communityId === line.communityId, 'ids', 'a home of another community')
  const recent = recentOf(home, line.t).filter((known) => !known.exempt)
  const many = recent.length >= world.policy.maxTicketsPerHome24h
  if (line.actorRole === 'resident')
    world.demand(isExempt(line) || !many, 'T1', 'too many tickets of this home in 24 h')
  home.submissions.push({ t: line.t, exempt: isExempt(line) })
}

function checkPriority(world: World, home: Household | null, line: Line): void {
  const listed = world.policy.priorityCategories.includes(line.categoryId)
  if (listed && ['complaint', 'repair'].includes(line.kind))
    world.demand(line.priority !== 'normal', 'T1', `${line.categoryId} has priority`)
  const reasonless = line.priority === 'priority' && !listed && !home?.key
  if (line.actorRole === 'resident') world.demand(!reasonless, 'T1', 'priority without a cause')
}

/** T1. */
export function ticketSubmitted(world: World, tickets: Map<string, Ticket>, line: Line): void {
  const person: Person | undefined = world.person(line.reporterId)
  const home = line.householdId === null ? null : (world.household(line.householdId) ?? null)
  world.demand(!tickets.has(line.ticketId), 'ids', `ticket ${line.ticketId} again`)
  if (line.followsId !== undefined)
    world.demand(tickets.has(line.followsId as string), 'ids', `${line.followsId} is unknown`)
  checkTime(world, line)
  if (home) checkHome(world, home, line)
  checkPriority(world, home, line)
  const ticket = newTicket(world, line, home)
  checkPromise(world, ticket, line)
  tickets.set(ticket.id, ticket)
  world.community(line.communityId)?.tickets.push(ticket)
  home?.tickets.add(ticket)
  if (person && line.actorRole === 'resident') person.lastSubmitAt = line.t
  startClocks(world, ticket)
  if (line.priority === 'urgent') watchAlarms(world, ticket, line.t)
}

/** T1 refused: the home had its five in 24 h. */
export function ticketRefused(world: World, line: Line): void {
  const home = world.household(line.householdId)
  if (!home) return
  const recent = recentOf(home, line.t).length
  const many = recent >= world.policy.maxTicketsPerHome24h
  world.demand(many, 'T1', `refused after ${recent} tickets in 24 h`)
}
