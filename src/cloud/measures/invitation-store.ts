import { type Kysely, sql } from 'kysely'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import type { CallerHome } from '../http/caller'
import { Refused } from '../http/refused'
import type { Giving } from './give'

export type SurveyKind = 'nps' | 'services'

/** The task that a card stands for: one kind, one home, one quarter. */
export const taskKey = (kind: SurveyKind, houseId: string, quarter: string): string =>
  `${kind}:${houseId}:${quarter}`

interface Ending {
  readonly kind: SurveyKind
  readonly quarter: string
  readonly home: CallerHome
  /** The card through which the answer came; absent: by the menu. */
  readonly invitationId?: string | undefined
}

async function isOwnInvitation(
  db: Kysely<Tables>,
  personId: string,
  id: string,
  kind: SurveyKind,
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select 1 from invitations
      where id = ${id} and person_id = ${personId} and kind = ${kind}) as found`.execute(db)
  return rows[0]?.found === true
}

/** Cards of one kind, quarter and person that are still to be answered. */
const openCards = (personId: string, { kind, quarter, home }: Ending) => sql`
  person_id = ${personId} and outcome is null
    and task_key = ${taskKey(kind, home.houseId, quarter)}`

const answered = (db: Kysely<Tables>, personId: string, ending: Ending, at: Instant) =>
  sql`update invitations set outcome = 'answered', outcome_at = ${new Date(at)}
    where ${openCards(personId, ending)}`.execute(db)

/** F4: an answer ends its card, whichever way the answer came. */
export async function endInvitations({ db, caller, now }: Giving, ending: Ending): Promise<void> {
  const { invitationId, kind } = ending
  const { personId } = caller
  if (invitationId !== undefined && !(await isOwnInvitation(db, personId, invitationId, kind)))
    throw new Refused('bad-input', 'invitationId')
  await answered(db, personId, ending, now)
}
