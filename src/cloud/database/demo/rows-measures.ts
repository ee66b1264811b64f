import { recoveryReason } from '#domain/followups/recovery'
import { recoverySlot, ticketSlot } from '#domain/followups/schedule'
import { dayOf, hours, type Instant, minutes } from '#domain/time'
import { type Cell, scoredCells, scoreOf } from '../../measures/answers'
import type { Dice } from './dice'
import type { Story } from './story'
import type { Given } from './surveys'
import { at, type Plain } from './write-rows'

const EDITABLE = hours(24)

export const responseRow = (given: Given): Plain<'responses'> => ({
  community_id: given.resident.house.communityId,
  id: given.id,
  kind: given.kind,
  person_id: given.resident.person.id,
  house_id: given.resident.house.id,
  ticket_id: given.story?.ticket.id ?? null,
  cycle: given.story?.ticket.cycle ?? null,
  quarter: given.quarter,
  channel: given.channel,
  filled_by: given.channel === 'phone' ? 'staff' : 'self',
  contact_me: given.contactMe,
  answers: given.answers,
  submitted_at: at(given.at),
  editable_until: at(given.at + EDITABLE),
})

/** The rollup of all answers, cell by cell. */
export function measureRows(all: readonly Given[]): Plain<'measure_days'>[] {
  const cells = new Map<string, Cell & { community: string; day: string; by: string }>()
  for (const given of all) {
    const place = {
      community: given.resident.house.communityId,
      day: dayOf(given.at),
      by: given.channel === 'phone' ? 'staff' : 'self',
    }
    for (const cell of scoredCells(given.answers)) {
      const key = [...Object.values(place), cell.metric, cell.dimension, cell.score].join(' ')
      cells.set(key, { ...place, ...cell, n: (cells.get(key)?.n ?? 0) + 1 })
    }
  }
  return [...cells.values()].map(({ community, day, by, metric, dimension, score, n }) => ({
    community_id: community,
    day,
    metric,
    dimension,
    filled_by: by,
    score,
    n,
  }))
}

/** Cards through which people answered. */
export const invitationRows = (dice: Dice, all: readonly Given[]): Plain<'invitations'>[] =>
  all.flatMap((given) =>
    given.cardSeenAt === null || given.kind === 'ticket'
      ? []
      : [
          {
            community_id: given.resident.house.communityId,
            id: dice.id(given.cardSeenAt),
            person_id: given.resident.person.id,
            house_id: given.resident.house.id,
            kind: given.kind,
            task_key: `${given.kind}:${given.resident.house.id}:${given.quarter}`,
            first_seen_at: at(given.cardSeenAt),
            last_seen_at: at(given.cardSeenAt),
            views: 1,
            outcome: 'answered',
            outcome_at: at(given.at),
            made_at: at(given.cardSeenAt),
          },
        ],
  )

/** Done in time mostly; what is younger than its window is still to do. */
function course(dice: Dice, dueAt: Instant, now: Instant) {
  if (dueAt > now - hours(6))
    return { state: dueAt > now ? 'scheduled' : 'due', attempts: [], result: null }
  const state = dice.weighted([
    ['completed', 8],
    ['unreachable', 2],
    ['refused', 1],
  ] as const)
  const called = dueAt - minutes(dice.int(20, 900))
  const result = state === 'unreachable' ? 'noAnswer' : 'answered'
  return { state, attempts: [{ channel: 'phone', at: at(called), result }], result: at(called) }
}

/** LOOP-09: a low rating or a bad recommendation is called about within 48 h. */
export const recoveryRows = (
  dice: Dice,
  all: readonly Given[],
  now: Instant,
): Plain<'followup_tasks'>[] =>
  all
    .filter((given) => given.channel === 'app' && recoveryReason(given) !== null)
    .map((given) => {
      const slot = recoverySlot(given.at)
      const { state, attempts, result } = course(dice, slot.dueAt, now)
      return {
        community_id: given.resident.house.communityId,
        id: dice.id(given.at),
        house_id: given.resident.house.id,
        plan: slot.plan,
        anchor_at: at(given.at),
        due_at: at(slot.dueAt),
        window_start: at(slot.windowStart),
        window_end: at(slot.windowEnd),
        quarter: given.quarter,
        ticket_id: given.story?.ticket.id ?? null,
        response_id: given.id,
        state,
        attempts,
        result_at: result,
        dedupe_key: `recovery:${given.id}`,
      }
    })

/** T12 and "partly": complaints and repairs are asked about a week later. */
export const ticketTaskRows = (
  dice: Dice,
  stories: readonly Story[],
  rated: ReadonlyMap<string, Given>,
  now: Instant,
): Plain<'followup_tasks'>[] =>
  stories.flatMap(({ ticket }) => {
    const { closedAt, kind } = ticket
    const rating = rated.get(ticket.id)
    const middling = rating !== undefined && scoreOf(rating.answers, 'rating') === 3
    const asked = ticket.closedBy === 'auto' || ticket.outcome === 'partly' || middling
    if (closedAt === null || !asked || !(kind === 'complaint' || kind === 'repair')) return []
    const slot = ticketSlot(closedAt)
    const { state, attempts, result } = course(dice, slot.dueAt, now)
    return [
      {
        community_id: ticket.communityId,
        id: dice.id(closedAt),
        house_id: ticket.houseId,
        plan: slot.plan,
        anchor_at: at(closedAt),
        due_at: at(slot.dueAt),
        window_start: at(slot.windowStart),
        window_end: at(slot.windowEnd),
        quarter: null,
        ticket_id: ticket.id,
        response_id: null,
        state,
        attempts,
        result_at: result,
        dedupe_key: `ticket:${ticket.id}:${ticket.cycle}`,
      },
    ]
  })
