import { type Kysely, sql } from 'kysely'
import type { CardKind } from '#domain/prompts/invitation'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { Refused } from '../http/refused'
import type { Giving } from './give'

/** The task that a card stands for: one kind, one home, one quarter. */
export const taskKey = (kind: 'nps' | 'services', houseId: string, quarter: string): string =>
  `${kind}:${houseId}:${quarter}`

/** One stage questionnaire. */
export const followupKey = (taskId: string): string => `followup:${taskId}`

/** F3: one round of one ticket. */
export const ratingKey = (ticketId: string, cycle: number): string => `rating:${ticketId}:${cycle}`

interface Ending {
  readonly kind: CardKind
  readonly key: string
  /** The card through which the answer came; absent: by the menu. */
  readonly invitationId?: string | undefined
}

async function isOwnInvitation(
  db: Kysely<Tables>,
  personId: string,
  id: string,
  kind: CardKind,
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select 1 from invitations
      where id = ${id} and person_id = ${personId} and kind = ${kind}) as found`.execute(db)
  return rows[0]?.found === true
}

const answered = (db: Kysely<Tables>, personId: string, key: string, at: Instant) =>
  sql`update invitations set outcome = 'answered', outcome_at = ${new Date(at)}
    where person_id = ${personId} and outcome is null and task_key = ${key}`.execute(db)

/** F4: an answer ends its card, whichever way the answer came. */
export async function endInvitations({ db, caller, now }: Giving, ending: Ending): Promise<void> {
  const { invitationId, kind, key } = ending
  const { personId } = caller
  if (invitationId !== undefined && !(await isOwnInvitation(db, personId, invitationId, kind)))
    throw new Refused('bad-input', 'invitationId')
  await answered(db, personId, key, now)
}
