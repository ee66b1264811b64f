import { type Kysely, sql } from 'kysely'
import type { Lang } from '#contract/common'
import type { Reachable } from '#domain/followups/asking'
import { optOutsOf } from '#domain/followups/attempt'
import type { ContactPreference, ContactWishes } from '#domain/privacy/wishes'
import { NEVER } from '#domain/prompts/invitation'
import type { ResidentRole } from '#domain/staff/roles'
import type { Tables } from '../database/tables'

/** Somebody of a home, as callers see them. */
export interface Mate extends Reachable {
  readonly name: string
  readonly lang: Lang
  readonly wishes: ContactWishes
  /** Sealed; null: no number is known. */
  readonly phoneBox: string | null
  readonly gone: boolean
}

interface Row {
  person_id: string
  role: ResidentRole
  name: string
  lang: Lang
  phone_box: string | null
  until: Date | null
  staff: boolean
  gone: boolean
  sms_ok: boolean
  call_ok: boolean
  visit_ok: boolean
  contact_preference: ContactPreference
  withdrawn: boolean
}

const wishesOf = (row: Row): ContactWishes => ({
  sms: row.sms_ok,
  call: row.call_ok,
  visit: row.visit_ok,
  preference: row.contact_preference,
  withdrawn: row.withdrawn,
})

const mateOf = (row: Row): Mate => ({
  personId: row.person_id,
  role: row.role,
  neverAt: row.until === null ? null : row.until.getTime() - NEVER,
  isStaff: row.staff,
  optOut: optOutsOf(wishesOf(row)),
  wishes: wishesOf(row),
  name: row.name,
  lang: row.lang,
  phoneBox: row.phone_box,
  gone: row.gone,
})

/**
 * Everybody verified who lives there, in the order in which they moved in, and whoever of `also` has left since.
 * Who deleted the account is nobody to be asked.
 */
export async function listPeople(
  db: Kysely<Tables>,
  home: { readonly communityId: string; readonly houseId: string },
  also: readonly string[] = [],
): Promise<Mate[]> {
  const { rows } = await sql<Row>`
    select distinct on (r.person_id) r.person_id, r.role, p.display_name as name, p.lang,
      p.phone_box, n.until, p.sms_ok, p.call_ok, p.visit_ok, p.contact_preference,
      p.consent_withdrawn_at is not null as withdrawn, r.moved_out_at is not null as gone,
      r.moved_in_at, exists (select 1 from staff s
        where s.person_id = r.person_id and s.disabled_at is null) as staff
    from residencies r
    join people p on p.id = r.person_id and p.deleted_at is null
    left join never_asks n on n.person_id = r.person_id
    where r.community_id = ${home.communityId} and r.house_id = ${home.houseId}
      and r.verified_at is not null
      and (r.moved_out_at is null or r.person_id = any (${[...also]}::uuid[]))
    order by r.person_id, r.moved_out_at is not null, r.moved_in_at desc`.execute(db)
  return (rows as (Row & { moved_in_at: Date })[])
    .sort((a, b) => a.moved_in_at.getTime() - b.moved_in_at.getTime())
    .map(mateOf)
}
