import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import type { PromiseNumbers } from '#domain/tickets/policy'
import { days, hours, iso } from '#domain/time'
import { testId } from '../../support/cloud/places'
import { submitted } from '../../support/cloud/tickets'
import { openWorld, START, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const manager = () => world.as(world.staff.manager)
const communityId = () => world.here.id

describe('promises', () => {
  const make = (numbers: PromiseNumbers, validFrom: number) =>
    manager().ask(staffEndpoints.makePolicy, {
      body: { communityId: communityId(), numbers, validFrom: iso(validFrom) },
    })
  const dueOf = async (id: string) => {
    const { body } = await world.as(world.people.lin).ask(endpoints.getTicket, { params: { id } })
    const clock = body.clocks.find(({ kind }) => kind === 'firstResponse')
    return Date.parse(clock?.dueAt ?? '')
  }

  test('edge case 26: a stricter promise holds for tickets from its day on; open ones keep theirs', async () => {
    const before = await submitted(world, {})
    const from = START + days(1)
    const made = await make({ firstResponse: 12, urgentResponse: 20 }, from)
    expect(made.body.versions).toMatchObject([
      { version: 1001, by: 'manager alias', inForce: false },
    ])
    expect((await make({ firstResponse: 48 }, from + 1)).body).toMatchObject({
      field: 'numbers.firstResponse',
    })
    expect((await make({ firstResponse: 8 }, START)).body).toMatchObject({ field: 'validFrom' })
    world.clock.at = from - 1
    const lastOfOld = await submitted(world, {})
    world.clock.at = from
    const firstOfNew = await submitted(world, {})
    expect(await dueOf(before.id)).toBe(START + hours(24))
    expect(await dueOf(lastOfOld.id)).toBe(from - 1 + hours(24))
    expect(await dueOf(firstOfNew.id)).toBe(from + hours(12))
    const row = world.db.selectFrom('tickets').select(['due_at', 'facts'])
    const kept = await row.where('id', '=', firstOfNew.id).executeTakeFirstOrThrow()
    expect(kept.due_at?.getTime()).toBe(from + hours(12))
    expect(kept.facts).toMatchObject({ policyVersion: 1001, promises: { firstResponse: 12 } })
    const list = await manager().ask(staffEndpoints.listPolicies, {
      query: { communityId: communityId() },
    })
    expect(list.body.versions).toMatchObject([{ version: 1001, inForce: true }])
    // What the first alarm of the clock is set by is the ticket's own promise as well.
    const jobs = world.db.selectFrom('jobs').select('run_at').where('kind', '=', 'promise-step')
    const at = (await jobs.execute()).map(({ run_at }) => run_at.getTime())
    expect(at).toContain(from + hours(6))
  })
})

describe('saved replies', () => {
  test('STF-11: reworded, retired, and never forgotten; the composer is offered what stands', async () => {
    const id = testId(world.clock.at)
    const body = { communityId: communityId(), title: 'Lift', words: 'The lift is being mended.' }
    const save = (change: Partial<typeof body> = {}) =>
      manager().ask(staffEndpoints.saveReply, { params: { id }, body: { ...body, ...change } })
    expect((await save()).body.items).toMatchObject([{ version: 1, history: [] }])
    expect((await save()).body).toMatchObject({ code: 'illegal-transition', field: 'same' })
    const reworded = await save({ words: 'The lift runs again since noon.' })
    expect(reworded.body.items).toMatchObject([
      { version: 2, history: [{ version: 1, words: body.words }] },
    ])
    const offered = () =>
      manager().ask(staffEndpoints.listSavedReplies, { query: { communityId: communityId() } })
    expect((await offered()).body.items).toMatchObject([
      { words: 'The lift runs again since noon.' },
    ])
    const retired = await manager().ask(staffEndpoints.retireReply, {
      params: { id },
      body: { communityId: communityId() },
    })
    expect(retired.body.items).toMatchObject([{ retired: true, version: 3 }])
    expect((await offered()).body.items).toEqual([])
    expect((await save({ title: 'Again' })).body).toMatchObject({ field: 'retired' })
  })
})

describe('codes', () => {
  test('STF-11: a sheet for a building voids its old codes at once and is shown one time', async () => {
    const { lin } = world.people
    const building = world.here.buildings[1]
    const renew = (body: object, by = world.staff.frontdesk) =>
      world
        .as(by)
        .ask(staffEndpoints.renewHomeCodes, { body: { communityId: communityId(), ...body } })
    const first = await renew({ buildingId: building?.id })
    expect(first.body.items.map(({ label }) => label)).toEqual(
      ['1201', '1202', '1301', '1302'].map((room) => `Here B2 ${room}`),
    )
    const [one] = (await renew({ houseIds: [first.body.items[1]?.houseId] })).body.items
    const bind = (code: string | undefined) =>
      world.as(world.people.guest).ask(endpoints.bindHomeByCode, {
        body: { code: code ?? '', role: 'owner' },
      })
    expect((await bind(first.body.items[1]?.code)).status).toBe(400)
    expect((await bind(one?.code)).body).toMatchObject({ state: 'bound' })
    const valid = world.db.selectFrom('home_codes').selectAll().where('voided_at', 'is', null)
    const rows = await valid.execute()
    expect(rows).toHaveLength(4)
    expect(JSON.stringify(rows)).not.toContain(one?.code.replace('-', ''))
    expect((await renew({})).status).toBe(400)
    expect((await renew({ buildingId: world.there.buildings[0]?.id })).status).toBe(404)
    expect((await renew({ houseIds: [world.there.houses[0]?.id] })).status).toBe(404)
    expect((await renew({ buildingId: building?.id }, lin)).status).toBe(403)
  })
})
