import { liveWechat } from '#cloud/wechat/live'
import { WechatServer } from '#cloud/wechat/stand-in/server'
import { endpoints } from '#contract/endpoints'
import { rareEndpoints } from '#contract/endpoints-rare'
import { staffEndpoints } from '#contract/endpoints-staff'
import type { Person } from '../../support/cloud/places'
import { templatesOf } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

const NUMBER = '13800138000'
let world: World
let wechat: WechatServer
beforeAll(async () => {
  wechat = await WechatServer.start()
  world = await openWorld()
  const live = liveWechat(wechat.account, () => {}, world.clock.now, {
    attempts: 1,
    each: 300,
    pause: 1,
  })
  Object.assign(world.deps, { wechat: live })
})
afterAll(async () => {
  await world.close()
  await wechat.stop()
})

const give = (person: Person, code: string, key?: string) =>
  world
    .as(person)
    .ask(rareEndpoints.givePhone, { body: { code }, ...(key !== undefined && { key }) })
const mine = async (person: Person) =>
  (await world.as(person).ask(endpoints.getMyData, {})).body.phone

test('a number given by WeChat’s button is kept sealed, shown masked, exported whole, and forgotten on request', async () => {
  const { lin } = world.people
  wechat.phoneCodes.set('button', NUMBER)
  const first = await give(lin, 'button', 'phone-key-1')
  expect(first.body).toEqual({ phone: '138****8000' })
  // The code is used up: the same wish again gets the first answer, another one is refused.
  expect((await give(lin, 'button', 'phone-key-1')).text).toBe(first.text)
  expect((await give(lin, 'button')).body).toMatchObject({ code: 'bad-input', field: 'code' })
  expect(await mine(lin)).toBe('138****8000')
  const exported = await world.as(lin).ask(endpoints.exportMyData, {})
  expect(exported.body.profile.phone).toBe(`+86${NUMBER}`)
  const rows = await world.db.selectFrom('people').selectAll().execute()
  const keys = await world.db.selectFrom('idempotency_keys').selectAll().execute()
  expect(JSON.stringify([rows, keys, world.logged])).not.toContain(NUMBER)
  expect((await world.as(lin).ask(rareEndpoints.dropPhone, { body: {} })).body).toEqual({
    phone: null,
  })
  expect(await mine(lin)).toBeNull()
})

test('edge case 27: a number that now belongs to somebody else leaves its old owner, who is told; nothing else moves', async () => {
  const { lin, zhou } = world.people
  wechat.phoneCodes.set('old', NUMBER)
  wechat.phoneCodes.set('new', NUMBER)
  await give(lin, 'old')
  const before = await world.as(zhou).ask(endpoints.getMe, {})
  expect((await give(zhou, 'new')).body).toEqual({ phone: '138****8000' })
  expect([await mine(lin), await mine(zhou)]).toEqual([null, '138****8000'])
  expect(await templatesOf(world, lin)).toContain('phone-moved')
  const after = await world.as(zhou).ask(endpoints.getMe, {})
  expect(after.body).toEqual(before.body)
})

test('the manual way: the desk writes down what it was told, which takes the number from nobody', async () => {
  const { lin, zhou } = world.people
  const { residencyId } = (
    await world.as(world.staff.frontdesk).ask(staffEndpoints.listHouseResidents, {
      params: { id: lin.house?.id ?? '' },
      query: { communityId: world.here.id },
    })
  ).body.items.find(({ name }) => name === 'Lin') ?? { residencyId: '' }
  const enter = (phone: string, person = world.staff.frontdesk) =>
    world.as(person).ask(staffEndpoints.setResidentPhone, {
      params: { id: residencyId },
      body: { communityId: world.here.id, phone },
    })
  expect((await enter('138 0013 8000')).body).toEqual({ phone: '138****8000' })
  expect(await mine(zhou)).toBe('138****8000')
  expect((await enter('12345')).body).toMatchObject({ code: 'bad-input', field: 'phone' })
  expect((await enter('', world.staff.worker)).status).toBe(403)
  expect((await enter('', world.staff.farFrontdesk)).status).toBe(404)
  expect((await enter('')).body).toEqual({ phone: null })
  const verbs = await world.db.selectFrom('audit_log').select('verb').orderBy('at').execute()
  expect(verbs.map(({ verb }) => verb).sort()).toEqual(['clear-phone', 'enter-phone'])
})

test.each([
  ['a code that was made up', () => {}, 400, 'code'],
  ['an outage', () => void wechat.troubles.push({ http: 500 }), 429, 'wechat'],
  [
    'a day of too many questions',
    () => void wechat.troubles.push({ errcode: 45009 }),
    429,
    'wechat',
  ],
  [
    'a number of another country',
    () => void wechat.phoneCodes.set('odd', '5551234567'),
    400,
    'phone',
  ],
])('%s is a clear refusal and no 5xx', async (_what, make, status, field) => {
  make()
  const answer = await give(world.people.wu, 'odd')
  expect([answer.status, answer.body]).toMatchObject([status, { field }])
  expect(await mine(world.people.wu)).toBeNull()
})
