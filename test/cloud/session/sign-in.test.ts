import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import { days } from '#domain/time'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const signIn = (code: string) => world.as(null).ask(endpoints.signInWithWechat, { body: { code } })
const phone = (token: string) => world.as({ id: '', token })

describe('a WeChat login', () => {
  test('makes the person once, and finds the same one at every later login', async () => {
    world.wechat.set('first', { ok: true, openid: 'openid-of-one' })
    world.wechat.set('later', { ok: true, openid: 'openid-of-one' })
    const [first, later] = [await signIn('first'), await signIn('later')]
    expect(first.status).toBe(200)
    expect(later.body.me.personId).toBe(first.body.me.personId)
    expect(later.body.token).not.toBe(first.body.token)
    expect(first.body.me).toMatchObject({ homes: [], seats: [], lang: 'zh', unread: 0 })
  })

  test('twice at the same moment makes one person', async () => {
    world.wechat.set('race', { ok: true, openid: 'openid-of-racer' })
    const all = await Promise.all(Array.from({ length: 8 }, () => signIn('race')))
    expect(new Set(all.map((one) => one.body.me.personId)).size).toBe(1)
  })

  test.each([
    ['a code that was used or is too old', 'bad-code', 400, 'bad-input'],
    ['a person whom WeChat blocks', 'blocked', 403, 'not-allowed'],
    ['a person who logs in too often', 'too-often', 429, 'too-many'],
    ['an outage of WeChat', 'unavailable', 429, 'too-many'],
  ] as const)('%s is a clear problem and no 5xx', async (_what, reason, status, code) => {
    world.wechat.set(reason, { ok: false, reason })
    const answer = await signIn(reason)
    expect([answer.status, answer.body]).toMatchObject([status, { code }])
    if (status === 429) expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
  })

  test('OPS-03: believes X-WX-OPENID only behind the switch, from WeChat itself, for our own app', async () => {
    const named = {
      'x-wx-openid': 'openid-of-victim',
      'x-wx-source': 'wx_devtools',
      'x-wx-appid': 'wx1',
    }
    const ask = (headers: Record<string, string>) =>
      world.as(null).ask(endpoints.signInWithWechat, { body: { code: 'nobody' }, headers })
    // Off, as it is everywhere else: a made-up header opens nothing.
    expect((await ask(named)).status).toBe(400)
    Object.assign(world.deps, { hostedFor: { appId: 'wx1' } })
    expect((await ask({ ...named, 'x-wx-source': '' })).status).toBe(400)
    expect((await ask({ ...named, 'x-wx-appid': 'wx2' })).status).toBe(400)
    expect((await ask({ ...named, 'x-wx-openid': 'a b' })).status).toBe(400)
    const hosted = await ask(named)
    world.wechat.set('same', { ok: true, openid: 'openid-of-victim' })
    expect((await signIn('same')).body.me.personId).toBe(hosted.body.me.personId)
    Object.assign(world.deps, { hostedFor: null })
  })

  test('keeps neither token nor openid in readable form (QS-4, QS-7)', async () => {
    world.wechat.set('kept', { ok: true, openid: 'openid-in-clear' })
    const { token } = (await signIn('kept')).body
    const people = await world.db.selectFrom('people').selectAll().execute()
    const sessions = await world.db.selectFrom('sessions').selectAll().execute()
    const rows = JSON.stringify([people, sessions])
    expect(rows).not.toContain('openid-in-clear')
    expect(rows).not.toContain(token)
    expect(world.logged.join('\n')).not.toContain(token)
  })
})

