import { type Kysely, sql } from 'kysely'
import { isLowAnswer, openEndDue } from '#domain/followups/open-end'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import type { Answer } from './answers'

interface Answered {
  readonly id: string
  readonly communityId: string
  readonly kind: 'ticket' | 'services' | 'nps' | 'followup'
  readonly houseId: string
  readonly answers: readonly Answer[]
}

/** LOOP-09: a low answer waits for its end from the moment it is given; edited upwards before one, it needs none. */
export async function putOpenEnd(
  db: Kysely<Tables>,
  { communityId, id, kind, houseId, answers }: Answered,
  now: Instant,
): Promise<void> {
  if (isLowAnswer(answers))
    await sql`
      insert into open_ends (community_id, id, house_id, kind, at, due_at)
      values (${communityId}, ${id}, ${houseId}, ${kind}, ${new Date(now)},
        ${new Date(openEndDue(now))})
      on conflict (community_id, id) do nothing`.execute(db)
  else
    await sql`
      delete from open_ends
      where community_id = ${communityId} and id = ${id} and ended_at is null`.execute(db)
}
