import { type Kysely, sql } from 'kysely'
import type { MyData, NameView, Wishes } from '#contract/my-data'
import type { ContactPreference } from '#domain/privacy/wishes'
import type { StaffRole } from '#domain/staff/roles'
import { type Instant, iso } from '#domain/time'
import type { Tables } from '../../database/tables'
import { SESSION_LASTS } from '../../http/caller'

type Db = Kysely<Tables>

export interface PersonFacts {
  readonly displayName: string
  readonly lang: string
  readonly elderMode: boolean
  readonly since: Date
  readonly sms: boolean
  readonly call: boolean
  readonly visit: boolean
  readonly preference: ContactPreference
  readonly phoneBox: string | null
}

export async function findPerson(db: Db, personId: string): Promise<PersonFacts> {
  return db
    .selectFrom('people')
    .select([
      ({ fn }) => fn.coalesce('name_wanted', 'display_name').as('displayName'),
      'lang',
      'elder_mode as elderMode',
      'created_at as since',
      'sms_ok as sms',
      'call_ok as call',
      'visit_ok as visit',
      'contact_preference as preference',
      'phone_box as phoneBox',
    ])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
}

export const wishesOf = ({ sms, call, visit, preference }: PersonFacts): Wishes => ({
  sms,
  call,
  visit,
  preference,
})

export async function countMine(db: Db, personId: string): Promise<MyData['counts']> {
  const { rows } = await sql<MyData['counts']>`
    select
      (select count(*) from tickets where reporter_id = ${personId}) as tickets,
      (select count(*) from tickets t join messages m
        on m.community_id = t.community_id and m.ticket_id = t.id
        where t.reporter_id = ${personId} and m.person_id = ${personId}) as messages,
      (select count(*) from tickets t join photos p
        on p.community_id = t.community_id and p.ticket_id = t.id
        where t.reporter_id = ${personId} and p.person_id = ${personId}) as photos,
      (select count(*) from responses where person_id = ${personId}) as ratings,
      (select count(*) from residencies
        where person_id = ${personId} and moved_out_at is null) as homes`.execute(db)
  return rows[0] ?? { tickets: 0, messages: 0, photos: 0, ratings: 0, homes: 0 }
}

/** The newest first; those that were ended or ran out are gone. */
export async function listPhones(
  db: Db,
  personId: string,
  mine: string,
  now: Instant,
): Promise<MyData['phones']> {
  const rows = await db
    .selectFrom('sessions')
    .select(['token_hash', 'made_at', 'expires_at'])
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', new Date(now))
    .orderBy('expires_at', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    signedInAt: row.made_at.toISOString(),
    lastSeenAt: iso(
      Math.min(now, Math.max(row.made_at.getTime(), row.expires_at.getTime() - SESSION_LASTS)),
    ),
    current: row.token_hash === mine,
  }))
}

export async function updateWishes(db: Db, personId: string, wishes: Wishes): Promise<void> {
  await db
    .updateTable('people')
    .set({
      sms_ok: wishes.sms,
      call_ok: wishes.call,
      visit_ok: wishes.visit,
      contact_preference: wishes.preference,
    })
    .where('id', '=', personId)
    .execute()
}

interface ViewRow {
  readonly id: string
  readonly at: Date
  readonly ticketId: string
  readonly receiptNo: string
  readonly role: StaffRole
  readonly alias: string
}

/** Newest first. Who has left the company since is still named: it was them who looked. */
export async function listReveals(db: Db, personId: string): Promise<NameView[]> {
  const { rows } = await sql<ViewRow>`
    select a.id, a.at, t.id as "ticketId", t.receipt_no as "receiptNo",
      s.role, s.alias
    from tickets t
    join audit_log a on a.subject_id = t.id and a.community_id = t.community_id
      and a.verb = 'reveal-reporter'
    join lateral (
      select role, alias from staff
      where community_id = a.community_id and person_id = a.actor_id
      order by disabled_at is not null, created_at limit 1) s on true
    where t.reporter_id = ${personId}
    order by a.at desc, a.id desc limit 100`.execute(db)
  return rows.map(({ at, role, alias, ...row }) => ({
    ...row,
    at: at.toISOString(),
    by: { role, alias },
  }))
}
