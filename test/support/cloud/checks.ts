import { sql } from 'kysely'
import sharp from 'sharp'
import { seal } from '#cloud/box'
import { liveWechat } from '#cloud/wechat/live'
import type { PushSettings } from '#cloud/wechat/push'
import { photoChecked, pushRequest } from '#cloud/wechat/stand-in/push-sender'
import { WechatServer } from '#cloud/wechat/stand-in/server'
import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import type { Person } from './places'
import { seen, startOver, work } from './tickets'
import { openWorld, type World } from './world'

export let world: World
export let wechat: WechatServer
let jpeg: Uint8Array
let push: PushSettings
/** A world whose words and photos are looked at by our stand-in; Lin shares with the home, Kin lives there. */
export function setUpChecks(): void {
  beforeAll(async () => {
    wechat = await WechatServer.start()
    world = await openWorld()
    jpeg = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#c33' } })
      .jpeg()
      .toBuffer()
    push = { appId: wechat.appId, token: 'agreed', aesKey: 'k'.repeat(43) }
    const live = liveWechat(wechat.account, () => {}, world.clock.now, {
      attempts: 1,
      each: 300,
      pause: 1,
    })
    Object.assign(world.deps, { wechat: live, push })
    const { lin } = world.people
    await world.as(lin).ask(endpoints.shareWithHome, {
      params: { id: lin.house?.id ?? '' },
      body: { shared: true },
    })
  })
  beforeEach(async () => {
    await startOver(world)
    await sql`truncate content_checks, wechat_pushes, post_ratings, posts cascade`.execute(world.db)
    Object.assign(world.deps, { content: { checks: 'wechat', origin: 'https://h.example' } })
    wechat.outage = null
    wechat.away.clear()
    wechat.photos.length = 0
    await known('lin-openid')
  })
  afterAll(async () => {
    await world.close()
    await wechat.stop()
  })
}

export async function known(openid: string | null) {
  const { secret, random } = world.deps
  await world.db
    .updateTable('people')
    .set({ openid_box: openid === null ? null : seal(secret, 'openid', openid, random) })
    .where('id', '=', world.people.lin.id)
    .execute()
}

export async function photo(): Promise<string> {
  const answer = await world.as(world.people.lin).upload('/api/photos', jpeg)
  return String(answer.body.id)
}

export async function verdict(suggest: 'pass' | 'risky') {
  const seconds = Math.floor(world.clock.at / 1000)
  const { traceId } = wechat.photos.at(-1) ?? { traceId: '' }
  const { query, body } = pushRequest(
    push,
    photoChecked(wechat.appId, traceId, suggest, seconds),
    seconds,
  )
  await world.app.inject({ method: 'POST', url: '/api/wechat/push', query: { ...query }, body })
  await work(world)
}

export const kinSees = (id: string) => seen(world, world.people.kin, id)
export const rowOf = async (person: Person, id: string) => {
  const { body } = await world.as(person).ask(endpoints.listTickets, { query: {} })
  return body.items.find((row) => row.id === id)
}
export const states = async () =>
  Object.fromEntries(
    (await world.db.selectFrom('content_checks').select(['kind', 'state']).execute()).map(
      ({ kind, state }) => [kind, state],
    ),
  )
const desk = () => world.as(world.staff.frontdesk)
export const listed = async () => {
  const { body } = await desk().ask(staffEndpoints.listChecks, {
    query: { communityId: world.here.id },
  })
  return body.items
}
export const moderate = (
  kind: 'ticket' | 'message' | 'photo' | 'praise',
  subjectId: string,
  decision: 'release' | 'hide',
  reason = 'A neighbour is named in it',
  person: Person = world.staff.frontdesk,
) =>
  world.as(person).ask(staffEndpoints.moderateContent, {
    body: { communityId: world.here.id, kind, subjectId, decision, reason },
  })
