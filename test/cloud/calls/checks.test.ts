import { uint32Of } from '#cloud/ids'
import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import { isChecked } from '#domain/followups/checking'
import { recoverySlot } from '#domain/followups/schedule'
import { addDays, days, hours } from '#domain/time'
import { callList, callOf } from '../../support/cloud/calls'
import { askAnew, responsesOf, rollupOf } from '../../support/cloud/measures'
import { type Person, testId } from '../../support/cloud/places'
import { templatesOf } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  await world.db.deleteFrom('answer_checks').execute()
  await askAnew(world)
})
afterAll(() => world.close())

/** An id that is, or is not, among those that are asked for again. */
function idThat(checked: boolean): string {
  for (;;) {
    const id = testId(world.clock.at)
    if (isChecked(uint32Of(id)) === checked) return id
  }
}

/** A call about the quarter that may be made now. */
async function due(person: Person): Promise<string> {
  const id = testId(world.clock.at)
  await world.db
    .insertInto('followup_tasks')
    .values({
      community_id: world.here.id,
      id,
      house_id: person.house?.id ?? '',
      person_id: person.id,
      plan: 'key-customer',
      anchor_at: new Date(world.clock.at),
      due_at: new Date(world.clock.at),
      window_start: new Date(addDays(world.clock.at, -5)),
      window_end: new Date(addDays(world.clock.at, 5)),
      quarter: null,
      ticket_id: null,
      response_id: null,
      result_at: null,
      dedupe_key: `test:${id}`,
    })
    .execute()
  return id
}

const say = (task: string, by: Person, person: Person, id: string, score: number, more = {}) =>
  world.as(by).ask(staffEndpoints.answerFor, {
    params: { id: task },
    body: {
      id,
      communityId: world.here.id,
      personId: person.id,
      channel: 'phone',
      version: 1,
      said: [{ question: 'overall', score }],
      ...more,
    },
  })

const checks = () =>
  world.db.selectFrom('followup_tasks').selectAll().where('plan', '=', 'check').execute()

async function checked(score = 5) {
  const { wu } = world.people
  const id = idThat(true)
  expect((await say(await due(wu), world.staff.followup, wu, id, score)).status).toBe(200)
  const check = (await checks()).find(({ response_id }) => response_id === id)
  world.clock.advance(days(3))
  return { answer: id, check: check?.id ?? '' }
}

test('STF-06: a picked answer is asked for again in the same transaction, of the same person, not by whoever filled it in', async () => {
  const { wu } = world.people
  const { followup, manager } = world.staff
  await say(await due(wu), followup, wu, idThat(false), 5)
  expect(await checks()).toEqual([])
  const { answer, check } = await checked()
  expect(await checks()).toMatchObject([
    { response_id: answer, person_id: wu.id, not_for: followup.id, asks: ['key-customer'] },
  ])
  expect((await callList(world, followup)).map(({ id }) => id)).not.toContain(check)
  expect((await callList(world, manager)).map(({ id }) => id)).toContain(check)
  const query = { communityId: world.here.id }
  const seen = await world
    .as(followup)
    .ask(staffEndpoints.getCall, { params: { id: check }, query })
  expect(seen.status).toBe(404)
  expect((await say(check, followup, wu, testId(world.clock.at), 5)).status).toBe(404)
})

test('STF-06: the second answer counts in no figure, is seen by nobody beforehand, and the agreement can be read', async () => {
  const { wu } = world.people
  const { manager, followup } = world.staff
  const { check } = await checked(5)
  const [answers, rollup] = [await responsesOf(world), await rollupOf(world)]
  const view = await callOf(world, manager, check)
  expect(view).toMatchObject({ behind: null, asks: ['key-customer'] })
  expect(view.questions.map(({ id }) => id)).toEqual(['overall', 'suggestion'])
  const copies = (await templatesOf(world, wu)).length
  expect((await say(check, manager, wu, testId(world.clock.at), 4)).body.call.state).toBe(
    'completed',
  )
  expect([await responsesOf(world), await rollupOf(world)]).toEqual([answers, rollup])
  expect((await templatesOf(world, wu)).length).toBe(copies)
  expect(await checks()).toHaveLength(1)

  const other = await checked(5)
  await say(other.check, manager, wu, testId(world.clock.at), 2)
  const query = { communityId: world.here.id, list: 'done' } as const
  const read = (by: Person) => world.as(by).ask(staffEndpoints.listCalls, { query })
  expect((await read(manager)).body.checks).toEqual({ compared: 2, same: 1 })
  expect((await read(followup)).body.checks).toBeUndefined()
})

