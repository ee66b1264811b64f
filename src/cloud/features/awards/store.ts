import { type Kysely, sql } from 'kysely'
import type { AwardPage } from '#contract/awards'
import type { Candidate, Contacts } from '#domain/recognition/award'
import type { Month } from '#domain/reports/months'
import type { StaffRole } from '#domain/staff/roles'
import type { CategoryId } from '#domain/tickets/categories'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'

type Db = Kysely<Tables>

interface Row {
  readonly staffId: string
  readonly staffName: string
  readonly role: StaffRole
  readonly category: CategoryId
  readonly contacts: number
  readonly praised: number
}

export interface Served extends Contacts {
  readonly staffName: string
}

/**
 * Whom each member of staff served in a month: own tickets, calls and visits at the desk without a ticket, praise by
 * name. Praised is a ticket with five of five by the resident's own hand, or a praise; colleagues' praise is none.
 */
export async function listServed(db: Db, communityId: string, month: Month): Promise<Served[]> {
  const from = new Date(month.from)
  const to = new Date(month.to)
  const { rows } = await sql<Row>`
    with contacts as (
      select t.owner_id as staff_id, t.category_id as category, exists (
          select 1 from responses r cross join jsonb_array_elements(r.answers) a
          where r.community_id = t.community_id and r.ticket_id = t.id and r.kind = 'ticket'
            and r.filled_by = 'self' and a ->> 'metric' = 'rating' and a ->> 'score' = '5') as praised
      from tickets t
      where t.community_id = ${communityId} and t.kind <> 'praise' and t.owner_id is not null
        and t.submitted_at >= ${from} and t.submitted_at < ${to}
      union all
      select about, t.category_id, true
      from tickets t cross join unnest(t.about_staff_ids) about
      where t.community_id = ${communityId} and t.kind = 'praise'
        and t.submitted_at >= ${from} and t.submitted_at < ${to}
        and not exists (select 1 from staff w where w.community_id = t.community_id
          and w.person_id = t.reporter_id and w.disabled_at is null)
      union all
      select c.staff_id, 'other', false from contact_records c
      where c.community_id = ${communityId} and c.ticket_id is null
        and c.at >= ${from} and c.at < ${to})
    select s.id as "staffId", s.alias as "staffName", s.role, c.category,
      count(*)::int as contacts, count(*) filter (where c.praised)::int as praised
    from contacts c join staff s on s.community_id = ${communityId} and s.id = c.staff_id
    where s.disabled_at is null
    group by s.id, s.alias, s.role, c.category order by s.id, c.category`.execute(db)
  const by = new Map<string, Served>()
  for (const { staffId, staffName, role, category, contacts, praised } of rows) {
    const before = by.get(staffId)
    by.set(staffId, {
      staffId,
      staffName,
      role,
      byCategory: { ...before?.byCategory, [category]: contacts },
      praised: (before?.praised ?? 0) + praised,
    })
  }
  return [...by.values()]
}

type History = AwardPage['history']

/** Every award of a community, the newest first. */
export async function listHistory(db: Db, communityId: string): Promise<History> {
  const rows = await db
    .selectFrom('awards as a')
    .innerJoin('staff as s', (join) =>
      join.onRef('s.community_id', '=', 'a.community_id').onRef('s.id', '=', 'a.staff_id'),
    )
    .select(['a.id', 'a.kind', 'a.month', 'a.words', 'a.praised', 'a.contacts'])
    .select(['s.alias as staffName', 'a.confirmed_at as at'])
    .where('a.community_id', '=', communityId)
    .orderBy('a.month', 'desc')
    .orderBy('a.kind')
    .limit(100)
    .execute()
  return rows.map(({ at, ...row }) => ({ ...row, confirmedAt: at.toISOString() }))
}

export interface NewAward extends Candidate {
  readonly communityId: string
  readonly id: string
  readonly kind: AwardPage['candidates'][number]['kind']
  readonly month: string
  readonly words: string
  readonly confirmedBy: string
}

/** @returns false when another one was confirmed for this month and kind meanwhile */
export async function insertAward(db: Db, award: NewAward, now: Instant): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('awards')
    .values({
      community_id: award.communityId,
      id: award.id,
      kind: award.kind,
      month: award.month,
      staff_id: award.staffId,
      praised: award.praised,
      contacts: award.contacts,
      words: award.words,
      confirmed_by: award.confirmedBy,
      confirmed_at: new Date(now),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
