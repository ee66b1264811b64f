import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import { instant } from '#domain/time'
import { testId } from '../../support/cloud/places'
import { submitted, take } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const page = async (month?: string) =>
  (
    await world.as(world.staff.manager).ask(staffEndpoints.listAwardCandidates, {
      query: { communityId: world.here.id, ...(month && { month }) },
    })
  ).body

/** Six matters in May, of which the desk took five; three residents praise by name. */
async function may() {
  const { lin, zhou, wu } = world.people
  const { frontdesk, frontdesk2 } = world.staff
  for (const person of [lin, zhou, wu]) {
    const { id } = await submitted(world, {}, person)
    await take(world, id)
    await submitted(
      world,
      { kind: 'praise', categoryId: 'staff', aboutStaffIds: [frontdesk.staffId ?? ''] },
      person,
    )
  }
  const { id } = await submitted(world, {}, lin)
  await take(world, id, frontdesk2)
}

test('STF-10: the manager sees candidates of a month that is over, confirms one, and everybody sees the card and no figures', async () => {
  await may()
  const { here, people, staff } = world
  world.clock.at = instant('2026-06-01T10:00:00+08:00')
  const { month, candidates, history } = await page()
  expect([month, history]).toEqual(['2026-05', []])
  // Three own tickets and three praises: six contacts, three praised. One contact is too few for the other.
  expect(candidates).toEqual([
    {
      kind: 'smileAngel',
      staffId: staff.frontdesk.staffId,
      staffName: expect.any(String),
      praised: 3,
      contacts: 6,
      low: expect.closeTo(18.76, 1),
    },
  ])
  const confirm = (change = {}) =>
    world.as(staff.manager).ask(staffEndpoints.confirmAward, {
      body: {
        id: testId(world.clock.at),
        communityId: here.id,
        kind: 'smileAngel',
        month: '2026-05',
        staffId: staff.frontdesk.staffId ?? '',
        words: 'Never without a smile',
        ...change,
      },
    })
  expect((await confirm({ staffId: staff.frontdesk2.staffId })).status).toBe(400)
  expect((await confirm({ month: '2026-06' })).status).toBe(409)
  expect((await confirm()).status).toBe(200)
  expect((await confirm()).status).toBe(409)
  expect((await page()).history).toEqual([
    expect.objectContaining({ kind: 'smileAngel', month: '2026-05', praised: 3, contacts: 6 }),
  ])
  const rates = await world
    .as(people.lin)
    .ask(endpoints.getCommunityRates, { params: { id: here.id }, query: { month: '2026-05' } })
  expect(rates.body.awards).toEqual([
    {
      id: expect.any(String),
      kind: 'smileAngel',
      month: '2026-05',
      staffName: candidates[0]?.staffName,
      words: 'Never without a smile',
    },
  ])
  for (const nosy of [staff.frontdesk, staff.worker, people.lin]) {
    const query = { communityId: here.id }
    expect((await world.as(nosy).ask(staffEndpoints.listAwardCandidates, { query })).status).toBe(
      403,
    )
  }
})
