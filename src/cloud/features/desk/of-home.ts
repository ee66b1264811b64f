import { type Kysely, sql } from 'kysely'
import type { OpenOfHome } from '#contract/desk-work'
import { type Instant, iso } from '#domain/time'
import type { Tables } from '../../database/tables'
import { type Caller, seatIn } from '../../http/caller'
import { Refused } from '../../http/refused'
import { asStaff } from '../../views/actors'
import { TICKET_ROW, type TicketRowFacts, ticketRow } from '../../views/ticket-row'
import { ON_DESK, visibleTo } from './conditions'

interface Look {
  readonly db: Kysely<Tables>
  readonly caller: Caller
  readonly now: Instant
}

const MOST = 10

/** Edge case 23: what this home has open, the newest first; what hides its home is not among it. */
export async function listOpenOfHome(
  { db, caller, now }: Look,
  communityId: string,
  houseId: string,
): Promise<OpenOfHome> {
  seatIn(caller, communityId, 'listOpenOfHome')
  const member = asStaff(caller, communityId)
  if (member === null) throw new Refused('not-found')
  const { rows } = await sql<TicketRowFacts>`
    select ${TICKET_ROW} from tickets t
    where t.community_id = ${communityId} and t.house_id = ${houseId} and ${ON_DESK}
      and t.hide_name_from = 'neighbours' and ${visibleTo(member)}
    order by t.submitted_at desc, t.id desc limit ${MOST}`.execute(db)
  return { items: rows.map((row) => ticketRow(row, member, now)), asOf: iso(now) }
}
