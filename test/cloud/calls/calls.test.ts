import { keepPhone } from '#cloud/people/phone'
import type { CallView } from '#contract/calls'
import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import { mobileOf } from '#domain/privacy/phone'
import { addDays, days, hours, minutes, quarterOf } from '#domain/time'
import {
  callList,
  callOf,
  firstCall as firstCallOf,
  planned,
  slotOf,
  tasksOf,
  tried,
} from '../../support/cloud/calls'
import { askAnew, responsesOf, rollupOf } from '../../support/cloud/measures'
import { makeResident, type Person, testId } from '../../support/cloud/places'
import { rateHome } from '../../support/cloud/prompts'
import { templatesOf, work } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => askAnew(world))
afterAll(() => world.close())

const tasks = () => tasksOf(world)
const firstCall = (person?: Person) => firstCallOf(world, person)

/** The text of the third day goes out, and somebody looks what became of it. */
async function texted() {
  await work(world)
  world.clock.advance(minutes(11))
  await work(world)
}

const answerFor = (id: string, by: Person, person: Person, change: object = {}) =>
  world.as(by).ask(staffEndpoints.answerFor, {
    params: { id },
    body: {
      id: testId(world.clock.at),
      communityId: world.here.id,
      personId: person.id,
      channel: 'phone',
      version: 1,
      said: [
        { question: 'security', score: 4 },
        { question: 'nps', score: 9 },
      ],
      ...change,
    },
  })

describe('LOOP-03', () => {
  test('each lived-in home has its task of the quarter once, however often and by whomever it is planned', async () => {
    await planned(world)
    await Promise.all([work(world, 'a'), work(world, 'b')])
    world.clock.advance(days(1))
    await Promise.all([work(world, 'a'), work(world, 'b')])
    const all = await tasks()
    const homes = [world.people.lin, world.people.zhou, world.people.wu, world.people.far]
    expect(all.map((task) => task.house_id).sort()).toEqual(homes.map((p) => p.house?.id).sort())
    const lins = all.find((task) => task.house_id === world.people.lin.house?.id)
    const slot = slotOf(world, world.people.lin)
    expect(lins).toMatchObject({ plan: 'quarterly', quarter: '2026-Q2', satisfied_by: null })
    expect(lins?.due_at.getTime()).toBe(slot.dueAt)
    expect([lins?.window_start.getTime(), lins?.window_end.getTime()]).toEqual([
      slot.windowStart,
      slot.windowEnd,
    ])
  })

  test('a week of downtime over the quarter’s edge is caught up by one run; what is over has expired, nothing is completed', async () => {
    await planned(world)
    world.clock.at = addDays(quarterOf(world.clock.at).to, 4)
    await work(world)
    const all = await tasks()
    const states = (quarter: string) => [
      ...new Set(all.filter((task) => task.quarter === quarter).map((task) => task.state)),
    ]
    expect(
      states('2026-Q2').filter((state) => !['expired', 'unreachable'].includes(state)),
    ).toEqual([])
    expect(states('2026-Q3')).toEqual(['scheduled'])
    expect(all.filter((task) => task.quarter === '2026-Q3')).toHaveLength(4)
  })

  test('a home that scored a service needs nobody to ask it again', async () => {
    await planned(world)
    await rateHome(world, world.people.lin)
    const lins = (await tasks()).find((task) => task.house_id === world.people.lin.house?.id)
    const [answer] = await responsesOf(world)
    expect(lins).toMatchObject({ state: 'satisfied', satisfied_by: answer?.id })
  })
})

test('STF-06: a call is offered when its time has come, with the number, and climbs its ladder to the end', async () => {
  const { wu } = world.people
  const { followup } = world.staff
  const mobile = mobileOf('13800001234')
  if (mobile === null) throw new Error('no number')
  await keepPhone(world.db, world.deps, { personId: wu.id, mobile, proven: true }, world.clock.at)
  const id = await firstCall()
  await texted()
  const offered = (await callList(world, followup)).find((call) => call.id === id)
  expect(offered).toMatchObject({ plan: 'quarterly', next: { channel: 'phone' }, hard: false })
  const view = await callOf(world, followup, id)
  expect(view.people).toMatchObject([{ name: 'Wu', phone: '+8613800001234', call: true }])
  expect(view.questions.map(({ id: question }) => question)).toContain('security')

  const body = { personId: wu.id, channel: 'phone', result: 'noAnswer' } as const
  const first = await tried(world, followup, id, body)
  expect(first.body.call).toMatchObject({ state: 'in_progress', next: { channel: 'phone' } })
  // Two days later, and at another time of day.
  expect(await tried(world, followup, id, body)).toMatchObject({
    status: 409,
    body: { field: 'rung' },
  })
  world.clock.advance(days(2))
  expect(await tried(world, followup, id, body)).toMatchObject({
    status: 409,
    body: { field: 'rung' },
  })
  world.clock.advance(hours(5))
  const last = await tried(world, followup, id, { ...body, result: 'wrongNumber' })
  expect(last.body.call.state).toBe('unreachable')
  expect(last.body.attempts.map(({ result, by }) => [result, by])).toEqual([
    ['failed', null],
    ['noAnswer', 'followup alias'],
    ['noAnswer', 'followup alias'],
  ])
})

