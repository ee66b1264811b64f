import { type Kysely, sql } from 'kysely'
import { days, type Instant, quarterOf } from '#domain/time'
import type { Tables } from '../../database/tables'
import type { Task } from '../../followups/task'
import type { Answer } from '../../measures/answers'

export interface Behind {
  readonly kind: 'ticket' | 'services' | 'nps' | 'followup'
  readonly answers: readonly Answer[]
  readonly contactMe: boolean
  readonly at: Instant
}

/** The answer that a recovery is about. */
export async function findBehind(
  db: Kysely<Tables>,
  { communityId, responseId, plan }: Task,
): Promise<Behind | null> {
  if (plan !== 'recovery' || responseId === null) return null
  const { rows } = await sql<{
    kind: Behind['kind']
    answers: Answer[]
    contact_me: boolean
    submitted_at: Date
  }>`
    select kind, answers, contact_me, submitted_at from responses
    where community_id = ${communityId} and id = ${responseId}`.execute(db)
  const row = rows[0]
  if (!row) return null
  const { kind, answers, contact_me: contactMe } = row
  return { kind, answers, contactMe, at: row.submitted_at.getTime() }
}

export async function findTicketOf(db: Kysely<Tables>, { communityId, ticketId }: Task) {
  if (ticketId === null) return null
  const { rows } = await sql<{ id: string; receiptNo: string; words: string }>`
    select t.id, t.receipt_no as "receiptNo", left(t.words, 300) as words
    from tickets t where t.community_id = ${communityId} and t.id = ${ticketId}`.execute(db)
  return rows[0] ?? null
}

export async function listAliases(
  db: Kysely<Tables>,
  communityId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; alias: string }>`
    select id, alias from staff
    where community_id = ${communityId} and id = any (${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, alias }) => [id, alias]))
}

const NPS_RESTS = days(75)

/** F2: who of these answered the recommendation question this quarter, or less than 75 days ago. */
export async function listNpsGiven(
  db: Kysely<Tables>,
  personIds: readonly string[],
  now: Instant,
): Promise<ReadonlySet<string>> {
  const since = Math.min(quarterOf(now).from, now - NPS_RESTS)
  const { rows } = await sql<{ person_id: string }>`
    select distinct r.person_id from responses r, jsonb_array_elements(r.answers) a
    where r.person_id = any (${[...personIds]}::uuid[]) and r.submitted_at > ${new Date(since)}
      and a ->> 'metric' = 'nps' and a ->> 'score' is not null`.execute(db)
  return new Set(rows.map((row) => row.person_id))
}
