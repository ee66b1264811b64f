import { seal } from '#cloud/box'
import { keepPhone } from '#cloud/people/phone'
import { SmsServer } from '#cloud/sms/stand-in'
import { STAND_IN_IDS } from '#cloud/sms/templates'
import { tencentSms } from '#cloud/sms/tencent'
import { liveWechat } from '#cloud/wechat/live'
import { WechatServer } from '#cloud/wechat/stand-in/server'
import { endpoints } from '#contract/endpoints'
import { mobileOf } from '#domain/privacy/phone'
import type { Person } from './places'
import { openWorld, type World } from './world'

export const TEMPLATES = { reply: 'id-reply', question: 'id-question', resolved: 'id-resolved' }

/** A world whose news really leaves: WeChat and a carrier stand in, with their bad days. */
export interface Texting {
  readonly world: World
  readonly wechat: WechatServer
  readonly sms: SmsServer
  readonly close: () => Promise<void>
}

export async function openTexting(): Promise<Texting> {
  const world = await openWorld()
  const wechat = await WechatServer.start()
  for (const id of Object.values(TEMPLATES)) wechat.templates.add(id)
  const sms = await SmsServer.start(world.clock.now)
  const patience = { attempts: 1, each: 300, pause: 1 }
  Object.assign(world.deps, {
    wechat: liveWechat(wechat.account, () => {}, world.clock.now, patience),
    messageTemplates: TEMPLATES,
    texts: tencentSms(sms.account, () => {}, world.clock.now, 300),
    textTemplates: STAND_IN_IDS,
  })
  const close = async () => {
    await world.close()
    await wechat.stop()
    await sms.stop()
  }
  return { world, wechat, sms, close }
}

export async function hasPhone(world: World, person: Person, words: string): Promise<void> {
  const mobile = mobileOf(words)
  if (mobile === null) throw new Error('no mobile number')
  await keepPhone(
    world.db,
    world.deps,
    { personId: person.id, mobile, proven: true },
    world.clock.at,
  )
}

/** Known to WeChat, with so many consents for each template. */
export async function hasWechat(
  { world, wechat }: Texting,
  person: Person,
  openid: string,
  times: number,
): Promise<void> {
  const { secret, random } = world.deps
  await world.db
    .updateTable('people')
    .set({ openid_box: seal(secret, 'openid', openid, random) })
    .where('id', '=', person.id)
    .execute()
  wechat.allowed.set(openid, times * 10)
  for (let n = 0; n < times; n++)
    for (const templateId of Object.values(TEMPLATES))
      await world.as(person).ask(endpoints.recordMessageConsents, {
        body: { moment: 'submit', answers: [{ templateId, answer: 'accept' }] },
      })
}

export async function wants(
  world: World,
  person: Person,
  wishes: {
    readonly sms_ok?: boolean
    readonly call_ok?: boolean
    readonly contact_preference?: 'none' | 'phone' | 'text'
  },
): Promise<void> {
  await world.db.updateTable('people').set(wishes).where('id', '=', person.id).execute()
}

/** channel, news and state of everything that left or could not, in order. */
export async function outOf(world: World, person?: Person): Promise<string[]> {
  const rows = await world.db
    .selectFrom('messages_out')
    .selectAll()
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows
    .filter((row) => person === undefined || row.person_id === person.id)
    .map((row) => `${row.channel} ${row.news} ${row.state}`)
}

export async function noneOut(world: World): Promise<void> {
  await world.db.deleteFrom('messages_out').execute()
  await world.db.deleteFrom('message_consents').execute()
  await world.db
    .updateTable('people')
    .set({
      openid_box: null,
      phone_box: null,
      phone_hash: null,
      sms_ok: true,
      call_ok: true,
      contact_preference: 'none',
    })
    .execute()
}
