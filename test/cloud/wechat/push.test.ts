import { markOf, seal } from '#cloud/box'
import { jobHandlers } from '#cloud/jobs/handlers'
import { keepPhone } from '#cloud/people/phone'
import { runDue } from '#cloud/queue/worker'
import type { PushSettings } from '#cloud/wechat/push'
import { echoOf, openPush } from '#cloud/wechat/push'
import { readPushBody } from '#cloud/wechat/push-body'
import { openBox, pushSignature, sealBox } from '#cloud/wechat/push-crypto'
import { eventOf } from '#cloud/wechat/push-event'
import {
  authorizationChanged,
  type PushRequest,
  photoChecked,
  pushRequest,
} from '#cloud/wechat/stand-in/push-sender'
import { mobileOf } from '#domain/privacy/phone'
import { minutes } from '#domain/time'
import { startOver, submitted } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

/** Printed in WeChat's own manual of message pushes. */
const MANUAL = {
  token: 'AAAAA',
  aesKey: 'A'.repeat(43),
  appId: 'wxba5fad812f8e6fb9',
  echo: {
    signature: 'f464b24fc39322e44b38aa78f5edd27bd1441696',
    echostr: '4375120948345356249',
    timestamp: '1714036504',
    nonce: '1514711492',
  },
  plain: {
    signature: '899cf89e464efb63f54ddac96b0a0a235f53aa78',
    timestamp: '1714037059',
    nonce: '486452656',
  },
  safe: {
    signature: '6c5c811b55cc85e0e1b54100749188c20beb3f5d',
    timestamp: '1714112445',
    nonce: '415670741',
    encrypt_type: 'aes',
    msg_signature: '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3',
  },
  box: '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=',
}
const SAFE: PushSettings = { appId: MANUAL.appId, token: MANUAL.token, aesKey: MANUAL.aesKey }
const PLAIN: PushSettings = { ...SAFE, aesKey: null }
const at = (seconds: string) => Number(seconds) * 1000

