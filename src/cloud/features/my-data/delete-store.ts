import { type Kysely, sql } from 'kysely'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'

type Db = Kysely<Tables>

/** The name goes out of the requests for homes, and out of what those who live there were told of them. */
export async function eraseRequests(db: Db, personId: string, now: Instant): Promise<void> {
  await sql`
    update inbox i set facts = i.facts - 'name'
    from (
      select community_id, house_id, id from home_requests where person_id = ${personId}
      union all
      select community_id, house_id, id from residencies where person_id = ${personId}) mine
    join residencies r on r.community_id = mine.community_id and r.house_id = mine.house_id
    where i.person_id = r.person_id and i.template in ('home-asked', 'home-joined', 'home-left')
      and i.facts ->> 'requestId' = mine.id::text`.execute(db)
  await sql`
    update home_requests set name = '',
      state = case state when 'waiting' then 'refused' else state end,
      decided_at = coalesce(decided_at, ${new Date(now)})
    where person_id = ${personId}`.execute(db)
}

export interface LeftHome {
  readonly communityId: string
  readonly houseId: string
  readonly label: string
  /** Who lives on there. */
  readonly others: readonly string[]
}

/** Ends every residency; the codes of those homes are void from now on. */
export async function leaveHomes(db: Db, personId: string, now: Instant): Promise<LeftHome[]> {
  const { rows } = await sql<LeftHome>`
    select h.community_id as "communityId", h.id as "houseId", h.label,
      (select coalesce(json_agg(o.person_id order by o.moved_in_at), '[]') from residencies o
        where o.community_id = h.community_id and o.house_id = h.id
          and o.moved_out_at is null and o.person_id <> ${personId}) as others
    from houses h
    where exists (select 1 from residencies r where r.community_id = h.community_id
      and r.house_id = h.id and r.person_id = ${personId} and r.moved_out_at is null)
    order by h.id for update`.execute(db)
  const at = new Date(now)
  for (const { communityId, houseId } of rows)
    await db
      .updateTable('home_codes')
      .set({ voided_at: at })
      .where('community_id', '=', communityId)
      .where('house_id', '=', houseId)
      .where('voided_at', 'is', null)
      .execute()
  await db
    .updateTable('residencies')
    .set({ moved_out_at: at, shared: false })
    .where('person_id', '=', personId)
    .where('moved_out_at', 'is', null)
    .execute()
  return rows
}

/** What belongs to the account and to no matter: gone for good. */
export async function dropOwnThings(db: Db, personId: string, now: Instant): Promise<void> {
  await db.deleteFrom('inbox').where('person_id', '=', personId).execute()
  await db.deleteFrom('message_consents').where('person_id', '=', personId).execute()
  await db.deleteFrom('never_asks').where('person_id', '=', personId).execute()
  await db
    .updateTable('invitations')
    .set({ outcome: 'expired', outcome_at: new Date(now) })
    .where('person_id', '=', personId)
    .where('outcome', 'is', null)
    .execute()
  // Kept answers hold the name; that of this very request is not written yet.
  await db
    .deleteFrom('idempotency_keys')
    .where('actor_id', '=', personId)
    .where('answer', 'is not', null)
    .execute()
}

/** What stays is a row without a name, a WeChat account or a way to sign in, so that counts stay true. */
export async function eraseIdentity(db: Db, personId: string, now: Instant): Promise<void> {
  const at = new Date(now)
  await db
    .updateTable('people')
    .set({
      openid_hash: null,
      openid_box: null,
      phone_box: null,
      phone_hash: null,
      phone_at: null,
      demo_id: null,
      display_name: '',
      name_wanted: null,
      elder_mode: false,
      sms_ok: false,
      call_ok: false,
      visit_ok: false,
      contact_preference: 'none',
      deleted_at: at,
    })
    .where('id', '=', personId)
    .execute()
  await db
    .updateTable('sessions')
    .set({ revoked_at: at })
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .execute()
}
