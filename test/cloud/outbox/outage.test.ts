import { jobHandlers } from '#cloud/jobs/handlers'
import { sendOut } from '#cloud/notify/send-out'
import { runDue } from '#cloud/queue/worker'
import { hours, type Instant, minutes } from '#domain/time'
import { type Person, testId } from '../../support/cloud/places'
import { hasPhone, hasWechat, openTexting, type Texting } from '../../support/cloud/texting'
import { work } from '../../support/cloud/tickets'
import type { World } from '../../support/cloud/world'

let texting: Texting
let world: World
beforeAll(async () => {
  texting = await openTexting()
  world = texting.world
})
afterAll(() => texting.close())

/** One piece of news a minute for each of three people, numbered by its receipt. */
async function tell(person: Person, n: number, at: Instant): Promise<void> {
  await world.db.transaction().execute((tx) =>
    sendOut(
      tx,
      {
        personId: person.id,
        communityId: world.here.id,
        template: 'reply',
        ticketId: testId(at),
        facts: { receiptNo: `HR-${String(n).padStart(4, '0')}` },
        dedupeKey: `news:${n}`,
        at,
      },
      'first-reply',
    ),
  )
}

const numberOf = (receipt: string) => Number(receipt.slice(3))

const REFUSALS = [
  { error: 'RequestLimitExceeded' },
  { http: 503 },
  { code: 'LimitExceeded.PhoneNumberThirtySecondLimit' },
] as const

/** Both sides refuse in all the ways that they document. */
function refuse(minute: number): void {
  recover()
  texting.wechat.troubles.push(...Array(40).fill({ errcode: minute % 2 ? -1 : 45009 }))
  texting.sms.outage = REFUSALS[minute % 3] ?? null
}

function recover(): void {
  texting.wechat.troubles.length = 0
  texting.sms.outage = null
}

test('LOOP-05: WeChat and the carrier fail for an hour: nothing is lost, nothing goes twice, and each person reads in order', async () => {
  const { wechat, sms } = texting
  const { lin, zhou } = world.people
  await hasWechat(texting, lin, 'lin-openid', 12)
  await hasPhone(world, zhou, '13712345678')
  const began = world.clock.at
  for (let minute = 0; minute < 84; minute++) {
    world.clock.at = began + minutes(minute)
    if (minute < 10) for (const one of [lin, zhou]) await tell(one, minute, world.clock.at)
    // From the fifth minute to the sixty-fifth.
    if (minute >= 5 && minute < 65) refuse(minute)
    else recover()
    await runDue(world.deps, jobHandlers, world.clock.at, minute % 2 ? 'one' : 'other')
  }
  const read = wechat.sent.map(({ data }) => numberOf(data.character_string2?.value ?? ''))
  expect(read).toEqual(Array.from({ length: 10 }, (_, n) => n))
  expect(sms.sent.map((one) => numberOf(one.TemplateParamSet?.[0] ?? ''))).toEqual(read)
  const states = await world.db
    .selectFrom('messages_out')
    .select(['channel', 'state', ({ fn }) => fn.countAll<string>().as('n')])
    .groupBy(['channel', 'state'])
    .orderBy('channel')
    .execute()
  expect(states.map((row) => `${row.channel} ${row.state} ${row.n}`).sort()).toEqual([
    'sms sent 10',
    'subscribe no-wechat 10',
    'subscribe sent 10',
  ])
  const dead = await world.db
    .selectFrom('jobs')
    .select('id')
    .where('dead_at', 'is not', null)
    .execute()
  expect(dead).toEqual([])
})

test('LOOP-05: a carrier that stays away for more than a day is given up: the desk calls, and the manager sees why', async () => {
  texting.sms.outage = { error: 'FailedOperation.InsufficientBalanceInSmsPackage' }
  await world.db.deleteFrom('messages_out').execute()
  await tell(world.people.zhou, 100, world.clock.at)
  for (let hour = 0; hour < 52; hour++) {
    world.clock.at += hours(1)
    await work(world)
  }
  const rows = await world.db.selectFrom('messages_out').selectAll().orderBy('at').execute()
  expect(rows.map((row) => `${row.channel} ${row.state}`)).toEqual([
    'subscribe no-wechat',
    'sms dead',
    'call open',
  ])
  expect(rows[1]?.code).toBe('FailedOperation.InsufficientBalanceInSmsPackage')
  expect(rows[1]?.tries).toBeLessThan(60)
  texting.sms.outage = null
})