describe('the wire, against the examples of WeChat’s manual', () => {
  test('OPS-03: the echo of the console', () => {
    const { echo } = MANUAL
    const now = at(echo.timestamp)
    expect(echoOf(SAFE, echo, now)).toBe('4375120948345356249')
    expect(echoOf({ ...SAFE, token: 'BBBBB' }, echo, now)).toBeNull()
    expect(echoOf(SAFE, { ...echo, nonce: '1' }, now)).toBeNull()
    expect(echoOf(SAFE, {}, now)).toBeNull()
    expect(echoOf(SAFE, echo, now + minutes(10) + 1)).toBeNull()
  })

  test('OPS-03: plain mode', () => {
    const body = '{"ToUserName":"gh_97417a04a28d","Event":"debug_demo","debug_str":"hello world"}'
    const now = at(MANUAL.plain.timestamp)
    const opened = openPush(PLAIN, MANUAL.plain, body, now)
    expect(opened.ok && opened.body.get('debug_str')).toBe('hello world')
    // With a key only sealed ones are taken.
    expect(openPush(SAFE, MANUAL.plain, body, now)).toEqual({ ok: false, reason: 'form' })
  })

  test('OPS-03: safe mode, in JSON and in XML', () => {
    const now = at(MANUAL.safe.timestamp)
    const forms = [
      JSON.stringify({ ToUserName: 'gh_97417a04a28d', Encrypt: MANUAL.box }),
      `<xml><ToUserName><![CDATA[gh_97417a04a28d]]></ToUserName><Encrypt><![CDATA[${MANUAL.box}]]></Encrypt></xml>`,
    ]
    for (const text of forms) {
      const opened = openPush(SAFE, MANUAL.safe, text, now)
      expect(opened.ok && Object.fromEntries(opened.body)).toMatchObject({
        CreateTime: '1714112445',
        Event: 'debug_demo',
        debug_str: 'hello world',
      })
    }
  })

  test('OPS-03: what the manual seals, we seal alike', () => {
    const box = sealBox(
      MANUAL.aesKey,
      { message: '{"demo_resp":"good luck"}', appId: MANUAL.appId },
      Buffer.from('707722b803182950'),
    )
    expect(box).toBe(
      'ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==',
    )
    expect(pushSignature('AAAAA', '1713424427', '415670741', box)).toBe(
      '1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1',
    )
  })

  test('OPS-03: a tampered box, another key, another app are refused', () => {
    const now = at(MANUAL.safe.timestamp)
    const turned = `${MANUAL.box.slice(0, 40)}${MANUAL.box[40] === 'A' ? 'B' : 'A'}${MANUAL.box.slice(41)}`
    const ask = (settings: PushSettings, box: string, query: object = MANUAL.safe) =>
      openPush(settings, query, JSON.stringify({ Encrypt: box }), now)
    expect(ask(SAFE, turned)).toEqual({ ok: false, reason: 'signature' })
    // Signed by somebody who knows the token, and still not what was sealed for us.
    const { timestamp, nonce } = MANUAL.safe
    for (const box of [
      turned,
      'AAAA',
      'not base64!',
      sealBox('B'.repeat(43), { message: '{}', appId: MANUAL.appId }, Buffer.alloc(16)),
    ]) {
      const msg_signature = pushSignature('AAAAA', timestamp, nonce, box)
      const opened = ask(SAFE, box, { ...MANUAL.safe, msg_signature })
      expect(opened.ok).toBe(false)
    }
    expect(ask({ ...SAFE, appId: 'wx0000000000000000' }, MANUAL.box)).toEqual({
      ok: false,
      reason: 'appid',
    })
    expect(ask(SAFE, MANUAL.box, { ...MANUAL.safe, msg_signature: MANUAL.safe.signature }).ok).toBe(
      false,
    )
    expect(openBox(MANUAL.aesKey, '')).toBeNull()
  })

  test('OPS-03: events are read alike from JSON and XML, and nothing of XML but its flat form', () => {
    const xml = `<xml><ToUserName><![CDATA[gh_1]]></ToUserName><Event><![CDATA[wxa_media_check]]></Event>
      <appid><![CDATA[wx1]]></appid><trace_id><![CDATA[60ae]]></trace_id><version>2</version>
      <detail><strategy><![CDATA[content_model]]></strategy><errcode>0</errcode><suggest><![CDATA[pass]]></suggest></detail>
      <errcode>0</errcode><result><suggest><![CDATA[risky]]></suggest><label><![CDATA[20002]]></label></result></xml>`
    const read = (text: string) => eventOf(readPushBody(text) ?? new Map())
    const checked = { kind: 'photo-checked', traceId: '60ae', suggest: 'risky', label: 20002 }
    expect(read(xml)).toEqual(checked)
    expect(
      read(
        '{"Event":"wxa_media_check","trace_id":"60ae","errcode":0,"result":{"suggest":"risky","label":20002}}',
      ),
    ).toEqual(checked)
    expect(read('{"Event":"wxa_media_check","trace_id":"60ae","errcode":-1008}')).toMatchObject({
      suggest: null,
    })
    // The manual itself writes members with a blank in front.
    expect(read('{"Event":"user_authorization_revoke"," OpenID":"o1"," RevokeInfo":"8"}')).toEqual({
      kind: 'revoked',
      openid: 'o1',
      info: '8',
    })
    for (const text of [
      '',
      '[]',
      'null',
      '<xml>',
      '{"a":',
      '<!DOCTYPE x [<!ENTITY e "x">]><xml><a>&e;</a></xml>',
    ])
      expect(readPushBody(text)).toBeNull()
  })
})

