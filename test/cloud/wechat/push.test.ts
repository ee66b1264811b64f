import fc from 'fast-check'
import { markOf, seal } from '#cloud/box'
import { jobHandlers } from '#cloud/jobs/handlers'
import { keepPhone } from '#cloud/people/phone'
import { runDue } from '#cloud/queue/worker'
import type { PushSettings } from '#cloud/wechat/push'
import {
  authorizationChanged,
  type PushRequest,
  photoChecked,
  pushRequest,
} from '#cloud/wechat/stand-in/push-sender'
import { mobileOf } from '#domain/privacy/phone'
import { startOver, submitted } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

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

  test('QS-2: whatever knocks there, signed or not, is answered and never fails', async () => {
    const text = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.json(),
      fc.constantFrom('<xml></xml>', '{}', 'null'),
    )
    const name = fc.constantFrom('signature', 'timestamp', 'nonce', 'msg_signature', 'echostr', 'x')
    const query = fc.dictionary(name, fc.string({ maxLength: 30 }))
    await fc.assert(
      fc.asyncProperty(text, query, fc.boolean(), async (body, loose, signed) => {
        const good = pushRequest(settings, body, seconds())
        const answer = await post(
          signed ? { ...good, query: { ...loose, ...good.query } } : { query: loose, body },
        )
        expect([200, 400, 403]).toContain(answer.statusCode)
      }),
      { numRuns: 200 },
    )
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
