import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../database/tables'

type Db = Kysely<Tables>

export interface Holder {
  readonly personId: string
  /** Where that person lives or lived; a message belongs to a community. */
  readonly communityId: string | null
}

/** Who else is known by this number. Held, so that two who prove it at once come one after the other. */
export async function lockHolders(db: Db, phoneHash: string, personId: string): Promise<Holder[]> {
  const { rows } = await sql<Holder>`
    select p.id as "personId", (select r.community_id from residencies r where r.person_id = p.id
      order by r.moved_out_at is not null, r.moved_in_at desc limit 1) as "communityId"
    from people p where p.phone_hash = ${phoneHash} and p.id <> ${personId}
    order by p.id for update of p`.execute(db)
  return rows
}

export async function clearPhone(db: Db, personId: string): Promise<void> {
  await db
    .updateTable('people')
    .set({ phone_box: null, phone_hash: null, phone_at: null })
    .where('id', '=', personId)
    .execute()
}

/** Whose residency it is, in this community, now or before. */
export async function findResident(db: Db, communityId: string, residencyId: string) {
  const row = await db
    .selectFrom('residencies')
    .innerJoin('people', 'people.id', 'residencies.person_id')
    .select('residencies.person_id as personId')
    .where('residencies.community_id', '=', communityId)
    .where('residencies.id', '=', residencyId)
    .where('people.deleted_at', 'is', null)
    .executeTakeFirst()
  return row?.personId ?? null
}
