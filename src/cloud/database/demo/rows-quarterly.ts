import { type LoggedAttempt, nextRung, tryAt } from '#domain/followups/ladder'
import { firstFullQuarter, quarterlySlot, type Slot } from '#domain/followups/schedule'
import { addDays, days, hours, type Instant, minutes, type Quarter, quarterOf } from '#domain/time'
import { slotHash } from '../../followups/homes-store'
import type { Dice } from './dice'
import { livesThere, type Resident } from './people'
import type { StaffMember } from './staff'
import type { Given } from './surveys'
import { at, atOrNull, type Plain } from './write-rows'

const ALL = { sms: true, phone: true, onSite: false }

type Kept = LoggedAttempt & { readonly staffId: string | null; readonly personId: string }

/** How one home's task of a quarter went. */
interface Course {
  readonly state: string
  readonly attempts: readonly Kept[]
  readonly startedBy: string | null
  readonly startedAt: Instant | null
  readonly endedAt: Instant | null
  readonly responseId: string | null
  readonly satisfiedBy: string | null
}

interface Asked {
  readonly dice: Dice
  readonly resident: Resident
  readonly slot: Slot
  readonly now: Instant
  readonly caller: StaffMember | undefined
  /** The first answer of the home to the six services in the quarter. */
  readonly given: Given | undefined
}

const NOTHING: Course = {
  state: 'scheduled',
  attempts: [],
  startedBy: null,
  startedAt: null,
  endedAt: null,
  responseId: null,
  satisfiedBy: null,
}

const attempt = (asked: Asked, rung: number, at: Instant, result: Kept['result']): Kept => ({
  rung,
  at,
  result,
  channel: rung === 1 ? 'sms' : 'phone',
  personId: asked.resident.person.id,
  staffId: rung === 1 ? null : (asked.caller?.id ?? null),
})

function answered(asked: Asked, given: Given): Course {
  const called = given.channel === 'phone'
  const seen = given.cardSeenAt
  if (!called && seen === null)
    return { ...NOTHING, state: 'satisfied', satisfiedBy: given.id, endedAt: given.at }
  return {
    ...NOTHING,
    state: 'completed',
    attempts: called ? [attempt(asked, 2, given.at, 'answered')] : [],
    startedBy: called ? 'phone' : 'card',
    startedAt: called ? given.at : seen,
    endedAt: given.at,
    responseId: given.id,
  }
}

/** Nobody answered: a text on the third day, calls from the seventh on, as far as time has come. */
function climbed(asked: Asked): Course {
  const { dice, slot, now } = asked
  const steps = [
    [1, slot.dueAt + days(3), 'delivered'],
    [2, slot.dueAt + days(7) + hours(dice.int(1, 3)) + minutes(dice.int(1, 50)), 'noAnswer'],
    [3, slot.dueAt + days(9) + hours(dice.int(6, 9)), 'noAnswer'],
  ] as const
  // The caller is a few days behind.
  const tried = steps
    .filter(([rung, when]) => when + days(rung === 1 ? 0 : dice.int(0, 9)) < now)
    // Whoever a visitor steps in as still finds the card.
    .filter(([rung]) => rung === 1 || asked.resident.person.demoId === null)
    .map(([rung, when, result]) => attempt(asked, rung, when, result))
  const last = tried.at(-1)
  if (last?.rung === 3)
    return { ...NOTHING, state: 'unreachable', ...begun(tried), endedAt: last.at }
  return { ...NOTHING, state: tried.length > 0 ? 'in_progress' : 'scheduled', ...begun(tried) }
}

const begun = (attempts: readonly Kept[]) => ({
  attempts,
  startedBy: attempts.length > 0 ? 'sms' : null,
  startedAt: attempts[0]?.at ?? null,
})

function courseOf(asked: Asked): Course {
  if (asked.given !== undefined) return answered(asked, asked.given)
  const course = climbed(asked)
  const over = asked.slot.windowEnd < asked.now && course.endedAt === null
  return over ? { ...course, state: 'expired', endedAt: asked.slot.windowEnd } : course
}

