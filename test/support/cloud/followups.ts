import type { AskedPlan } from '#domain/followups/questionnaire'
import { days } from '#domain/time'
import { type Person, testId } from './places'
import type { World } from './world'

/** A task of this person and their home whose window is open now. */
export async function dueTask(
  world: World,
  person: Person,
  plan: AskedPlan,
  change: { readonly ticketId?: string; readonly window?: readonly [number, number] } = {},
): Promise<string> {
  const { house } = person
  if (!house) throw new Error('only who lives somewhere is asked')
  const id = testId(world.clock.at)
  const [from, to] = change.window ?? [world.clock.at - days(1), world.clock.at + days(7)]
  await world.db
    .insertInto('followup_tasks')
    .values({
      community_id: house.communityId,
      id,
      house_id: house.id,
      person_id: person.id,
      plan,
      anchor_at: new Date(from),
      due_at: new Date(from),
      window_start: new Date(from),
      window_end: new Date(to),
      quarter: null,
      ticket_id: change.ticketId ?? null,
      response_id: null,
      result_at: null,
      dedupe_key: `${plan}:${id}`,
    })
    .execute()
  return id
}

export const taskOf = (world: World, id: string) =>
  world.db.selectFrom('followup_tasks').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

/** plan, state, person of every task of this home, the earliest first. */
export async function homeTasks(world: World, houseId: string) {
  const rows = await world.db
    .selectFrom('followup_tasks')
    .select(['plan', 'state', 'person_id'])
    .where('house_id', '=', houseId)
    .orderBy('due_at')
    .orderBy('plan')
    .execute()
  return rows.map((row) => [row.plan, row.state, row.person_id])
}
