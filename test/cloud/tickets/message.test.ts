import { endpoints } from '#contract/endpoints'
import { days, hours, iso } from '#domain/time'
import { testId } from '../../support/cloud/places'
import {
  done,
  expectTrueStory,
  inboxOf,
  reply,
  resolved,
  seen,
  storyOf,
  submitted,
  take,
  work,
} from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => {
  world.clock.at += hours(25)
})

const say = (who: Parameters<World['as']>[0], id: string, body: object = {}) =>
  world.as(who).loose(endpoints.addMessage, {
    params: { id },
    body: { id: testId(world.clock.at), words: 'A few words', ...body },
  })

test('edge case 10: an answer on the last millisecond of the 24th hour keeps the promise', async () => {
  const kept = await submitted(world)
  const broken = await submitted(world)
  world.clock.at += hours(24)
  await reply(world, world.staff.frontdesk, kept.id)
  world.clock.at += 1
  await reply(world, world.staff.frontdesk, broken.id)
  const state = async (id: string) =>
    (await seen(world, world.people.lin, id)).clocks.find((c) => c.kind === 'firstResponse')?.state
  expect(await state(kept.id)).toBe('kept')
  expect(await state(broken.id)).toBe('broken')
})

test('T6: a resident’s answer resumes the work and is never stale', async () => {
  const { id } = await submitted(world)
  await take(world, id)
  await done(world, world.staff.frontdesk, id, { action: 'ask', words: 'Which floor?' })
  const answer = await say(world.people.lin, id, { words: 'The eighth', version: 1 })
  expect(answer.body).toMatchObject({ state: 'processing' })
  expect(
    (await storyOf(world, id)).map((e) => ('transition' in e ? e.transition : e.type)),
  ).toEqual(['T1', 'T4', 'T5', 'message', 'T6'])
  await expectTrueStory(world, id)
})

test('T12: a resident’s words in a claimed ticket start its seven days again and are to be answered', async () => {
  const { id } = await submitted(world)
  await resolved(world, id)
  world.clock.at += days(3)
  const view = await say(world.people.lin, id)
  expect(view.body).toMatchObject({ state: 'resolved', autoCloseAt: iso(world.clock.at + days(7)) })
  const clocks = (await seen(world, world.staff.frontdesk, id)).clocks.map((clock) => clock.kind)
  expect(clocks).toContain('nextResponse')
})

test('a stale answer of staff is refused with 409, the resident’s words between included', async () => {
  const { id } = await submitted(world)
  await take(world, id)
  const { version } = await seen(world, world.staff.frontdesk, id)
  expect((await say(world.people.lin, id)).status).toBe(200)
  const stale = await say(world.staff.frontdesk, id, { version })
  expect(stale).toMatchObject({ status: 409, body: { code: 'stale', field: 'version' } })
  const unsaid = await say(world.staff.frontdesk, id)
  expect(unsaid).toMatchObject({ status: 400, body: { code: 'bad-input', field: 'version' } })
  expect((await say(world.staff.frontdesk, id, { version: version + 1 })).status).toBe(200)
})

test('the same message from two devices stands once', async () => {
  const { id } = await submitted(world)
  const body = { id: testId(world.clock.at), words: 'Only once' }
  const first = await say(world.people.lin, id, body)
  const second = await say(world.people.lin, id, body)
  expect(second.body).toEqual(first.body)
  const other = await submitted(world)
  expect((await say(world.people.lin, other.id, body)).body).toMatchObject({ field: 'id' })
  expect((await say(world.staff.frontdesk, id, { ...body, version: 2 })).body).toMatchObject({
    field: 'id',
  })
})

