import { type Kysely, sql } from 'kysely'
import type { Colleagues, SavedReplies } from '#contract/desk'
import type { Tables } from '../../database/tables'
import type { StaffActor } from '../../views/actors'
import { visibleTo } from './conditions'

/** Who works here, and how much each has in hand, as far as the member who asks may know. */
export async function listStaff(
  db: Kysely<Tables>,
  member: StaffActor,
  communityId: string,
): Promise<Colleagues['staff']> {
  const { rows } = await sql<Colleagues['staff'][number]>`
    select s.id as "staffId", s.alias, s.role, s.department_id as "departmentId",
      d.name as "departmentName",
      (select count(*)::int from tickets t
        where t.community_id = s.community_id and t.owner_id = s.id
          and t.state in ('submitted', 'accepted', 'processing', 'pending_resident', 'on_hold',
            'resolved')
          and ${visibleTo(member)}) as "openTickets"
    from staff s
    left join departments d on d.community_id = s.community_id and d.id = s.department_id
    where s.community_id = ${communityId} and s.disabled_at is null
    order by s.created_at, s.id`.execute(db)
  return rows
}

export const listDepartments = (
  db: Kysely<Tables>,
  communityId: string,
): Promise<Colleagues['departments']> =>
  db
    .selectFrom('departments')
    .select(['id', 'name'])
    .where('community_id', '=', communityId)
    .orderBy('name')
    .execute()

export const listReplies = (
  db: Kysely<Tables>,
  communityId: string,
): Promise<SavedReplies['items']> =>
  db
    .selectFrom('saved_replies')
    .select(['id', 'title', 'words'])
    .where('community_id', '=', communityId)
    .where('retired_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
