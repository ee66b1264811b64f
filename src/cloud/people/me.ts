import { type Kysely, sql } from 'kysely'
import type { Lang } from '#contract/common'
import type { Me, StaffSeat } from '#contract/session'
import type { Tables } from '../database/tables'
import { Refused } from '../http/refused'
import { listHomeViews } from './home-views'

interface Row {
  displayName: string
  lang: Lang
  elderMode: boolean
  unread: number
  withdrawn: boolean
  seats: StaffSeat[]
}

/** Everything that the phone shows about its own person. */
export async function viewMe(db: Kysely<Tables>, personId: string): Promise<Me> {
  const { rows } = await sql<Row>`
    select coalesce(p.name_wanted, p.display_name) as "displayName", p.lang, p.elder_mode as "elderMode",
      p.consent_withdrawn_at is not null as withdrawn,
      (select count(*) from inbox i where i.person_id = p.id and i.read_at is null) as unread,
      (select coalesce(json_agg(json_build_object(
          'staffId', t.id, 'communityId', t.community_id, 'communityName', c.name, 'role', t.role,
          'alias', coalesce(t.alias_wanted, t.alias), 'departmentId', t.department_id) order by t.created_at, t.id), '[]')
        from staff t join communities c on c.id = t.community_id
        where t.person_id = p.id and t.disabled_at is null) as seats
    from people p where p.id = ${personId} and p.deleted_at is null`.execute(db)
  const row = rows[0]
  if (!row) throw new Refused('signed-out')
  const { withdrawn, ...me } = row
  const homes = await listHomeViews(db, personId)
  return { personId, ...me, homes, ...(withdrawn && { withdrawn }) }
}