describe('the address', () => {
  const settings: PushSettings = { appId: 'wx1', token: 'agreed', aesKey: 'k'.repeat(43) }
  let world: World
  beforeAll(async () => {
    world = await openWorld()
    Object.assign(world.deps, { push: settings })
  })
  afterAll(() => world.close())
  beforeEach(async () => {
    await startOver(world)
    await world.db.deleteFrom('wechat_pushes').execute()
  })

  const seconds = () => Math.floor(world.clock.at / 1000)
  const post = ({ query, body }: PushRequest) =>
    world.app.inject({
      method: 'POST',
      url: '/api/wechat/push',
      query: { ...query },
      headers: { 'content-type': 'text/xml' },
      body,
    })
  const push = (message: string, own = settings) => post(pushRequest(own, message, seconds()))
  const work = () => runDue(world.deps, jobHandlers, world.clock.at)
  const pushes = () => world.db.selectFrom('wechat_pushes').selectAll().execute()

  test('OPS-03: the console hears its echo; with another signature it hears nothing', async () => {
    const { query } = pushRequest(settings, '', seconds())
    const ask = (one: object) =>
      world.app.inject({ method: 'GET', url: '/api/wechat/push', query: { ...one, echostr: '42' } })
    const answer = await ask(query)
    expect([answer.statusCode, answer.body]).toEqual([200, '42'])
    expect((await ask({ ...query, signature: '0'.repeat(40) })).statusCode).toBe(403)
    expect((await ask({})).statusCode).toBe(403)
  })

  test('OPS-03: an event is taken once; a replay is refused; WeChat saying it again is thanked', async () => {
    const message = photoChecked('wx1', 'trace-1', 'pass', seconds())
    const request = pushRequest(settings, message, seconds())
    const first = await post(request)
    expect([first.statusCode, first.body]).toEqual([200, 'success'])
    const replay = await post(request)
    expect([replay.statusCode, replay.json().field]).toEqual([403, 'replay'])
    expect((await push(message)).body).toBe('success')
    expect(await pushes()).toHaveLength(1)
    const { rows } = await world.pool.query("select 1 from jobs where kind = 'wechat-push'")
    expect(rows).toHaveLength(1)
  })

  test('OPS-03: wrong signature, another app, an old push, no push at all: refused, and nothing is written', async () => {
    const message = photoChecked('wx1', 'trace-2', 'pass', seconds())
    const good = pushRequest(settings, message, seconds())
    const refused = [
      { ...good, query: { ...good.query, msg_signature: '0'.repeat(40) } },
      { ...good, query: { ...good.query, nonce: '7' } },
      { ...good, body: good.body.replace('"Encrypt":"', '"Encrypt":"A') },
      pushRequest({ ...settings, token: 'other' }, message, seconds()),
      pushRequest({ ...settings, appId: 'wx2' }, message, seconds()),
      pushRequest({ ...settings, aesKey: null }, message, seconds()),
      pushRequest(settings, photoChecked('wx2', 'trace-2', 'pass', 1), seconds()),
      pushRequest(settings, message, seconds() - 601),
      pushRequest(settings, message, seconds() + 601),
      { query: {}, body: '' },
      { query: {}, body: '{}' },
    ]
    for (const request of refused) expect((await post(request)).statusCode).toBe(403)
    expect(await pushes()).toEqual([])
    const huge = await post({ ...good, body: 'x'.repeat(20_000) })
    expect(huge.statusCode).toBe(400)
  })

  test('OPS-03: without settings there is no such address', async () => {
    Object.assign(world.deps, { push: null })
    expect((await push('{}')).statusCode).toBe(404)
    Object.assign(world.deps, { push: settings })
  })

  test('OPS-03: what somebody takes back in WeChat goes here too, and the facts stay', async () => {
    const { deps, db, people } = world
    const { lin } = people
    const lins = {
      openid_hash: markOf(deps.secret, 'openid', 'o-lin'),
      openid_box: seal(deps.secret, 'openid', 'o-lin', deps.random),
    }
    await db
      .updateTable('people')
      .set({ ...lins, display_name: 'Lin' })
      .where('id', '=', lin.id)
      .execute()
    const mobile = mobileOf('13800138000')
    if (mobile === null) throw new Error('no number')
    await keepPhone(db, deps, { personId: lin.id, mobile, proven: true }, world.clock.at)
    const { id } = await submitted(world)
    const person = () =>
      db.selectFrom('people').selectAll().where('id', '=', lin.id).executeTakeFirstOrThrow()
    const takeBack = async (info: string) => {
      await push(authorizationChanged('wx1', 'user_authorization_revoke', 'o-lin', seconds(), info))
      await work()
    }
    await takeBack('13')
    expect(await person()).toMatchObject({ display_name: 'Lin', openid_hash: lins.openid_hash })
    expect((await person()).phone_box).not.toBeNull()
    await takeBack('8')
    expect(await person()).toMatchObject({ display_name: 'Lin', phone_box: null, phone_hash: null })
    await takeBack('6')
    expect((await person()).display_name).toBe('')
    await push(authorizationChanged('wx1', 'user_authorization_cancellation', 'o-lin', seconds()))
    await push(
      authorizationChanged('wx1', 'user_authorization_cancellation', 'o-nobody', seconds()),
    )
    await work()
    expect(await person()).toMatchObject({ openid_hash: null, openid_box: null })
    expect((await person()).deleted_at).not.toBeNull()
    const ticket = await db.selectFrom('tickets').select('words').where('id', '=', id).execute()
    expect(ticket).toHaveLength(1)
    // Neither the event nor its job holds the openid, nor any log line.
    expect(JSON.stringify([await pushes(), world.logged])).not.toContain('o-lin')
  })
})
