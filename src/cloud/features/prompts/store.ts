import { type Kysely, sql } from 'kysely'
import { NEVER } from '#domain/prompts/invitation'
import { type Instant, quarterOf } from '#domain/time'
import type { Tables } from '../../database/tables'
import { type InvitationJson, invitationOf, type KeptInvitation } from '../../prompts/facts-store'

/** The own card, held until the transaction ends; null for anybody else's. */
export async function lockInvitation(
  db: Kysely<Tables>,
  id: string,
  personId: string,
): Promise<KeptInvitation | null> {
  const { rows } = await sql<{ card: InvitationJson }>`
    select to_json(i) as card from invitations i
    where i.id = ${id} and i.person_id = ${personId} for update`.execute(db)
  return rows[0] ? invitationOf(rows[0].card) : null
}

const dateOf = (at: Instant | null): Date | null => (at === null ? null : new Date(at))

export async function updateInvitation(
  db: Kysely<Tables>,
  before: KeptInvitation,
  after: Omit<KeptInvitation, 'communityId' | 'houseId' | 'taskKey' | 'kind'>,
  now: Instant,
): Promise<void> {
  const ends = after.outcome !== null && before.outcome === null
  await db
    .updateTable('invitations')
    .set({
      first_seen_at: dateOf(after.firstSeenAt),
      last_seen_at: dateOf(after.lastSeenAt),
      views: after.views,
      snoozes: after.snoozes,
      snoozed_until: dateOf(after.snoozedUntil),
      outcome: after.outcome,
      ...(ends && { outcome_at: new Date(now) }),
    })
    .where('community_id', '=', before.communityId)
    .where('id', '=', before.id)
    .execute()
}

/** F8: for all surveys, channels and communities of this person. */
export async function stopAsking(
  db: Kysely<Tables>,
  personId: string,
  now: Instant,
): Promise<Instant> {
  const until = now + NEVER
  await db
    .insertInto('never_asks')
    .values({ person_id: personId, until: new Date(until) })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ until: new Date(until) }))
    .execute()
  return until
}

/** F7: the first counted view of a survey's card begins the home's task; a rating belongs to none. */
export async function startByCard(
  db: Kysely<Tables>,
  { kind, communityId, houseId, taskKey }: KeptInvitation,
  now: Instant,
): Promise<void> {
  if (kind === 'rating') return
  const [, id = ''] = taskKey.split(':')
  const which =
    kind === 'followup'
      ? sql`id = ${id}::uuid`
      : sql`dedupe_key = ${`quarterly:${houseId}:${quarterOf(now).name}`}`
  await sql`
    update followup_tasks set started_at = ${new Date(now)}, started_by = 'card',
      state = 'in_progress'
    where community_id = ${communityId} and ${which} and started_at is null
      and state in ('scheduled', 'due', 'in_progress')`.execute(db)
}
