import { endpoints } from '#contract/endpoints'
import { hours } from '#domain/time'
import { testId } from '../../support/cloud/places'
import { attempt, done, resolved, seen, submitted } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => {
  world.clock.at += hours(25)
})

const CONFIRM = { action: 'confirm', answer: 'yes' } as const

async function contactOf(ticketId: string, communityId: string): Promise<string> {
  const id = testId(world.clock.at)
  const staff_id = world.staff.followup.staffId ?? ''
  await world.db
    .insertInto('contact_records')
    .values({
      community_id: communityId,
      id,
      ticket_id: ticketId,
      staff_id,
      reason_code: 'followup',
      channel: 'phone',
      at: new Date(world.clock.at),
    })
    .execute()
  return id
}

test('T11: staff cannot confirm for a resident on a contact that nobody wrote down', async () => {
  const { id } = await submitted(world)
  await resolved(world, id)
  const { manager } = world.staff
  expect((await seen(world, manager, id)).allowed).not.toContain('confirm')
  const invented = { ...CONFIRM, contactRecordId: testId(world.clock.at) }
  expect(await attempt(world, manager, id, invented)).toMatchObject({
    status: 400,
    body: { code: 'bad-input', field: 'contactRecordId' },
  })
})

test('T11: the contact of another ticket does not speak for this one; its own does', async () => {
  const { id, communityId } = await submitted(world)
  const other = await submitted(world)
  await resolved(world, id)
  const { manager } = world.staff
  const foreign = await contactOf(other.id, communityId)
  const borrowed = await attempt(world, manager, id, { ...CONFIRM, contactRecordId: foreign })
  expect(borrowed.status).toBe(400)
  const contactRecordId = await contactOf(id, communityId)
  expect((await seen(world, manager, id)).allowed).toContain('confirm')
  const visit = await done(world, manager, id, { ...CONFIRM, contactRecordId })
  expect(visit).toMatchObject({ state: 'closed', confirmed: true, closedBy: 'visit' })
})

test('the score of a ticket is its reporter’s own: no member of staff reads it there', async () => {
  const { lin } = world.people
  const { id } = await submitted(world)
  await resolved(world, id)
  await done(world, lin, id, CONFIRM)
  const body = { id: testId(world.clock.at), score: 2, tags: [], comment: 'late', ces: null }
  const rated = await world.as(lin).ask(endpoints.rateTicket, { params: { id }, body })
  expect(rated.status).toBe(200)
  expect((await seen(world, lin, id)).rating).toMatchObject({ score: 2 })
  for (const person of [world.staff.manager, world.staff.frontdesk, world.staff.worker])
    expect((await seen(world, person, id)).rating).toBeNull()
})
