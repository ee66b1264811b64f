import { seal } from '#cloud/box'
import { liveWechat } from '#cloud/wechat/live'
import { WechatServer } from '#cloud/wechat/stand-in/server'
import { endpoints } from '#contract/endpoints'
import { hours, instant, minutes } from '#domain/time'
import {
  done,
  inboxOf,
  RESOLVED,
  reply,
  startOver,
  submitted,
  take,
  work,
} from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

const IDS = { reply: 'id-reply', question: 'id-question', resolved: 'id-resolved' }

let world: World
let wechat: WechatServer
beforeAll(async () => {
  wechat = await WechatServer.start()
  for (const id of Object.values(IDS)) wechat.templates.add(id)
  world = await openWorld()
  const live = liveWechat(wechat.account, () => {}, world.clock.now, {
    attempts: 1,
    each: 300,
    pause: 1,
  })
  Object.assign(world.deps, { wechat: live, messageTemplates: IDS })
})
beforeEach(async () => {
  await startOver(world)
  await world.db.deleteFrom('messages_out').execute()
  await world.db.deleteFrom('message_consents').execute()
  wechat.troubles.length = 0
  wechat.sent.length = 0
  wechat.calls.length = 0
  await known('lin-openid')
})
afterAll(async () => {
  await world.close()
  await wechat.stop()
})

async function known(openid: string | null) {
  const { secret, random } = world.deps
  await world.db
    .updateTable('people')
    .set({ openid_box: openid === null ? null : seal(secret, 'openid', openid, random) })
    .where('id', '=', world.people.lin.id)
    .execute()
  if (openid !== null) wechat.allowed.set(openid, 10)
}

async function allows(template: 'reply' | 'question' | 'resolved', times = 1) {
  for (let n = 0; n < times; n++)
    await world.as(world.people.lin).ask(endpoints.recordMessageConsents, {
      body: { moment: 'submit', answers: [{ templateId: IDS[template], answer: 'accept' }] },
    })
}

const outgoing = async () =>
  (
    await world.db
      .selectFrom('messages_out')
      .selectAll()
      .where('channel', '=', 'subscribe')
      .orderBy('at')
      .execute()
  ).map(({ template, state }) => `${template} ${state}`)

const left = async () => {
  const { body } = await world.as(world.people.lin).ask(endpoints.listMessageConsents, {})
  return Object.fromEntries(body.ledger.map((line) => [line.template, line.left]))
}

async function answered() {
  const { id, receiptNo } = await submitted(world)
  await take(world, id)
  await reply(world, world.staff.frontdesk, id, 'The hinge comes on Friday')
  await work(world)
  return { id, receiptNo }
}

test('RES-11 LOOP-05: one yes is one message, in the transaction of its cause, without a name or a word of anybody', async () => {
  await allows('reply')
  const { id, receiptNo } = await answered()
  expect(wechat.sent).toHaveLength(1)
  expect(wechat.sent[0]).toMatchObject({
    touser: 'lin-openid',
    template_id: 'id-reply',
    page: `pages/ticket/track?id=${id}`,
    data: { character_string2: { value: receiptNo }, time3: { value: '2026-05-13 10:00' } },
  })
  expect(JSON.stringify(wechat.sent)).not.toContain('hinge')
  expect(await left()).toEqual({ reply: 0 })
  await reply(world, world.staff.frontdesk, id)
  await work(world)
  expect(wechat.sent).toHaveLength(1)
  expect(await outgoing()).toEqual(['reply sent', 'reply no-consent'])
  // Edge case 25: the inbox tells in any case.
  expect((await inboxOf(world, world.people.lin)).map((row) => row.template)).toEqual(
    expect.arrayContaining(['reply', 'reply']),
  )
})

test('LOOP-05: nobody allowed it, or nobody is at WeChat: nothing is asked of WeChat', async () => {
  await answered()
  expect(await outgoing()).toEqual(['reply no-consent'])
  await known(null)
  await allows('reply')
  await answered()
  expect(await outgoing()).toEqual(['reply no-consent', 'reply no-wechat'])
  expect(wechat.calls).toEqual([])
  expect(await left()).toEqual({ reply: 1 })
})

