import { type Kysely, sql } from 'kysely'
import { countsAsStart, FIRST_SHARE, shareOf, startCap } from '#domain/followups/capacity'
import { addDays, dayOf, type Instant, startOfDay } from '#domain/time'
import type { Tables } from '../database/tables'
import { countOnDuty } from '../staffing/duty'
import type { Task } from './task'

type Db = Kysely<Tables>

/** F7: what led to what is looked at so far back. */
const LOOK_BACK = 90

/** Who may be called upon to ring people that day: follow-up staff; where a site has none, its managers. */
export async function countCallers(db: Db, communityId: string, now: Instant): Promise<number> {
  const day = { from: startOfDay(now), to: addDays(startOfDay(now), 1) }
  const callers = await countOnDuty(db, communityId, 'followup', day)
  const any = await db
    .selectFrom('staff')
    .select('id')
    .where('community_id', '=', communityId)
    .where('role', '=', 'followup')
    .where('disabled_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return any ? callers : countOnDuty(db, communityId, 'manager', day)
}

/** Starts of the last 90 days before this one, how many led to a recovery, and whether any lies further back. */
async function countStarts(db: Db, communityId: string, today: Instant) {
  const from = new Date(addDays(today, -LOOK_BACK))
  const { rows } = await sql<{ started: number; led: number; older: boolean }>`
    select count(*)::int as started,
      count(*) filter (where exists (
        select 1 from responses r
        join followup_tasks x on x.community_id = r.community_id
          and x.dedupe_key = 'recovery:' || r.id and x.state <> 'cancelled'
        where r.community_id = f.community_id and r.task_id = f.id))::int as led,
      exists (select 1 from followup_tasks o
        where o.community_id = ${communityId} and o.plan not in ('recovery', 'reopened')
          and o.started_at <= ${from}) as older
    from followup_tasks f
    where f.community_id = ${communityId} and f.plan not in ('recovery', 'reopened')
      and f.started_at >= ${from} and f.started_at < ${new Date(today)}`.execute(db)
  return rows[0] ?? { started: 0, led: 0, older: false }
}

export interface Places {
  readonly staff: number
  /** null: no limit. */
  readonly most: number | null
  readonly taken: number
}

const findDay = (db: Db, communityId: string, day: string) =>
  db
    .selectFrom('followup_days')
    .select(['staff', 'most', 'taken'])
    .where('community_id', '=', communityId)
    .where('day', '=', day)
    .executeTakeFirst()

/** F7 of this day, fixed the first time that anybody asks. */
export async function placesOf(db: Db, communityId: string, now: Instant): Promise<Places> {
  const day = dayOf(now)
  const known = await findDay(db, communityId, day)
  if (known) return known
  const staff = await countCallers(db, communityId, now)
  const starts = await countStarts(db, communityId, startOfDay(now))
  const share = starts.older ? shareOf(starts.started, starts.led) : FIRST_SHARE
  const most = startCap(staff, share)
  await db
    .insertInto('followup_days')
    .values({ community_id: communityId, day, staff, share, most })
    .onConflict((conflict) => conflict.columns(['community_id', 'day']).doNothing())
    .execute()
  return (await findDay(db, communityId, day)) ?? { staff, most, taken: 0 }
}

/**
 * F7: takes one of the day's places for a task that has not started; once a day and task, however often asked.
 * @returns false: the day is full
 */
export async function takePlace(
  db: Db,
  task: Pick<Task, 'communityId' | 'id' | 'plan' | 'startedAt' | 'placeOn'>,
  now: Instant,
): Promise<boolean> {
  const day = dayOf(now)
  if (!countsAsStart(task.plan) || task.startedAt !== null || task.placeOn === day) return true
  await placesOf(db, task.communityId, now)
  const { rows } = await sql<{ placed: boolean }>`
    with mine as (
      select f.id from followup_tasks f
      where f.community_id = ${task.communityId} and f.id = ${task.id} and f.started_at is null
        and f.place_on is distinct from ${day}::date for update),
    taken as (
      update followup_days d set taken = d.taken + 1
      where d.community_id = ${task.communityId} and d.day = ${day}::date
        and (d.most is null or d.taken < d.most) and exists (select 1 from mine)
      returning d.day),
    placed as (
      update followup_tasks f set place_on = ${day}::date from taken
      where f.community_id = ${task.communityId} and f.id = ${task.id} returning f.id)
    select exists (select 1 from placed) or exists (
      select 1 from followup_tasks f
      where f.community_id = ${task.communityId} and f.id = ${task.id}
        and (f.started_at is not null or f.place_on = ${day}::date)) as placed`.execute(db)
  return rows[0]?.placed === true
}