test('STF-06: what was said on the phone is kept as filled by staff, completes the task and sends a copy', async () => {
  const { wu } = world.people
  const { followup } = world.staff
  const id = await firstCall()
  await texted()
  const done = await answerFor(id, followup, wu)
  expect(done.body.call.state).toBe('completed')
  const [kept] = await responsesOf(world)
  expect(kept).toMatchObject({
    filled_by: 'staff',
    channel: 'phone',
    task_id: id,
    person_id: wu.id,
  })
  expect(await rollupOf(world)).toEqual([
    ['csat', 'security', 4, 1],
    ['nps', '', 9, 1],
  ])
  expect(await templatesOf(world, wu)).toContain('answer-copy')
  expect(await answerFor(id, followup, wu)).toMatchObject({ status: 409 })
})

test('STF-06: at night nobody is rung up; a "no" ends it as refused, because it was said', async () => {
  const { wu } = world.people
  const { followup } = world.staff
  const id = await firstCall()
  await texted()
  const body = { personId: wu.id, channel: 'phone', result: 'refused' } as const
  world.clock.advance(hours(12))
  expect(await tried(world, followup, id, body)).toMatchObject({ body: { field: 'quiet' } })
  world.clock.advance(hours(12))
  await tried(world, followup, id, body)
  const [task] = (await tasks()).filter((one) => one.id === id)
  expect(task).toMatchObject({ state: 'refused', end_reason: 'said' })
})

test('STF-06: passed to another adult, the call stands in their name: they come first, the other may have it back', async () => {
  const { wu } = world.people
  const { followup } = world.staff
  if (wu.house === undefined) throw new Error('no home')
  const kin = await world.newPerson('Kin')
  await makeResident(world.db, kin, wu.house, world.clock.at, 'tenant')
  const id = await firstCall()
  await texted()
  const names = ({ people }: CallView) => people.map(({ name }) => name)
  const before = await callOf(world, followup, id)
  const second = before.people[1]?.personId === kin.id ? kin : wu
  const passed = await world.as(followup).ask(staffEndpoints.passCall, {
    params: { id },
    body: { communityId: world.here.id, personId: second.id },
  })
  expect(names(passed.body)).toEqual(names(before).reverse())
  expect(names(await callOf(world, followup, id))).toEqual(names(before).reverse())
  await world.db.deleteFrom('residencies').where('person_id', '=', kin.id).execute()
})

test('confidential: a detractor’s words are read with "you may contact me" only, by whoever calls, and that is logged', async () => {
  const { lin, zhou } = world.people
  const { followup, manager, frontdesk } = world.staff
  const low = (person: Person, contactMe: boolean) =>
    world.as(person).ask(endpoints.answerNps, {
      body: {
        id: testId(world.clock.at),
        houseId: person.house?.id ?? '',
        score: 3,
        reasons: [],
        comment: 'Nobody answers the phone',
        contactMe,
      },
    })
  await low(lin, true)
  await low(zhou, false)
  const [call, ...others] = await callList(world, followup)
  expect([call?.plan, call?.hard, others]).toEqual(['recovery', true, []])
  const view = await callOf(world, manager, call?.id ?? '')
  expect(view.behind).toMatchObject({ kind: 'nps', words: 'Nobody answers the phone' })
  expect(view.questions.map(({ metric }) => metric)).not.toContain('nps')
  const seen = await world.db
    .selectFrom('audit_log')
    .select(['actor_id', 'subject_id'])
    .where('verb', '=', 'see-answer')
    .execute()
  expect(seen).toEqual([{ actor_id: manager.id, subject_id: call?.id }])
  const desk = await world.as(frontdesk).ask(staffEndpoints.getCall, {
    params: { id: call?.id ?? '' },
    query: { communityId: world.here.id },
  })
  expect(desk.status).toBe(403)

  // Done on the phone at once; asked again a month later whether it held.
  const said = [{ question: 'solved', choices: ['partly'] }]
  const done = await answerFor(call?.id ?? '', followup, lin, { said })
  expect(done.body.call.state).toBe('completed')
  expect((await tasks()).at(-1)).toMatchObject({ plan: 'ticket', state: 'scheduled' })
  expect((await tasks()).at(-1)?.due_at.getTime()).toBe(addDays(world.clock.at, 30))
})

test('STF-06: visits switched on become the next step of ladders that had none left, switched off they are gone', async () => {
  const { wu } = world.people
  const { followup, manager } = world.staff
  const quarter = quarterOf(addDays(quarterOf(world.clock.at).to, 1))
  const id = await firstCall()
  const turn = (visitsOn: boolean) =>
    world.as(manager).ask(staffEndpoints.setFollowups, {
      body: { communityId: world.here.id, visitsOn },
    })
  await world.db
    .updateTable('people')
    .set({ sms_ok: false, call_ok: false })
    .where('id', '=', wu.id)
    .execute()
  const next = async () => (await tasks()).find((task) => task.id === id)?.next_channel
  expect((await turn(true)).status).toBe(200)
  expect(await next()).toBe('sms')
  await world.db.updateTable('followup_tasks').set({ next_channel: null, next_at: null }).execute()
  await turn(true)
  expect(await next()).toBe('onSite')
  world.clock.at = addDays(slotOf(world, wu, quarter).dueAt, 11) + hours(2)
  expect((await callList(world, followup)).map((call) => call.id)).toContain(id)
  await turn(false)
  expect(await next()).toBeNull()
  await world.db
    .updateTable('people')
    .set({ sms_ok: true, call_ok: true })
    .where('id', '=', wu.id)
    .execute()
})