test('a saved reply is flagged while it is sent as it was, and not once it was edited', async () => {
  const words = 'We have received your report'
  const savedReplyId = testId(world.clock.at)
  await world.db
    .insertInto('saved_replies')
    .values({ community_id: world.here.id, id: savedReplyId, title: 'Received', words })
    .execute()
  const { id } = await submitted(world)
  const version = async () => (await seen(world, world.staff.frontdesk, id)).version
  const as = async (body: object) =>
    (await say(world.staff.frontdesk, id, { savedReplyId, version: await version(), ...body })).body
  expect((await as({ words })).code).toBeUndefined()
  expect((await as({ words: `${words}, Ms Lin` })).code).toBeUndefined()
  const view = await seen(world, world.staff.frontdesk, id)
  expect(view.timeline.filter((e) => e.type === 'message').map((e) => e.saved)).toEqual([
    true,
    false,
  ])
  expect(await as({ words, savedReplyId: testId(3) })).toMatchObject({ field: 'savedReplyId' })
})

test('read marks: each side sees when the other has read, and the messages of the house are read with it', async () => {
  const { lin } = world.people
  const { frontdesk } = world.staff
  const { id } = await submitted(world)
  await take(world, id)
  await say(lin, id, { words: 'Are you there?' })
  await reply(world, frontdesk, id, 'Yes, we are')
  await work(world)
  const read = (who: typeof lin) =>
    world.as(who).ask(endpoints.readTicket, { params: { id }, body: {} })
  const marks = async (who: typeof lin) =>
    (await seen(world, who, id)).timeline.flatMap((e) => (e.type === 'message' ? [e.readAt] : []))
  expect(await marks(lin)).toEqual([null, null])
  world.clock.at += 1000
  await read(frontdesk)
  const readByDesk = iso(world.clock.at)
  expect(await marks(lin)).toEqual([readByDesk, null])
  world.clock.at += 1000
  await read(lin)
  expect(await marks(frontdesk)).toEqual([readByDesk, iso(world.clock.at)])
  const mine = (await inboxOf(world, lin)).filter((row) => row.ticket_id === id)
  expect(mine.map((row) => row.template)).toEqual(['accepted', 'reply'])
  expect(mine.every((row) => row.read_at !== null)).toBe(true)
})

describe('bad input', () => {
  test.each([
    ['empty', { words: '' }, 'words'],
    ['spaces', { words: ' \n ' }, 'words'],
    ['1,001 characters', { words: 'x'.repeat(1001) }, 'words'],
    ['NUL', { words: 'a\u0000b' }, 'words'],
    ['a list for words', { words: ['a'] }, 'words'],
    ['no id', { id: '' }, 'id'],
    ['a photo that nobody sent', { photoIds: [testId(4)] }, 'photoIds'],
    ['an unknown member', { from: 'me' }, 'from'],
  ])('%s', async (_what, body, field) => {
    const { id } = await submitted(world)
    const answer = await say(world.people.lin, id, body)
    expect(answer).toMatchObject({ status: 400, body: { code: 'bad-input', field } })
    expect(await storyOf(world, id)).toHaveLength(1)
  })

  test('a resident writes no internal note, and nothing into a ticket that is closed', async () => {
    const { id } = await submitted(world)
    expect((await say(world.people.lin, id, { internal: true })).status).toBe(403)
    await done(world, world.people.lin, id, { action: 'withdraw' })
    expect(await say(world.people.lin, id)).toMatchObject({ status: 409, body: { field: 'state' } })
  })

  test('a key is good for one body only: 422', async () => {
    const { id } = await submitted(world)
    const phone = world.as(world.people.lin)
    const body = { id: testId(world.clock.at), words: 'First words' }
    const key = 'one-key-for-one-body'
    const first = await phone.ask(endpoints.addMessage, { params: { id }, body, key })
    const repeated = await phone.ask(endpoints.addMessage, { params: { id }, body, key })
    expect(repeated.text).toBe(first.text)
    const other = await phone.ask(endpoints.addMessage, {
      params: { id },
      body: { ...body, words: 'Other words' },
      key,
    })
    expect(other).toMatchObject({ status: 422, body: { code: 'key-reused' } })
    expect(await storyOf(world, id)).toHaveLength(2)
  })
})
