import { sql } from 'kysely'
import { PRIORITY_CATEGORIES } from '#domain/tickets/categories'
import type { TicketEvent } from '#domain/tickets/events'
import { type Instant, iso, minutes } from '#domain/time'
import { policy } from '../../replay/story/frame'
import type { World } from '../world'
import { linesOfTasks } from './log-of-tasks'
import { type Fact, linesOfTicket, type MessageAt } from './log-of-tickets'

export interface Span {
  readonly start: Instant
  readonly end: Instant
  /** Time between two looks of the workers, and once more for one that was killed. */
  readonly tolerance: Instant
  readonly down: { readonly from: Instant; readonly to: Instant }
}

const everywhere = (at: Instant, type: string, fields: object = {}): Fact => ({
  at: iso(at),
  type,
  ...fields,
})

function frame({ start, end, tolerance, down }: Span): Fact[] {
  const own = {
    toleranceMinutes: tolerance / minutes(1),
    priorityCategories: PRIORITY_CATEGORIES,
    visitsOn: [],
  }
  const run = {
    logVersion: 2,
    seed: 1,
    start: iso(start),
    end: iso(end),
    timezone: 'Asia/Shanghai',
    policyVersion: 1,
    definitionsVersion: 1,
    versions: {},
    policy: { ...policy, ...own },
    behaviour: {},
  }
  return [
    everywhere(start, 'run', run),
    everywhere(down.from, 'downtime-start'),
    everywhere(down.to, 'downtime-end'),
  ]
}

async function places({ db }: World, { start }: Span): Promise<Fact[]> {
  const communities = await db.selectFrom('communities').select('id').execute()
  const houses = await db.selectFrom('houses').select(['community_id', 'id']).execute()
  const people = await db.selectFrom('people').select('id').execute()
  const staff = await db.selectFrom('staff').select('person_id').execute()
  const isStaff = new Set(staff.map((one) => one.person_id))
  const residencies = await db
    .selectFrom('residencies')
    .selectAll()
    .orderBy('moved_in_at')
    .execute()
  return [
    ...communities.map(({ id }) => ({
      ...everywhere(start, 'community-created'),
      communityId: id,
    })),
    ...houses.map((one) => ({
      ...everywhere(start, 'household-created', { householdId: one.id, app: true }),
      communityId: one.community_id,
    })),
    ...people.map(({ id }) =>
      everywhere(start, 'person-created', {
        personId: id,
        verified: true,
        isStaff: isStaff.has(id),
        adult: true,
        optOut: [],
      }),
    ),
    ...residencies.flatMap((one): Fact[] => {
      const who = {
        communityId: one.community_id,
        householdId: one.house_id,
        personId: one.person_id,
      }
      const movedIn = one.moved_in_at.getTime()
      const inAt = everywhere(Math.max(start, movedIn), 'move-in', {
        ...who,
        role: one.role,
        movedInAt: iso(movedIn),
      })
      if (one.moved_out_at === null) return [inAt]
      const out = one.moved_out_at.getTime()
      return [inAt, everywhere(out, 'move-out', { ...who, movedOutAt: iso(out) })]
    }),
  ]
}

async function stories({ db }: World) {
  const { rows } = await sql<{ events: TicketEvent[] }>`
    select jsonb_agg(event order by seq) as events from ticket_events
    group by community_id, ticket_id`.execute(db)
  const all = rows.map(({ events }) => linesOfTicket(events))
  return {
    facts: all.flatMap(({ facts }) => facts),
    messages: all.flatMap(({ messages }) => messages),
  }
}

async function steps({ db }: World, messages: readonly MessageAt[]): Promise<Fact[]> {
  const rows = await db.selectFrom('clock_events').selectAll().execute()
  const messageId = (ticketId: string, at: Instant) =>
    messages.find((one) => one.ticketId === ticketId && one.at === at)?.messageId ?? 'none'
  return rows.map((row) => ({
    ...everywhere(row.at.getTime(), 'clock-event', {
      ticketId: row.ticket_id,
      clock: row.clock,
      cycle: row.cycle,
      step: row.step,
      startAt: iso(row.start_at.getTime()),
      dueAt: iso(row.due_at.getTime()),
    }),
    communityId: row.community_id,
    ...(row.clock === 'nextResponse' && {
      messageId: messageId(row.ticket_id, row.start_at.getTime()),
    }),
  }))
}

/** The database of a year as a log of simulation-log.md, as far as its rows tell. */
export async function logOfYear(world: World, span: Span): Promise<string[]> {
  const { facts, messages } = await stories(world)
  const all = [
    ...frame(span),
    ...(await places(world, span)),
    ...facts,
    ...(await steps(world, messages)),
    ...(await linesOfTasks(world, span.down)),
  ]
  all.sort((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)))
  const totals: Record<string, number> = {}
  for (const { type } of all) totals[type] = (totals[type] ?? 0) + 1
  all.push(everywhere(span.end, 'end', { lines: all.length + 1, totals }))
  return all.map((one) => JSON.stringify(one))
}