test('LOOP-05: each event uses the consent of its own kind; the claim waits until it cannot be undone', async () => {
  await allows('reply')
  await allows('resolved')
  const { id } = await answered()
  await done(world, world.staff.frontdesk, id, RESOLVED)
  await work(world)
  expect(wechat.sent).toHaveLength(1)
  world.clock.at += minutes(11)
  await work(world)
  expect(wechat.sent.map((body) => [body.template_id, body.page])).toEqual([
    ['id-reply', `pages/ticket/track?id=${id}`],
    ['id-resolved', `pages/ticket/confirm?id=${id}`],
  ])
})

test('LOOP-05: nothing rings between 21:00 and 09:00; what was read in the app by then is not sent at all', async () => {
  await allows('reply', 2)
  world.clock.at = instant('2026-05-13T22:30:00+08:00')
  const first = await answered()
  await answered()
  expect(wechat.calls).toEqual([])
  await world.as(world.people.lin).ask(endpoints.readInbox, {
    body: {
      id:
        (await inboxOf(world, world.people.lin)).find(
          (row) => row.ticket_id === first.id && row.template === 'reply',
        )?.id ?? '',
    },
  })
  world.clock.at = instant('2026-05-14T08:59:59+08:00')
  await work(world)
  expect(wechat.sent).toEqual([])
  world.clock.at = instant('2026-05-14T09:00:00+08:00')
  await work(world)
  expect(wechat.sent).toHaveLength(1)
  expect((await outgoing()).sort()).toEqual(['reply read', 'reply sent'])
  expect(await left()).toEqual({ reply: 1 })
})

test('LOOP-05: WeChat refuses (43101): a normal answer; it is not tried again', async () => {
  await allows('reply')
  wechat.allowed.set('lin-openid', 0)
  await answered()
  world.clock.at += hours(3)
  await work(world)
  expect(await outgoing()).toEqual(['reply no-consent'])
  expect(wechat.calls.filter((url) => url.pathname.endsWith('send'))).toHaveLength(1)
})

test('LOOP-05: WeChat is busy for an hour: tried again with longer pauses, sent once, one consent used', async () => {
  await allows('reply', 3)
  await answered() // the token is there from now on
  wechat.troubles.push(...Array(4).fill({ errcode: 45009 }))
  await answered()
  expect(await outgoing()).toEqual(['reply sent', 'reply waiting'])
  for (let n = 0; n < 60; n++) {
    world.clock.at += minutes(1)
    await work(world)
    await work(world, 'another')
  }
  expect(wechat.troubles).toEqual([])
  expect(wechat.sent).toHaveLength(2)
  expect(await outgoing()).toEqual(['reply sent', 'reply sent'])
  expect(await left()).toEqual({ reply: 1 })
})

test('LOOP-05: the line breaks, or the process dies, after WeChat was spoken to: never twice, and said to be unknown', async () => {
  await allows('reply', 3)
  await answered() // the token is there from now on
  wechat.troubles.push('cut')
  await answered()
  expect(await outgoing()).toEqual(['reply sent', 'reply unknown'])

  const { id } = await answered()
  const [row] = await world.db
    .selectFrom('messages_out')
    .selectAll()
    .where('ticket_id', '=', id)
    .execute()
  // As a worker leaves it that was killed in mid-sentence: the lease runs out, another one comes.
  await world.db
    .updateTable('messages_out')
    .set({ state: 'sending' })
    .where('id', '=', row?.id ?? '')
    .execute()
  await world.db
    .updateTable('jobs')
    .set({ done_at: null, leased_until: new Date(world.clock.at - 1) })
    .where('dedupe_key', '=', `send-message:${row?.id}`)
    .execute()
  const sent = wechat.sent.length
  await work(world, 'the heir')
  expect(wechat.sent).toHaveLength(sent)
  expect(await outgoing()).toEqual(['reply sent', 'reply unknown', 'reply unknown'])
})