describe('a session', () => {
  const open = async (who: string) => {
    world.wechat.set(who, { ok: true, openid: who })
    return (await signIn(who)).body.token
  }
  const isOpen = async (token: string) =>
    (await phone(token).ask(endpoints.getMe, {})).status === 200

  test('lasts 30 days after its last use, and not a millisecond longer', async () => {
    const token = await open('sliding')
    world.clock.advance(days(29))
    expect(await isOpen(token)).toBe(true)
    world.clock.advance(days(29))
    expect(await isOpen(token)).toBe(true)
    world.clock.advance(days(30))
    expect(await isOpen(token)).toBe(false)
  })

  test('is prolonged by one write a day, not by every request', async () => {
    const token = await open('seldom')
    const expiry = async () =>
      (
        await world.db
          .selectFrom('sessions')
          .select('expires_at')
          .orderBy('made_at', 'desc')
          .limit(1)
          .executeTakeFirstOrThrow()
      ).expires_at.getTime()
    const made = await expiry()
    world.clock.advance(days(1))
    await isOpen(token)
    expect(await expiry()).toBe(made)
    world.clock.advance(1)
    await isOpen(token)
    expect(await expiry()).toBe(made + days(1) + 1)
  })

  test('ends at sign-out; the person’s other sessions live on', async () => {
    const [here, there] = [await open('two'), await open('two')]
    const out = await phone(here).ask(endpoints.signOut, { body: {} })
    expect(out.body).toEqual({ done: true })
    expect([await isOpen(here), await isOpen(there)]).toEqual([false, true])
  })

  test('ends everywhere when asked so, and nobody else’s ends', async () => {
    const [here, there, other] = [await open('three'), await open('three'), await open('four')]
    await phone(here).ask(endpoints.signOut, { body: { everywhere: true } })
    expect([await isOpen(here), await isOpen(there), await isOpen(other)]).toEqual([
      false,
      false,
      true,
    ])
  })

  test.each([
    '',
    'Bearer',
    'Bearer x',
    'Basic abc',
    `Bearer ${'A'.repeat(43)}`,
    `Bearer ' or 1=1--`,
  ])('is not opened by a forged header: %s', async (authorization) => {
    const answer = await world.app.inject({ url: '/api/me', headers: { authorization } })
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'signed-out'])
  })

  test('of staff loses the seat in the moment in which it is disabled', async () => {
    const { steward } = world.staff
    const seats = async () => (await world.as(steward).ask(endpoints.getMe, {})).body.seats.length
    expect(await seats()).toBe(1)
    await world.db
      .updateTable('staff')
      .set({ disabled_at: new Date(world.clock.at) })
      .where('id', '=', steward.staffId ?? '')
      .execute()
    expect(await seats()).toBe(0)
    const desk = await world
      .as(steward)
      .ask(staffEndpoints.searchHouses, { query: { communityId: world.here.id } })
    expect(desk.status).toBe(403)
  })

  test('of a deleted person opens nothing', async () => {
    const token = await open('gone')
    const { personId } = (await phone(token).ask(endpoints.getMe, {})).body
    await world.db
      .updateTable('people')
      .set({ deleted_at: new Date(world.clock.at) })
      .where('id', '=', personId)
      .execute()
    expect(await isOpen(token)).toBe(false)
  })
})

describe('the own profile', () => {
  test('shows homes and seats, and takes name, language and elder mode', async () => {
    const lin = world.as(world.people.lin)
    const answer = await lin.ask(endpoints.updateMe, {
      body: { displayName: '  Lin  ', lang: 'en', elderMode: true },
    })
    expect(answer.body).toMatchObject({ displayName: 'Lin', lang: 'en', elderMode: true })
    expect(answer.body.homes).toMatchObject([
      { label: 'Here B1 1201', verified: true, sharedWithHome: false, role: 'owner' },
    ])
    expect((await lin.ask(endpoints.updateMe, { body: {} })).body).toEqual(answer.body)
  })

  test.each([
    ['a blank name', { displayName: '   ' }, 'displayName'],
    ['a name that is too long', { displayName: 'x'.repeat(41) }, 'displayName'],
    ['a NUL', { displayName: 'a\u0000b' }, 'displayName'],
    ['an unknown language', { lang: 'xx' }, 'lang'],
    ['words for a switch', { elderMode: 'true' }, 'elderMode'],
    ['an unknown member', { role: 'admin' }, 'role'],
    ['no object', [], 'body'],
  ])('refuses %s and names the field', async (_what, body, field) => {
    const answer = await world.as(world.people.zhou).loose(endpoints.updateMe, { body })
    expect([answer.status, answer.body]).toMatchObject([400, { code: 'bad-input', field }])
  })
})
