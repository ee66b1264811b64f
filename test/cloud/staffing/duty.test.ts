import { countOnDuty, listOnDuty } from '#cloud/staffing/duty'
import { days, hours } from '#domain/time'
import { type Person, testId } from '../../support/cloud/places'
import { openWorld, START, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const span = (who: Person, from: number, to: number) => ({
  community_id: world.here.id,
  id: testId(START),
  staff_id: who.staffId ?? '',
  from_at: new Date(START + from),
  to_at: new Date(START + to),
  made_by: world.staff.manager.staffId ?? '',
  made_at: new Date(START),
})
const today = { from: START, to: START + hours(14) }
const callers = (of = today) => countOnDuty(world.db, world.here.id, 'followup', of)
const names = async (at: number) =>
  (await listOnDuty(world.db, world.here.id, START + at)).map((one) => one.role).sort()

test('STF-18, F7: without a roster everybody counts who is not away; with one, who stands in it', async () => {
  expect(await callers()).toBe(1)
  const { frontdesk, followup, worker } = world.staff
  const shifts = [
    span(frontdesk, 0, hours(8)),
    span(worker, hours(-4), hours(20)),
    span(followup, hours(20), hours(24)),
  ]
  await world.db.insertInto('duty_roster').values(shifts).execute()
  expect(await names(0)).toEqual(['frontdesk', 'worker'])
  expect(await names(hours(8))).toEqual(['worker'])
  expect(await names(hours(20))).toEqual(['followup'])
  expect(await listOnDuty(world.db, world.there.id, START)).toEqual([])
  expect(await callers()).toBe(0)
  expect(await callers({ from: START + hours(12), to: START + hours(24) })).toBe(1)
  expect(await callers({ from: START + days(9), to: START + days(10) })).toBe(1)
})

test('STF-17: who is away is not on duty, whatever the roster says', async () => {
  const { worker, followup } = world.staff
  const away = [span(worker, 0, hours(5)), span(followup, days(9), days(11))]
  await world.db
    .insertInto('staff_absences')
    .values(away.map((one) => ({ ...one, substitute_id: null })))
    .execute()
  expect(await names(hours(1))).toEqual(['frontdesk'])
  expect(await names(hours(5))).toEqual(['frontdesk', 'worker'])
  expect(await callers({ from: START + days(9), to: START + days(10) })).toBe(0)
})