/** Where the ladder of an open task stands, as the planner writes it. */
export function nextOf(task: {
  readonly plan: Slot['plan']
  readonly dueAt: Instant
  readonly windowStart: Instant
  readonly attempts: readonly LoggedAttempt[]
}): { readonly next_channel: string | null; readonly next_at: string | null } {
  const rung = nextRung(task, ALL)
  return {
    next_channel: rung?.channel ?? null,
    next_at: rung === null ? null : at(tryAt(rung, rung.notBefore)),
  }
}

const OPEN = ['scheduled', 'due', 'in_progress']

function rowOf(asked: Asked, quarter: Quarter): Plain<'followup_tasks'> {
  const { dice, slot, resident } = asked
  const { house } = resident
  const course = courseOf(asked)
  const next = OPEN.includes(course.state)
    ? nextOf({ ...slot, attempts: course.attempts })
    : { next_channel: null, next_at: null }
  return {
    community_id: house.communityId,
    id: dice.id(quarter.from),
    house_id: house.id,
    person_id: null,
    plan: slot.plan,
    anchor_at: at(quarter.from),
    due_at: at(slot.dueAt),
    window_start: at(slot.windowStart),
    window_end: at(slot.windowEnd),
    quarter: quarter.name,
    state: course.state,
    attempts: course.attempts.map((one) => ({ ...one, at: at(one.at) })),
    response_id: course.responseId,
    satisfied_by: course.satisfiedBy,
    started_at: atOrNull(course.startedAt),
    started_by: course.startedBy,
    result_at: atOrNull(course.endedAt),
    dedupe_key: `quarterly:${house.id}:${quarter.name}`,
    asks: [],
    ...next,
  }
}

export interface Household {
  readonly residents: readonly Resident[]
  readonly given: readonly Given[]
  readonly caller: StaffMember | undefined
}

/** LOOP-03: each home's task of this quarter and the two before it. */
export function quarterlyRows(
  dice: Dice,
  { residents, given, caller }: Household,
  now: Instant,
): Plain<'followup_tasks'>[] {
  const adults = new Map<string, Resident>()
  for (const one of residents)
    if (one.verified && one.role !== 'family' && livesThere(one, now) && !adults.has(one.house.id))
      adults.set(one.house.id, one)
  const quarter = quarterOf(now)
  const before = quarterOf(addDays(quarter.from, -1))
  const quarters = [quarterOf(addDays(before.from, -1)), before, quarter]
  return [...adults.values()].flatMap((resident) =>
    quarters
      .filter(({ from }) => firstFullQuarter(resident.movedInAt).from <= from)
      .map((one) => {
        const answer = given.find(
          (g) =>
            g.kind === 'services' &&
            g.quarter === one.name &&
            g.resident.house.id === resident.house.id,
        )
        const slot = quarterlySlot(one, slotHash(resident.house.id))
        return rowOf({ dice, resident, slot, now, caller, given: answer }, one)
      }),
  )
}

/** What the other plans' open tasks wait for next. */
export function withNext(row: Plain<'followup_tasks'>): Plain<'followup_tasks'> {
  const instantOf = (text: unknown) => Date.parse(String(text))
  const open = OPEN.includes(String(row.state))
  const attempts = (row.attempts as readonly { at: string; channel: string; result: string }[]).map(
    (one, n) => ({ ...one, rung: n + 1, at: instantOf(one.at) }) as LoggedAttempt,
  )
  const task = {
    plan: row.plan as Slot['plan'],
    dueAt: instantOf(row.due_at),
    windowStart: instantOf(row.window_start),
    attempts,
  }
  const started = attempts[0]
  return {
    ...row,
    asks: [],
    started_at: started === undefined ? null : at(started.at),
    started_by: started?.channel ?? null,
    ...(open ? nextOf(task) : { next_channel: null, next_at: null }),
  }
}
