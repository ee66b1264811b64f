import sharp from 'sharp'
import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import { hours, minutes } from '#domain/time'
import { testId } from '../../support/cloud/places'
import {
  attempt,
  done,
  draftOf,
  expectTrueStory,
  RESOLVED,
  reply,
  seen,
  templatesOf,
  work,
} from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function photographed() {
  const picture = sharp({ create: { width: 900, height: 600, channels: 3, background: '#888' } })
  const bytes = await picture.jpeg().toBuffer()
  const answer = await world.as(world.people.lin).upload('/api/photos', bytes)
  return String(answer.body.id)
}

test('the whole loop: reported with a photo, seen, answered, handed on, solved, confirmed; then again with a reopening', async () => {
  const { lin } = world.people
  const { frontdesk, worker } = world.staff
  const communityId = world.here.id

  // The resident, in the lift.
  const photoId = await photographed()
  const body = draftOf(world, lin, { photoIds: [photoId] })
  const receipt = (await world.as(lin).ask(endpoints.submitTicket, { body })).body
  const { id, receiptNo } = receipt.ticket
  expect(receipt.promise[0]).toMatchObject({ kind: 'firstResponse', state: 'running' })

  // The desk sees it without being told, and opens the photo.
  const desk = await world.as(frontdesk).ask(staffEndpoints.listDesk, { query: { communityId } })
  expect(desk.body.items[0]).toMatchObject({ id, photoCount: 1, placeLabel: 'Here B1' })
  const opened = await seen(world, frontdesk, id)
  expect(opened).toMatchObject({ homeLabel: 'Here B1 1201', reporter: { name: 'Lin' } })
  const bytes = await world.app.inject({ method: 'GET', url: opened.photos[0]?.url ?? '' })
  expect(bytes.headers['content-type']).toBe('image/jpeg')

  // Three hours later a person answers and gives it to the engineer.
  world.clock.advance(hours(3))
  await done(world, frontdesk, id, { action: 'accept', ownerId: worker.staffId ?? '' })
  expect(
    (await reply(world, frontdesk, id, 'Seen. The engineer stops the lift tonight')).status,
  ).toBe(200)
  await work(world)
  expect(await templatesOf(world, lin)).toEqual(['accepted', 'reply'])
  expect(await templatesOf(world, worker)).toEqual(['assigned'])

  await done(world, worker, id, { action: 'process' })
  world.clock.advance(hours(20))
  await done(world, worker, id, RESOLVED)
  world.clock.advance(minutes(11))
  await work(world)
  expect((await templatesOf(world, lin)).at(-1)).toBe('resolved')

  // Not solved: reopened under the same number, and the promise runs anew.
  const claimed = await seen(world, lin, id)
  expect(claimed.allowed).toEqual(expect.arrayContaining(['confirm', 'unclear', 'reopen']))
  expect(claimed.clocks.find((clock) => clock.kind === 'priority')?.state).toBe('claimed')
  const back = await done(world, lin, id, { action: 'reopen', words: 'It stopped again at noon' })
  expect(back).toMatchObject({ receiptNo, state: 'processing', reopenCount: 1, cycle: 2 })
  await work(world)
  expect((await templatesOf(world, worker)).at(-1)).toBe('reopened')

  world.clock.advance(hours(4))
  await reply(world, worker, id, 'The door motor is changed now')
  await done(world, worker, id, RESOLVED)
  world.clock.advance(hours(1))
  const solved = await done(world, lin, id, { action: 'confirm', answer: 'yes' })
  expect(solved).toMatchObject({
    state: 'closed',
    confirmed: true,
    closedBy: 'resident',
    outcome: 'solved',
  })
  expect(solved.clocks.find((clock) => clock.kind === 'priority')?.state).toBe('kept')
  expect(solved.may.rate).toBe(true)

  // Nothing is left for anybody to do, and nothing was lost on the way.
  const after = await world.as(frontdesk).ask(staffEndpoints.listDesk, { query: { communityId } })
  expect(after.body.items).toEqual([])
  expect(solved.timeline.map((entry) => entry.transition ?? entry.type)).toEqual([
    'T1',
    'T2',
    'message',
    'T3',
    'T9',
    'T13',
    'message',
    'T9',
    'T11',
  ])
  await work(world)
  const { failed } = await work(world)
  expect(failed).toBe(0)
  await expectTrueStory(world, id)
})

test('a phone that sends everything twice ends with the same ticket (QR-4)', async () => {
  const { zhou } = world.people
  const phone = world.as(zhou)
  const body = draftOf(world, zhou)
  const twice = async <T>(send: () => Promise<T>) => [await send(), await send()] as const
  const [one, two] = await twice(() =>
    phone.ask(endpoints.submitTicket, { body, key: 'draft-key-0001' }),
  )
  expect(two.text).toBe(one.text)
  const word = { id: testId(world.clock.at), words: 'It is the left one' }
  const [first, second] = await twice(() =>
    phone.ask(endpoints.addMessage, { params: { id: body.id }, body: word, key: 'word-key-0001' }),
  )
  expect(second.text).toBe(first.text)
  const { version } = first.body
  const act = { action: 'withdraw', version } as const
  const [gone, again] = await twice(() =>
    phone.ask(endpoints.transitionTicket, {
      params: { id: body.id },
      body: act,
      key: 'act-key-0001',
    }),
  )
  expect(again.text).toBe(gone.text)
  expect(gone.body.timeline.map((entry) => entry.transition ?? entry.type)).toEqual([
    'T1',
    'message',
    'T18',
  ])
  expect((await attempt(world, zhou, body.id, { action: 'withdraw' })).status).toBe(409)
})
