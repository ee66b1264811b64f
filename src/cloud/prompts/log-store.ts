import { type Kysely, sql } from 'kysely'
import type { CardKind } from '#domain/prompts/invitation'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import type { CallerHome } from '../http/caller'
import { newId } from '../ids'
import { type InvitationJson, invitationOf, type KeptInvitation } from './facts-store'

export interface NewDecision {
  readonly kind: CardKind
  readonly asked: boolean
  readonly rule: string | null
  readonly reason: string | null
  readonly invitationId: string | null
}

export interface DecisionPlace {
  readonly personId: string
  readonly home: CallerHome
  readonly now: Instant
}

/** F11 */
export async function insertDecisions(
  db: Kysely<Tables>,
  { personId, home, now }: DecisionPlace,
  decisions: readonly NewDecision[],
): Promise<void> {
  if (decisions.length === 0) return
  await db
    .insertInto('prompt_decisions')
    .values(
      decisions.map((one) => ({
        community_id: home.communityId,
        id: newId(now),
        person_id: personId,
        house_id: home.houseId,
        kind: one.kind,
        asked: one.asked,
        rule: one.rule,
        reason: one.reason,
        invitation_id: one.invitationId,
        at: new Date(now),
      })),
    )
    .execute()
}

/** One card per person and task: of two phones that ask at once, both get the first one's. */
export async function insertInvitation(
  db: Kysely<Tables>,
  personId: string,
  card: KeptInvitation,
  now: Instant,
): Promise<KeptInvitation> {
  await db
    .insertInto('invitations')
    .values({
      community_id: card.communityId,
      id: card.id,
      person_id: personId,
      house_id: card.houseId,
      kind: card.kind,
      task_key: card.taskKey,
      first_seen_at: null,
      last_seen_at: null,
      snoozed_until: null,
      outcome: null,
      outcome_at: null,
      made_at: new Date(now),
    })
    .onConflict((conflict) =>
      conflict.columns(['community_id', 'person_id', 'task_key']).doNothing(),
    )
    .execute()
  const { rows } = await sql<{ card: InvitationJson }>`
    select to_json(i) as card from invitations i
    where i.community_id = ${card.communityId} and i.person_id = ${personId}
      and i.task_key = ${card.taskKey}`.execute(db)
  return rows[0] ? invitationOf(rows[0].card) : card
}