test('STF-06: what was said again is part of what a person may take along', async () => {
  const { wu } = world.people
  const { check } = await checked()
  await say(check, world.staff.manager, wu, testId(world.clock.at), 4)
  const mine = await world.as(wu).ask(endpoints.exportMyData, {})
  expect(mine.body.answers.map(({ kind, filledBy }) => [kind, filledBy])).toContainEqual([
    'check',
    'staff',
  ])
})

test('F8: who says "do not ask" is not asked again, and nobody else of the home is', async () => {
  const { wu } = world.people
  const { manager } = world.staff
  const { check } = await checked()
  await world.db
    .insertInto('never_asks')
    .values({ person_id: wu.id, until: new Date(addDays(world.clock.at, 365)) })
    .execute()
  const view = await callOf(world, manager, check)
  expect(view.people.filter(({ call, visit }) => call || visit)).toEqual([])
  expect((await say(check, manager, wu, testId(world.clock.at), 4)).status).toBe(403)
  await world.db.deleteFrom('never_asks').execute()
})

test('LOOP-09: who is disappointed only at the second asking, and may be contacted, is called back within 48 h', async () => {
  const { wu } = world.people
  const { check } = await checked(5)
  await say(check, world.staff.manager, wu, testId(world.clock.at), 1, { contactMe: true })
  const tasks = await world.db
    .selectFrom('followup_tasks')
    .select(['person_id', 'due_at'])
    .where('plan', '=', 'recovery')
    .execute()
  expect(tasks).toEqual([
    { person_id: wu.id, due_at: new Date(recoverySlot(world.clock.at).dueAt) },
  ])
})

describe('LOOP-09: the recovery call', () => {
  async function lowAnswer() {
    const { lin } = world.people
    world.clock.advance(hours(1))
    await world.as(lin).ask(endpoints.answerNps, {
      body: {
        id: testId(world.clock.at),
        houseId: lin.house?.id ?? '',
        score: 3,
        reasons: [],
        comment: '',
        contactMe: true,
      },
    })
    const [call] = await callList(world, world.staff.followup)
    return call?.id ?? ''
  }

  test('goes to the person who gave the answer: no other adult of the home may be rung about it', async () => {
    const { lin, kin } = world.people
    const id = await lowAnswer()
    const view = await callOf(world, world.staff.followup, id)
    expect(view.people.map(({ personId, call }) => [personId, call])).toEqual([[lin.id, true]])
    const said = [{ question: 'solved', choices: ['yes'] }]
    const other = await say(id, world.staff.followup, kin, testId(world.clock.at), 5, { said })
    expect(other).toMatchObject({ status: 403, body: { field: 'personId' } })
    expect(
      (await say(id, world.staff.followup, lin, testId(world.clock.at), 5, { said })).status,
    ).toBe(200)
  })

  test('who gave it and wants no calls is not replaced by somebody of the home; it can be ended as not reached', async () => {
    const { lin } = world.people
    await world.db.updateTable('people').set({ call_ok: false }).where('id', '=', lin.id).execute()
    const id = await lowAnswer()
    const view = await callOf(world, world.staff.followup, id)
    expect(view.people).toMatchObject([{ personId: lin.id, call: false, phone: null }])
    expect(view.allowed).toContain('unreachable')
    const ended = await world.as(world.staff.followup).ask(staffEndpoints.endCall, {
      params: { id },
      body: { communityId: world.here.id, as: 'unreachable' },
    })
    expect(ended.body.call.state).toBe('unreachable')
    await world.db.updateTable('people').set({ call_ok: true }).where('id', '=', lin.id).execute()
  })

  test('domain 8: the home file tells of it only to whoever calls, and names nobody', async () => {
    const { lin } = world.people
    const { followup, manager, frontdesk } = world.staff
    await lowAnswer()
    const plans = async (person: Person) => {
      const file = await world.as(person).ask(staffEndpoints.getHomeFile, {
        params: { id: lin.house?.id ?? '' },
        query: { communityId: world.here.id },
      })
      return file.body.followups.map(({ plan }) => plan)
    }
    for (const caller of [followup, manager]) expect(await plans(caller)).toContain('recovery')
    expect(await plans(frontdesk)).not.toContain('recovery')
  })
})
