import { endpoints } from '#contract/endpoints'
import { days, hours, instant } from '#domain/time'
import type { Person } from '../../support/cloud/places'
import { reply, resolved, submitted } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const JUNE = instant('2026-06-02T10:00:00+08:00')
const rates = (person: Person | null, month?: string, communityId = world.here.id) =>
  world.as(person).ask(endpoints.getCommunityRates, {
    params: { id: communityId },
    query: month === undefined ? {} : { month },
  })

test('RES-10: residents and staff read their own community, nobody another one', async () => {
  const { lin, far, guest } = world.people
  expect((await rates(lin)).status).toBe(200)
  expect((await rates(world.staff.worker)).status).toBe(200)
  expect((await rates(far)).status).toBe(404)
  expect((await rates(guest)).status).toBe(403)
  expect((await rates(null)).status).toBe(401)
})

test('edge case 15: a month without tickets has no rate at all, and no interval', async () => {
  const { body } = await rates(world.people.lin)
  expect(body).toMatchObject({ month: '2026-04', months: ['2026-04'], csat: { n: 0, mean: null } })
  for (const one of body.rates)
    expect(one).toMatchObject({ n: 0, count: null, percent: null, low: null, high: null })
})

test('RES-10: ten answered in time make a rate, and what came after asOf changes nothing', async () => {
  for (let n = 0; n < 9; n++) {
    const ticket = await submitted(world, { kind: 'repair', categoryId: 'noise' })
    await reply(world, world.staff.frontdesk, ticket.id)
  }
  const late = await submitted(world, { kind: 'repair', categoryId: 'noise' })
  const started = world.clock.at
  world.clock.at = JUNE
  const before = (await rates(world.people.lin)).body
  expect(before).toMatchObject({ month: '2026-05', final: true })
  expect(before.rates[0]).toMatchObject({
    key: 'replied',
    n: 10,
    count: 9,
    percent: 90,
    target: 100,
  })
  expect(before.rates[0]?.low).toBeCloseTo(59.585, 2)
  await resolved(world, late.id)
  expect((await rates(world.people.lin)).body).toEqual(before)
  // The month of the solution is June's: due a month after the submission.
  world.clock.at = instant('2026-07-03T10:00:00+08:00')
  const june = (await rates(world.people.lin, '2026-06')).body
  expect(june.rates.find(({ key }) => key === 'solved')).toMatchObject({ n: 10, count: 1 })
  expect(june.rates.find(({ key }) => key === 'confirmed')).toMatchObject({ n: 10, count: 0 })
  world.clock.at = started
})

test('the first day of a month says that the last one is not final yet', async () => {
  world.clock.at = instant('2026-06-01T12:00:00+08:00')
  expect((await rates(world.people.lin)).body).toMatchObject({ month: '2026-05', final: false })
  world.clock.advance(hours(12))
  expect((await rates(world.people.lin)).body.final).toBe(true)
})

test.each(['2026-06', '2024-01', '2026-13', 'May'])('%s is no month to look at', async (month) => {
  world.clock.at = JUNE
  expect((await rates(world.people.lin, month)).status).toBe(400)
})

test('a year back and no further, and not before the first ticket', async () => {
  world.clock.at = JUNE + days(400)
  const { months } = (await rates(world.people.lin)).body
  expect(months).toHaveLength(12)
  expect(months[0]).toBe('2027-06')
})
