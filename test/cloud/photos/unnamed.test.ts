import sharp from 'sharp'
import { endpoints } from '#contract/endpoints'
import type { PhotoView } from '#contract/photos'
import { hours } from '#domain/time'
import { testId } from '../../support/cloud/places'
import { draftOf, reply, seen, startOver, submitted, take, work } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => startOver(world))

async function sent(): Promise<PhotoView> {
  const create = { width: 64, height: 64, channels: 3, background: '#7a8f6a' } as const
  const bytes = await sharp({ create }).jpeg().toBuffer()
  const answer = await world.as(world.people.lin).upload('/api/photos', bytes)
  if (answer.status !== 200) throw new Error(answer.text)
  return answer.body as unknown as PhotoView
}

const rows = async () =>
  (await world.db.selectFrom('photos').select('id').execute()).map((row) => row.id)
const filesOf = (id: string) => [...world.files.keys()].filter((name) => name.startsWith(id))

test('RES-03: a photo that nobody named goes after 48 hours, row and files, and not a moment before', async () => {
  const { id } = await sent()
  world.clock.at += hours(48) - 1
  await work(world)
  expect(await rows()).toEqual([id])
  world.clock.at += 1
  await work(world)
  expect(await rows()).toEqual([])
  expect(filesOf(id)).toEqual([])
})

test('a photo of a ticket or of a reply stays', async () => {
  const { lin } = world.people
  const [first, second] = [await sent(), await sent()]
  const { id } = await submitted(world, { photoIds: [first.id] })
  await world.as(lin).ask(endpoints.addMessage, {
    params: { id },
    body: { id: testId(world.clock.at), words: '', photoIds: [second.id] },
  })
  await take(world, id)
  await reply(world, world.staff.frontdesk, id)
  world.clock.at += hours(49)
  await work(world)
  expect((await rows()).sort()).toEqual([first.id, second.id].sort())
  expect(filesOf(first.id)).toHaveLength(2)
  expect((await seen(world, lin, id)).photoCount).toBe(1)
})

test('edge case 9: words that come after 48 hours are told so, and go out with the photo sent once more', async () => {
  const { lin } = world.people
  const { id } = await sent()
  world.clock.at += hours(49)
  await work(world)
  const late = { body: draftOf(world, lin, { photoIds: [id] }) }
  const answer = await world.as(lin).loose(endpoints.submitTicket, late)
  expect(answer).toMatchObject({ status: 400, body: { code: 'bad-input', field: 'photoIds' } })
  const again = await sent()
  expect((await submitted(world, { photoIds: [again.id] })).photoCount).toBe(1)
})

test('a job that runs twice harms nothing', async () => {
  const { id } = await sent()
  world.clock.at += hours(49)
  await work(world)
  await world.db.updateTable('jobs').set({ done_at: null, leased_until: null }).execute()
  expect((await work(world)).failed).toBe(0)
  expect(await rows()).toEqual([])
  expect(filesOf(id)).toEqual([])
})
