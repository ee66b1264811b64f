import { slotHash } from '#cloud/followups/homes-store'
import { startDays } from '#cloud/jobs/days'
import type { CallPage, CallView, LogAttempt } from '#contract/calls'
import { staffEndpoints } from '#contract/endpoints-staff'
import { quarterlySlot } from '#domain/followups/schedule'
import { addDays, days, hours, quarterOf } from '#domain/time'
import { type House, type Person, testId } from './places'
import { work } from './tickets'
import type { World } from './world'

/** The planner of today, and whatever it brings. */
export async function planned(world: World): Promise<void> {
  await startDays(world.db, world.clock.at)
  await work(world)
}

export async function callList(
  world: World,
  person: Person,
  list: 'now' | 'coming' | 'done' = 'now',
): Promise<CallPage['items']> {
  const query = { communityId: world.here.id, list }
  const answer = await world.as(person).ask(staffEndpoints.listCalls, { query })
  expect(answer.status).toBe(200)
  return answer.body.items
}

export async function callOf(world: World, person: Person, id: string): Promise<CallView> {
  const ask = { params: { id }, query: { communityId: world.here.id } }
  const answer = await world.as(person).ask(staffEndpoints.getCall, ask)
  if (answer.status !== 200) throw new Error(`getCall answered ${answer.status} ${answer.text}`)
  return answer.body
}

export const tried = (
  world: World,
  person: Person,
  id: string,
  body: Omit<LogAttempt, 'communityId'>,
) =>
  world.as(person).ask(staffEndpoints.logAttempt, {
    params: { id },
    body: { communityId: world.here.id, ...body },
  })

/** A low answer of this home that has led to nothing yet. */
export async function openEnd(world: World, house: House): Promise<string> {
  const id = testId(world.clock.at)
  await world.db
    .insertInto('open_ends')
    .values({
      community_id: house.communityId,
      id,
      house_id: house.id,
      kind: 'services',
      at: new Date(world.clock.at),
      due_at: new Date(world.clock.at + days(7)),
    })
    .execute()
  return id
}

export const tasksOf = (world: World) =>
  world.db.selectFrom('followup_tasks').selectAll().orderBy('due_at').orderBy('id').execute()

export const slotOf = (world: World, person: Person, quarter = quarterOf(world.clock.at)) =>
  quarterlySlot(quarter, slotHash(person.house?.id ?? ''))

/** The next quarter's task of a home, on the day of its first call at ten in the morning. */
export async function firstCall(world: World, person: Person = world.people.wu): Promise<string> {
  const quarter = quarterOf(addDays(quarterOf(world.clock.at).to, 1))
  world.clock.at = quarter.from + hours(1)
  await planned(world)
  world.clock.at = addDays(slotOf(world, person, quarter).dueAt, 7) + hours(1)
  const found = (await tasksOf(world)).find((task) => task.house_id === person.house?.id)
  return found?.id ?? ''
}
