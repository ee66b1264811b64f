import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Handover } from '#contract/duty'
import { days, hours, type Instant, iso } from '#domain/time'
import type { Tables } from '../../database/tables'
import { seatIn } from '../../http/caller'
import { Refused } from '../../http/refused'
import { asStaff, type StaffActor } from '../../views/actors'
import { TICKET_ROW, type TicketRowFacts, ticketRow } from '../../views/ticket-row'
import { type Deed, mayEnd } from './roster'
import { listAbsences, listShifts } from './roster-store'

/** As many lines of each part as a shift can read. */
const LINES = 5
const SOON = hours(12)
const PROMISED = days(2)
const LATELY = days(14)

const ON_DESK = sql`t.state in
  ('submitted', 'accepted', 'processing', 'pending_resident', 'on_hold', 'resolved')`

interface Asking {
  readonly db: Kysely<Tables>
  readonly communityId: string
  readonly member: StaffActor
  readonly now: Instant
}

const theirs = ({ communityId, member }: Asking) => sql`
  t.community_id = ${communityId} and ${ON_DESK} and ${member.staffId} <> all (t.about_staff_ids)
  and t.reporter_id is distinct from ${member.personId}`

async function part(asking: Asking, condition: RawBuilder<unknown>) {
  const { db, member, now } = asking
  const { rows } = await sql<TicketRowFacts & { total: number }>`
    select ${TICKET_ROW}, chosen.total from (
      select t.id, count(*) over ()::int as total, coalesce(t.due_at, 'infinity'::timestamptz) as due
      from tickets t where ${theirs(asking)} and ${condition}
      order by due, t.id limit ${LINES}) chosen
    join tickets t on t.community_id = ${asking.communityId} and t.id = chosen.id
    order by chosen.due, t.id`.execute(db)
  return { count: rows[0]?.total ?? 0, items: rows.map((row) => ticketRow(row, member, now)) }
}

interface Sums {
  readonly open: number
  readonly unassigned: number
  readonly toReply: number
}

async function sums(asking: Asking): Promise<Sums> {
  const { rows } = await sql<Sums>`
    select count(*)::int as open, count(*) filter (where t.owner_id is null)::int as unassigned,
      count(*) filter (where t.awaits_reply)::int as "toReply"
    from tickets t where ${theirs(asking)}`.execute(asking.db)
  return rows[0] ?? { open: 0, unassigned: 0, toReply: 0 }
}

/** A date that was named to a resident: parts that come, a visit that was agreed. */
const promised = (now: Instant) => sql`(
  (t.state = 'on_hold' and (t.facts ->> 'expectedAt')::bigint < ${now + PROMISED}::bigint)
  or exists (select 1 from appointments p
    where p.community_id = t.community_id and p.ticket_id = t.id and p.state = 'chosen'
      and p.chosen_from < ${new Date(now + PROMISED)}))`

/** Handed to the reader by the job of an absence, lately, and still theirs. */
const handedOn = ({ member, now }: Asking) => sql`t.owner_id = ${member.staffId}
  and exists (select 1 from ticket_events e
    where e.community_id = t.community_id and e.ticket_id = t.id and e.type = 'handed-on'
      and e.at > ${new Date(now - LATELY)} and e.event ->> 'ownerId' = ${member.staffId})`

/** STF-17: what whoever comes on duty must know, in one look. */
export async function getHandover(deed: Deed, communityId: string): Promise<Handover> {
  const { db, caller, now } = deed
  const seat = seatIn(caller, communityId, 'getHandover')
  const member = asStaff(caller, communityId)
  if (member === null) throw new Refused('not-found')
  const asking = { db, communityId, member, now }
  const at = new Date(now)
  const soon = new Date(now + SOON)
  const shifts = await listShifts(db, communityId, { from: now, to: now + SOON })
  const isOn = ({ from }: { readonly from: string }) => Date.parse(from) <= now
  return {
    asOf: iso(now),
    ...(await sums(asking)),
    urgent: await part(asking, sql`t.priority = 'urgent' and t.state <> 'resolved'`),
    overdue: await part(asking, sql`t.due_at < ${at}`),
    dueSoon: await part(asking, sql`t.due_at >= ${at} and t.due_at < ${soon}`),
    promised: await part(asking, promised(now)),
    handedOn: await part(asking, handedOn(asking)),
    onDuty: shifts.filter(isOn),
    next: shifts.filter((shift) => !isOn(shift)),
    away: await listAbsences(db, communityId, { from: now, to: now + SOON }, mayEnd(seat)),
  }
}
