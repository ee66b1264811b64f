import { type Kysely, sql } from 'kysely'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'

/** What has come to an end by what people did elsewhere: the request is worked on again, or stands behind an improvement. */
export async function settleOpenEnds(
  db: Kysely<Tables>,
  communityId: string,
  now: Instant,
): Promise<void> {
  await sql`
    update open_ends o set ended_as = 'ticket', ticket_id = t.id, ended_at = ${new Date(now)}
    from responses r join tickets t on t.community_id = r.community_id and t.id = r.ticket_id
    where o.community_id = ${communityId} and o.ended_at is null
      and r.community_id = o.community_id and r.id = o.id
      and t.state in ('submitted', 'accepted', 'processing', 'pending_resident', 'on_hold')`.execute(
    db,
  )
  await sql`
    update open_ends o set ended_as = 'improvement', improvement_id = s.improvement_id,
      ended_at = ${new Date(now)}
    from improvement_sources s
    where o.community_id = ${communityId} and o.ended_at is null
      and s.community_id = o.community_id and s.response_id = o.id`.execute(db)
}
