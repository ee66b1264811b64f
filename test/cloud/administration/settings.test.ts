import { sql } from 'kysely'
import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import type { RateServices } from '#contract/ratings'
import type { SettingName } from '#domain/settings/setting'
import type { Marks } from '#domain/settings/versions'
import { days, type Instant, iso } from '#domain/time'
import { dueTask } from '../../support/cloud/followups'
import { responsesOf } from '../../support/cloud/measures'
import { testId } from '../../support/cloud/places'
import { draftOf, submitted } from '../../support/cloud/tickets'
import { openWorld, START, type World } from '../../support/cloud/world'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const FROM = START + days(1)

const make = (kind: SettingName, marks: Marks, validFrom: Instant = FROM) =>
  world.as(world.staff.manager).ask(staffEndpoints.makeSetting, {
    body: { communityId: world.here.id, kind, marks: { ...marks }, validFrom: iso(validFrom) },
  })

describe('categories', () => {
  const submit = (categoryId: 'lift' | 'noise') =>
    world.as(world.people.lin).ask(endpoints.submitTicket, {
      body: draftOf(world, world.people.lin, { categoryId }),
    })
  const offered = async () =>
    (await world.as(world.people.lin).ask(endpoints.listPlaces, { params: { id: world.here.id } }))
      .body.closed

  test('STF-11: from its day on a closed category is refused, not before; old tickets stay', async () => {
    const old = await submitted(world, { categoryId: 'lift' })
    expect((await make('categories', { lift: 'off', noise: 'priority' })).body).toMatchObject({
      versions: [{ version: 1001, by: 'manager alias', inForce: false, marks: { lift: 'off' } }],
    })
    world.clock.at = FROM - 1
    expect([(await submit('lift')).status, await offered()]).toEqual([200, []])
    world.clock.at = FROM
    expect(await submit('lift')).toMatchObject({
      status: 400,
      body: { code: 'bad-input', field: 'categoryId' },
    })
    expect(await offered()).toEqual(['lift'])
    const noise = await submit('noise')
    expect(noise.body.ticket.priority).toBe('priority')
    const kept = await world.db
      .selectFrom('tickets')
      .select('facts')
      .where('id', '=', noise.body.ticket.id)
      .executeTakeFirstOrThrow()
    expect(kept.facts).toMatchObject({ gridVersion: 1001 })
    const { body } = await world
      .as(world.people.lin)
      .ask(endpoints.getTicket, { params: { id: old.id } })
    expect(body.categoryId).toBe('lift')
  })

  test('STF-11: one of the past is refused, none is ever changed, and the log says who made it', async () => {
    expect((await make('categories', { lift: 'off' }, START)).body).toMatchObject({
      code: 'bad-input',
      field: 'validFrom',
    })
    expect((await make('categories', { safety: 'off' })).body).toMatchObject({ field: 'marks' })
    await make('categories', { lift: 'off' })
    expect((await make('categories', { lift: 'off' }, FROM + 1)).body).toMatchObject({
      field: 'same',
    })
    const second = await make('categories', {}, FROM + 1)
    expect(second.body.versions).toMatchObject([
      { version: 1002, marks: {} },
      { version: 1001, marks: { lift: 'off' } },
    ])
    const { body } = await world.as(world.staff.manager).ask(staffEndpoints.listAudit, {
      query: { communityId: world.here.id, verb: 'make-setting' },
    })
    expect(body.items).toMatchObject([
      { by: 'manager alias', facts: { version: 1002 } },
      { by: 'manager alias', facts: { kind: 'categories', version: 1001, lift: 'off' } },
    ])
    const elsewhere = { communityId: world.there.id, kind: 'categories' } as const
    const { status } = await world
      .as(world.staff.manager)
      .ask(staffEndpoints.listSettings, { query: elsewhere })
    expect(status).toBe(404)
  })
})

