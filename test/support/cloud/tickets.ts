import { sql } from 'kysely'
import { insertPhoto } from '#cloud/features/photos/store'
import { jobHandlers } from '#cloud/jobs/handlers'
import { runDue } from '#cloud/queue/worker'
import { endpoints } from '#contract/endpoints'
import type { SubmitTicket, TicketView, TransitionTicket } from '#contract/tickets'
import type { TicketEvent } from '#domain/tickets/events'
import { rebuild } from '#domain/tickets/evolve'
import type { Ticket } from '#domain/tickets/ticket'
import { type Person, testId } from './places'
import { START, type World } from './world'

/** A complaint about the lift of the building, from the person's own home. */
export function draftOf(
  world: World,
  person: Person,
  change: Partial<SubmitTicket> = {},
): SubmitTicket {
  const { house } = person
  if (!house) throw new Error('only who lives somewhere submits')
  return {
    id: testId(world.clock.at),
    communityId: house.communityId,
    houseId: house.id,
    kind: 'complaint',
    categoryId: 'lift',
    words: 'The lift stops at the eighth floor and goes on',
    photoIds: [],
    place: { kind: 'building', buildingId: house.buildingId },
    hideNameFrom: 'neighbours',
    ...change,
  }
}

export async function submitted(
  world: World,
  change: Partial<SubmitTicket> = {},
  person: Person = world.people.lin,
): Promise<TicketView> {
  const body = draftOf(world, person, change)
  const answer = await world.as(person).ask(endpoints.submitTicket, { body })
  if (answer.status !== 200) throw new Error(`submit answered ${answer.status} ${answer.text}`)
  return answer.body.ticket
}

export type Act = Omit<TransitionTicket, 'version'> & { readonly version?: number }

export async function seen(world: World, person: Person, id: string): Promise<TicketView> {
  const answer = await world.as(person).ask(endpoints.getTicket, { params: { id } })
  if (answer.status !== 200) throw new Error(`get answered ${answer.status} ${answer.text}`)
  return answer.body
}

/** A photo of this person's that stands nowhere yet; its files are nobody's business here. */
export async function photoBy(
  world: World,
  person: Person,
  communityId = world.here.id,
): Promise<string> {
  const id = testId(world.clock.at)
  const photo = { width: 640, height: 480, bytes: 9000, sha256: 'f'.repeat(64) }
  await insertPhoto(world.db, {
    ...photo,
    communityId,
    id,
    personId: person.id,
    at: world.clock.at,
  })
  return id
}

/** Tries an action with the version of this moment; a repair that is done shows a photo, if none are named. */
export async function attempt(world: World, person: Person, id: string, act: Act) {
  const row = await world.db
    .selectFrom('tickets')
    .select(['version', 'kind', 'community_id'])
    .where('id', '=', id)
    .executeTakeFirst()
  const shown =
    act.action === 'resolve' && row?.kind === 'repair'
      ? { photoIds: [await photoBy(world, person, row.community_id)] }
      : {}
  const body = { version: row?.version ?? 0, ...shown, ...act }
  return world.as(person).ask(endpoints.transitionTicket, { params: { id }, body })
}

/** Does it, or fails the test. */
export async function done(
  world: World,
  person: Person,
  id: string,
  act: Act,
): Promise<TicketView> {
  const answer = await attempt(world, person, id, act)
  if (answer.status !== 200)
    throw new Error(`${act.action} answered ${answer.status} ${answer.text}`)
  return answer.body
}

export async function reply(world: World, person: Person, id: string, words = 'We are on it') {
  const { version } = await seen(world, person, id)
  const body = { id: testId(world.clock.at), words, version }
  return world.as(person).ask(endpoints.addMessage, { params: { id }, body })
}

export const take = (world: World, id: string, person: Person = world.staff.frontdesk) =>
  done(world, person, id, { action: 'take', ownerId: person.staffId ?? '' })

export const RESOLVED = {
  action: 'resolve',
  words: 'The belt was changed and tried twenty times',
  rootCause: 'equipment',
} as const

/** Taken, answered and claimed to be solved by the front desk. */
export async function resolved(world: World, id: string): Promise<TicketView> {
  await take(world, id)
  await reply(world, world.staff.frontdesk, id)
  return done(world, world.staff.frontdesk, id, RESOLVED)
}

export const work = (world: World, worker = 'worker') =>
  runDue(world.deps, jobHandlers, world.clock.at, worker)

export async function inboxOf(world: World, person: Person) {
  return world.db
    .selectFrom('inbox')
    .selectAll()
    .where('person_id', '=', person.id)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

export const templatesOf = async (world: World, person: Person) =>
  (await inboxOf(world, person)).map((row) => row.template)

export async function storedTicket(world: World, id: string): Promise<Ticket> {
  const row = await world.db
    .selectFrom('tickets')
    .select('facts')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row.facts as Ticket
}

export async function storyOf(world: World, id: string): Promise<TicketEvent[]> {
  const rows = await world.db
    .selectFrom('ticket_events')
    .select('event')
    .where('ticket_id', '=', id)
    .orderBy('seq')
    .execute()
  return rows.map((row) => row.event as TicketEvent)
}

/** The stored ticket is what its story makes. */
export async function expectTrueStory(world: World, id: string): Promise<void> {
  expect(rebuild(await storyOf(world, id))).toEqual(await storedTicket(world, id))
}

/** The same people at the same moment, and nothing has happened yet: quicker than a new world. */
export async function startOver(world: World): Promise<void> {
  await sql`truncate messages_out, tickets, ticket_events, clock_events, messages, photos, endorsements, inbox,
    jobs, followup_tasks, followup_days, open_ends, receipt_counters, idempotency_keys cascade`.execute(
    world.db,
  )
  world.clock.at = START
}
