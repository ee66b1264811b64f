import { type Kysely, sql } from 'kysely'
import type { Appointment } from '#domain/appointments/appointment'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'

/** Moments are milliseconds, as the rules have them. */
const AS_FACTS = sql`json_build_object(
  'id', a.id, 'state', a.state, 'windows', a.windows, 'moves', a.moves, 'missedBy', a.missed_by,
  'chosen', (extract(epoch from a.chosen_from) * 1000)::bigint, 'history', a.history)`

/** The newest appointment of a ticket called `t`, whole; for one more column of a statement. */
export const APPOINTMENT = sql`
  (select ${AS_FACTS} from appointments a
    where a.community_id = t.community_id and a.ticket_id = t.id
    order by a.id desc limit 1) as appointment`

/** Of a ticket called `t`, what of it is still to come: for a line of a list. */
export const VISIT = sql`
  (select json_build_object('state', a.state,
      'from', (extract(epoch from a.chosen_from) * 1000)::bigint)
    from appointments a
    where a.community_id = t.community_id and a.ticket_id = t.id
      and a.state in ('offered', 'asked', 'chosen')) as visit`

interface Of {
  readonly communityId: string
  readonly ticketId: string
}

/** The caller holds the ticket's row, so that nobody else arranges meanwhile. */
export async function findAppointment(
  db: Kysely<Tables>,
  { communityId, ticketId }: Of,
): Promise<Appointment | null> {
  const { rows } = await sql<{ appointment: Appointment | null }>`
    select ${APPOINTMENT} from tickets t
    where t.community_id = ${communityId} and t.id = ${ticketId}`.execute(db)
  return rows[0]?.appointment ?? null
}

/** As it now stands: a new row for a new id, else the same row written over. */
export async function saveAppointment(
  db: Kysely<Tables>,
  { communityId, ticketId }: Of,
  appointment: Appointment,
  now: Instant,
): Promise<void> {
  const { id, state, windows, chosen, moves, missedBy, history } = appointment
  const changing = {
    state,
    windows: JSON.stringify(windows),
    chosen_from: chosen === null ? null : new Date(chosen),
    moves,
    missed_by: missedBy,
    history: JSON.stringify(history),
    updated_at: new Date(now),
  }
  await db
    .insertInto('appointments')
    .values({
      community_id: communityId,
      id,
      ticket_id: ticketId,
      made_at: new Date(now),
      ...changing,
    })
    .onConflict((conflict) => conflict.columns(['community_id', 'id']).doUpdateSet(changing))
    .execute()
}