describe('questionnaires', () => {
  const said = {
    scores: { environment: 4 },
    overall: 4,
    expectation: 3,
    suggestion: 'More light',
  }
  const rate = (change: Partial<RateServices> = {}) => {
    const { lin } = world.people
    const body = { id: testId(world.clock.at), houseId: lin.house?.id ?? '', ...said, ...change }
    return world.as(lin).ask(endpoints.rateServices, { body })
  }
  const mine = async () =>
    (await world.as(world.people.lin).ask(endpoints.listMyRatings, { query: {} })).body

  test('STF-11: the form about the services asks by the version in force, and the answer keeps it', async () => {
    await make('questionnaires', { overall: 'off', expectation: 'off' })
    expect(await mine()).toMatchObject({ version: 1, without: [] })
    world.clock.at = FROM
    expect(await mine()).toMatchObject({ version: 1001, without: ['overall', 'expectation'] })
    expect((await rate()).body).toMatchObject({ code: 'bad-input', field: 'overall' })
    expect((await rate({ overall: null })).body).toMatchObject({ field: 'expectation' })
    expect((await rate({ overall: null, expectation: null, version: 1001 })).status).toBe(200)
    expect(await responsesOf(world)).toMatchObject([{ kind: 'services', questionnaire: 1001 }])
  })

  test('STF-11: what was written under the version before still arrives, stays readable and may be changed', async () => {
    await make('questionnaires', { overall: 'off' })
    expect((await rate({ version: 1001 })).body).toMatchObject({ field: 'version' })
    world.clock.at = FROM
    // From the outbox of a phone that saw the questions of yesterday.
    expect((await rate({ version: 1 })).status).toBe(200)
    expect(await mine()).toMatchObject({ version: 1, without: [], current: { overall: 4 } })
    expect((await rate({ overall: 2 })).body).toMatchObject({ overall: 2 })
    expect((await rate({ version: 1002 })).status).toBe(200)
    expect(await responsesOf(world)).toMatchObject([{ questionnaire: 1 }])
  })

  test('STF-11: a call of the quarter asks by it, and what was left out is not filled in', async () => {
    const { lin } = world.people
    const { followup } = world.staff
    await make('questionnaires', { expectation: 'off' })
    world.clock.at = FROM
    // A week after its day, when the ladder has come to the telephone.
    const window = [FROM - days(8), FROM + days(7)] as const
    const id = await dueTask(world, lin, 'quarterly', { window })
    const communityId = world.here.id
    const call = await world
      .as(followup)
      .ask(staffEndpoints.getCall, { params: { id }, query: { communityId } })
    expect(call.body.version).toBe(1001)
    expect(call.body.questions.map((question) => question.id)).not.toContain('expectation')
    const fill = (question: string, version = 1001) =>
      world.as(followup).ask(staffEndpoints.answerFor, {
        params: { id },
        body: {
          id: testId(world.clock.at),
          communityId,
          personId: lin.id,
          channel: 'phone',
          version,
          said: [{ question, score: 3 }],
        },
      })
    expect((await fill('expectation')).body).toMatchObject({ field: 'question' })
    expect((await fill('repair', 1002)).body).toMatchObject({ field: 'version' })
    expect((await fill('repair')).status).toBe(200)
    expect(await responsesOf(world)).toMatchObject([{ questionnaire: 1001 }])
  })

  test('STF-11: a stage of the first months asks as ever, under the number of the version in force', async () => {
    const { lin } = world.people
    await make('questionnaires', { suggestion: 'off' })
    world.clock.at = FROM
    const id = await dueTask(world, lin, 'move-in-3')
    const { body } = await world.as(lin).ask(endpoints.listMyFollowups, {})
    expect(body.items).toMatchObject([{ id, version: 1001 }])
    expect(body.items[0]?.questions.map((question) => question.id)).toContain('suggestion')
    const said = [{ question: 'suggestion', words: 'A bench' }]
    const answer = await world.as(lin).ask(endpoints.answerFollowup, {
      params: { id },
      body: { id: testId(world.clock.at), version: 1001, said },
    })
    expect(answer.status).toBe(200)
    const again = await world.as(lin).ask(endpoints.listMyFollowups, {})
    expect(again.body.items).toMatchObject([{ version: 1001, answered: { said } }])
  })

  test('STF-11: a version is kept with the questionnaire of the house that it stands upon', async () => {
    await make('questionnaires', { overall: 'off' })
    const rows =
      await sql`select content from setting_versions where kind = 'questionnaires'`.execute(
        world.db,
      )
    expect(rows.rows).toEqual([{ content: { base: 1, marks: { overall: 'off' } } }])
  })
})
