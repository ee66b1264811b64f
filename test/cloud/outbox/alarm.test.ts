import { quietAlarm, ringAlarm } from '#cloud/notify/alarm'
import { staffEndpoints } from '#contract/endpoints-staff'
import { instant } from '#domain/time'
import {
  hasPhone,
  noneOut,
  openTexting,
  outOf,
  type Texting,
  wants,
} from '../../support/cloud/texting'
import { inboxOf, submitted, work } from '../../support/cloud/tickets'
import type { World } from '../../support/cloud/world'

let texting: Texting
let world: World
beforeAll(async () => {
  texting = await openTexting()
  world = texting.world
})
afterAll(() => texting.close())

const page = async () =>
  (
    await world.as(world.staff.manager).ask(staffEndpoints.listOutbox, {
      query: { communityId: world.here.id, view: 'calls' },
    })
  ).body

test('STF-18: an alarm rings at any hour by inbox, text and phone task, each ring once, until it is opened', async () => {
  const { worker, worker2 } = world.staff
  await hasPhone(world, worker, '13912345678')
  await wants(world, worker, { sms_ok: false })
  const ticket = await submitted(world)
  await work(world)
  await noneOut(world)
  await hasPhone(world, worker, '13912345678')
  world.clock.at = instant('2026-05-14T03:00:00+08:00')
  const { id: ticketId, receiptNo } = ticket
  const alarm = {
    communityId: world.here.id,
    ticketId,
    receiptNo,
    categoryId: 'lift',
    personIds: [worker.id, worker2.id],
  }
  for (const ring of [1, 1, 2]) {
    await ringAlarm(world.db, { ...alarm, ring }, world.clock.at)
    await work(world)
  }
  expect(texting.sms.sent.map((one) => one.PhoneNumberSet)).toEqual([
    ['+8613912345678'],
    ['+8613912345678'],
  ])
  expect(await outOf(world, worker)).toEqual([
    'sms alarm sent',
    'call alarm open',
    'sms alarm sent',
  ])
  expect(await outOf(world, worker2)).toEqual([
    'sms alarm no-phone',
    'call alarm open',
    'sms alarm no-phone',
  ])
  expect((await inboxOf(world, worker)).map((row) => row.template)).toEqual([
    'urgent-ticket',
    'urgent-ticket',
  ])
  expect((await page()).items.map(({ news, role }) => [news, role])).toEqual([
    ['alarm', 'worker'],
    ['alarm', 'worker'],
  ])
  await quietAlarm(world.db, world.here.id, ticketId, world.clock.at)
  expect((await page()).counts.calls).toBe(0)
})
