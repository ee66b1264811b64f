import pg from 'pg'
import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import { testId } from '../../support/cloud/places'
import { draftOf, reply, submitted, take } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
const sent: string[] = []

beforeAll(async () => {
  world = await openWorld()
  const { query } = pg.Client.prototype
  jest.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...given: unknown[]
  ) {
    const [asked] = given
    sent.push(typeof asked === 'string' ? asked : String((asked as { text?: string }).text))
    return Reflect.apply(query, this, given)
  } as never)
})
afterAll(async () => {
  jest.restoreAllMocks()
  await world.close()
})

/** Statements of the deed itself, and those of the frame: session, transaction, idempotency. */
async function counted(deed: () => Promise<{ status: number }>) {
  sent.length = 0
  expect((await deed()).status).toBe(200)
  const frame = sent.filter((text) =>
    /^(begin|commit)$|idempotency_keys|from sessions s|^set |lock_timeout/i.test(text.trim()),
  )
  return { deed: sent.length - frame.length, frame: frame.length }
}

test('hot paths stay short: statements that a deed itself sends', async () => {
  const { lin } = world.people
  const { frontdesk } = world.staff
  const { id, communityId } = await submitted(world)
  await take(world, id)
  await reply(world, frontdesk, id)
  const resident = world.as(lin)
  const desk = world.as(frontdesk)
  const words = () => ({ id: testId(world.clock.at), words: 'A few words' })
  const deeds = {
    submit: () => resident.ask(endpoints.submitTicket, { body: draftOf(world, lin) }),
    list: () => resident.ask(endpoints.listTickets, { query: {} }),
    get: () => resident.ask(endpoints.getTicket, { params: { id } }),
    message: () => resident.ask(endpoints.addMessage, { params: { id }, body: words() }),
    transition: () =>
      desk.ask(endpoints.transitionTicket, {
        params: { id },
        body: { action: 'ask', words: 'On which floor?', version: 4 },
      }),
    desk: () => desk.ask(staffEndpoints.listDesk, { query: { communityId } }),
    counts: () => desk.ask(staffEndpoints.countDesk, { query: { communityId } }),
  }
  const spent: Record<string, number> = {}
  const framed: Record<string, number> = {}
  for (const [name, deed] of Object.entries(deeds)) {
    const { deed: own, frame } = await counted(deed)
    spent[name] = own
    framed[name] = frame
  }
  process.stdout.write(
    `statements ${JSON.stringify(spent)} and of the frame ${JSON.stringify(framed)}\n`,
  )
  expect(spent).toEqual({
    submit: 3,
    list: 1,
    get: 1,
    message: 4,
    transition: 3,
    desk: 1,
    counts: 2, // the numbers of the tabs, and of each choice beside them
  })
})
