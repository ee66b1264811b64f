import { type Kysely, sql } from 'kysely'
import type { ImprovementWork, WorkList } from '#contract/improvements'
import type { Improvement, Opening, Verification } from '#domain/improvements/improvement'
import type { Dimension } from '#domain/ratings/dimensions'
import { days, type Instant, iso } from '#domain/time'
import type { Tables } from '../../database/tables'
import type { ImprovementRow } from '../../database/tables/improvements'

const isoOf = (at: Date | null): string | null => (at === null ? null : iso(at.getTime()))

interface WorkRow
  extends Pick<
    ImprovementRow,
    'id' | 'asked' | 'did' | 'state' | 'due_at' | 'done_at' | 'published_at'
  > {
  homes: number
  verify_by: Verification | null
  verify_at: Date | null
  holds: boolean | null
  dimension: Dimension | null
  made_at: Date | null
  department: string | null
  owner: string | null
}

const workOf = (row: WorkRow): ImprovementWork => ({
  id: row.id,
  asked: row.asked,
  did: row.did,
  state: row.state,
  homes: row.homes,
  department: row.department,
  owner: row.owner,
  dueAt: isoOf(row.due_at),
  doneAt: isoOf(row.done_at),
  publishedAt: isoOf(row.published_at),
  verifyBy: row.verify_by,
  verifyAt: isoOf(row.verify_at),
  holds: row.holds,
})

const WORK = sql`i.id, i.asked, i.did, i.state, i.homes, i.due_at, i.done_at, i.published_at,
  i.verify_by, i.verify_at, i.holds, i.dimension, i.made_at, d.name as department, s.alias as owner
  from improvements i
  left join departments d on d.community_id = i.community_id and d.id = i.department_id
  left join staff s on s.community_id = i.community_id and s.id = i.owner_id`

/** Under way first, the nearest day before all; then the newest. A hundred at most. */
export async function listWork(
  db: Kysely<Tables>,
  communityId: string,
): Promise<ImprovementWork[]> {
  const { rows } = await sql<WorkRow>`
    select ${WORK} where i.community_id = ${communityId}
    order by i.state <> 'doing', case when i.state = 'doing' then i.due_at end,
      coalesce(i.done_at, i.published_at, i.made_at) desc, i.id
    limit 100`.execute(db)
  return rows.map(workOf)
}

export interface Found extends Improvement {
  readonly view: ImprovementWork
  readonly dimension: Dimension | null
  readonly madeAt: Instant | null
  readonly doneAt: Instant | null
}

export async function findWork(
  db: Kysely<Tables>,
  communityId: string,
  id: string,
  lock = false,
): Promise<Found | null> {
  const { rows } = await sql<WorkRow>`
    select ${WORK} where i.community_id = ${communityId} and i.id = ${id}
    ${lock ? sql`for update of i` : sql``}`.execute(db)
  const row = rows[0]
  if (!row) return null
  const ms = (at: Date | null) => at?.getTime() ?? null
  return {
    view: workOf(row),
    state: row.state,
    publishedAt: ms(row.published_at),
    verifyAt: ms(row.verify_at),
    holds: row.holds,
    dimension: row.dimension,
    madeAt: ms(row.made_at),
    doneAt: ms(row.done_at),
  }
}

/** How many suggestions of the last twelve months were decided, and how. */
export async function countAdoption(
  db: Kysely<Tables>,
  communityId: string,
  now: Instant,
): Promise<WorkList['adoption']> {
  const { rows } = await sql<WorkList['adoption']>`
    select count(*) filter (where facts ->> 'outcome' = 'adopted')::int as adopted,
      count(*) filter (where facts ->> 'outcome' = 'not_adopted')::int as "notAdopted"
    from tickets where community_id = ${communityId} and kind = 'suggestion'
      and submitted_at > ${new Date(now - days(365))}`.execute(db)
  return rows[0] ?? { adopted: 0, notAdopted: 0 }
}

export interface NewImprovement extends Opening {
  readonly id: string
  readonly communityId: string
  readonly departmentId: string | null
  readonly ownerId: string | null
  readonly verifyBy: Verification
  readonly dimension: Dimension | null
  readonly madeBy: string
}

/** @returns false when this id stands already */
export async function insertImprovement(
  db: Kysely<Tables>,
  one: NewImprovement,
  now: Instant,
): Promise<boolean> {
  const done = await db
    .insertInto('improvements')
    .values({
      community_id: one.communityId,
      id: one.id,
      asked: one.asked,
      did: one.did,
      state: 'doing',
      department_id: one.departmentId,
      due_at: new Date(one.dueAt),
      done_at: null,
      published_at: null,
      owner_id: one.ownerId,
      made_by: one.madeBy,
      made_at: new Date(now),
      verify_by: one.verifyBy,
      verify_at: new Date(one.verifyAt),
      dimension: one.dimension,
    })
    .onConflict((conflict) => conflict.columns(['community_id', 'id']).doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export type WorkChange = Partial<
  Pick<ImprovementRow, 'state' | 'did' | 'done_at' | 'due_at' | 'published_at'>
> & { holds?: boolean | null; verified_at?: Date | null; verify_at?: Date }

export const setWork = (db: Kysely<Tables>, communityId: string, id: string, change: WorkChange) =>
  db
    .updateTable('improvements')
    .set(change)
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .execute()

/** Both, if named, belong to this community and work there. */
export async function areHere(
  db: Kysely<Tables>,
  communityId: string,
  { departmentId, ownerId }: Pick<NewImprovement, 'departmentId' | 'ownerId'>,
): Promise<boolean> {
  const { rows } = await sql<{ here: boolean }>`
    select (${departmentId}::uuid is null or exists (select 1 from departments
        where community_id = ${communityId} and id = ${departmentId}::uuid))
      and (${ownerId}::uuid is null or exists (select 1 from staff
        where community_id = ${communityId} and id = ${ownerId}::uuid
          and disabled_at is null)) as here`.execute(db)
  return rows[0]?.here ?? false
}
