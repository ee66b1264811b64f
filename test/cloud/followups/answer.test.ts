import { endpoints } from '#contract/endpoints'
import type { AnswerFollowup } from '#contract/followups'
import type { AskedPlan } from '#domain/followups/questionnaire'
import { days, hours } from '#domain/time'
import { dueTask, taskOf } from '../../support/cloud/followups'
import { askAnew, rawCells, responsesOf, rollupOf, tasksOf } from '../../support/cloud/measures'
import { type Person, testId } from '../../support/cloud/places'
import { cardOrRule, nextPrompt } from '../../support/cloud/prompts'
import { freshResident } from '../../support/cloud/residents'
import { newKey } from '../../support/cloud/talk'
import { submitted } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => askAnew(world))
afterAll(() => world.close())

type Said = AnswerFollowup['said']

const answer = (
  person: Person,
  id: string,
  said: Said,
  change: Partial<AnswerFollowup> = {},
  key = newKey(),
) =>
  world.as(person).ask(endpoints.answerFollowup, {
    params: { id },
    body: { id: testId(world.clock.at), version: 1, said, ...change },
    key,
  })

const mine = async (person: Person) =>
  (await world.as(person).ask(endpoints.listMyFollowups, {})).body.items

const THIRD: Said = [
  { question: 'repair', score: 4 },
  { question: 'fees', score: null },
  { question: 'nps', score: 0 },
  { question: 'suggestion', words: ' A bench at the gate ' },
]

test('RES-09: the questions of a stage are answered once, complete the task and count as answers', async () => {
  const { lin } = world.people
  const id = await dueTask(world, lin, 'move-in-3')
  const [task] = await mine(lin)
  expect(task).toMatchObject({ id, plan: 'move-in-3', version: 1, answered: null, ticketId: null })
  expect(task?.questions.map((question) => question.id)).toEqual([
    'environment',
    'repair',
    'security',
    'facilities',
    'communication',
    'fees',
    'nps',
    'suggestion',
  ])
  const key = newKey()
  const body = { id: testId(world.clock.at) }
  const [first, second] = [
    await answer(lin, id, THIRD, body, key),
    await answer(lin, id, THIRD, body, key),
  ]
  expect([first.status, second.text]).toEqual([200, first.text])
  expect(await taskOf(world, id)).toMatchObject({ state: 'completed', response_id: body.id })
  expect(await responsesOf(world)).toEqual([
    expect.objectContaining({
      kind: 'followup',
      task_id: id,
      questionnaire: 1,
      contact_me: false,
      answers: [
        { metric: 'csat', dimension: 'repair', score: 4 },
        { metric: 'csat', dimension: 'fees', score: null },
        { metric: 'nps', score: 0 },
        { metric: 'text', text: 'A bench at the gate' },
      ],
    }),
  ])
  expect(await rollupOf(world)).toEqual([
    ['csat', 'repair', 4, 1],
    ['nps', '', 0, 1],
  ])
})

test('F9: for 24 h it may be changed, what stood before is kept, and the rollup follows', async () => {
  const { lin } = world.people
  const id = await dueTask(world, lin, 'move-in-3')
  await answer(lin, id, THIRD)
  world.clock.advance(hours(24))
  expect((await mine(lin))[0]?.answered?.said).toContainEqual({ question: 'nps', score: 0 })
  expect((await answer(lin, id, [{ question: 'nps', score: 7 }])).status).toBe(200)
  expect(await rollupOf(world)).toEqual(await rawCells(world))
  const history = await world.db.selectFrom('response_history').selectAll().execute()
  expect(history).toHaveLength(1)
  world.clock.advance(1)
  expect(await answer(lin, id, THIRD)).toMatchObject({
    status: 409,
    body: { field: 'editableUntil' },
  })
  expect(await mine(lin)).toEqual([])
})

test.each([
  ['a question that is not asked', [{ question: 'expectation', score: 3 }], 'question'],
  ['a score out of its range', [{ question: 'repair', score: 9 }], 'score'],
  ['nothing at all', [], 'answers'],
  ['"not used" and no word', [{ question: 'repair', score: null }], 'answers'],
] as [string, Said, string][])(
  '%s is refused and completes nothing',
  async (_what, said, field) => {
    const id = await dueTask(world, world.people.lin, 'move-in-2')
    expect(await answer(world.people.lin, id, said)).toMatchObject({ status: 400, body: { field } })
    expect(await taskOf(world, id)).toMatchObject({ state: 'scheduled' })
  },
)

test('questions of a version that never was are refused', async () => {
  const id = await dueTask(world, world.people.lin, 'move-in-2')
  expect(await answer(world.people.lin, id, THIRD, { version: 99 })).toMatchObject({
    status: 400,
    body: { field: 'version' },
  })
})

test('before and after its window a task is not shown and not answered', async () => {
  const { lin } = world.people
  const now = world.clock.at
  const early = await dueTask(world, lin, 'move-in-2', { window: [now + 1, now + days(3)] })
  const late = await dueTask(world, lin, 'move-in-1', { window: [now - days(9), now - 1] })
  expect(await mine(lin)).toEqual([])
  for (const id of [early, late])
    expect(await answer(lin, id, [{ question: 'problems', choices: ['noise'] }])).toMatchObject({
      status: 409,
      body: { field: 'state' },
    })
})

test('F2: who answered the recommendation question this quarter is not asked it again, and the other way round', async () => {
  const { lin, zhou } = world.people
  const nps = (person: Person) =>
    world.as(person).ask(endpoints.answerNps, {
      body: {
        id: testId(world.clock.at),
        houseId: person.house?.id ?? '',
        score: 9,
        reasons: [],
        comment: '',
      },
    })
  const id = await dueTask(world, lin, 'move-in-3')
  await nps(lin)
  expect((await mine(lin))[0]?.questions.map((one) => one.id)).not.toContain('nps')
  expect((await answer(lin, id, THIRD)).status).toBe(400)
  const second = await dueTask(world, zhou, 'move-in-3')
  await answer(zhou, second, THIRD)
  expect(await nps(zhou)).toMatchObject({ status: 409, body: { field: 'quarter' } })
})

test('a low score with "you may contact me" is called about within 48 h, without it never', async () => {
  const { lin, zhou } = world.people
  const low: Said = [{ question: 'overall', score: 1 }]
  await answer(lin, await dueTask(world, lin, 'move-in-1'), low)
  await answer(zhou, await dueTask(world, zhou, 'move-in-1'), low, { contactMe: true })
  const recoveries = (await tasksOf(world)).filter((task) => task.plan === 'recovery')
  expect(recoveries.map((task) => task.house_id)).toEqual([zhou.house?.id])
})

test("another's task does not exist, and an exit answer of a moved-out person needs no home", async () => {
  const { lin, kin, far } = world.people
  const id = await dueTask(world, lin, 'move-in-1')
  for (const person of [kin, far, world.staff.frontdesk])
    expect((await answer(person, id, THIRD)).status).toBe(404)
  const gone = await freshResident(world)
  const exit = await dueTask(world, gone, 'exit')
  await world.db
    .updateTable('residencies')
    .set({ moved_out_at: new Date(world.clock.at) })
    .where('person_id', '=', gone.id)
    .execute()
  const said: Said = [{ question: 'reason', choices: ['bought'] }]
  expect((await answer(gone, exit, said)).status).toBe(200)
})

describe('the card', () => {
  /** Moved in six days ago. */
  async function newcomer(plan: AskedPlan = 'move-in-1') {
    const person = await freshResident(world)
    const moved_in_at = new Date(world.clock.at - days(6))
    await world.db
      .updateTable('residencies')
      .set({ moved_in_at })
      .where('person_id', '=', person.id)
      .execute()
    return { person, task: await dueTask(world, person, plan) }
  }
  const see = (person: Person, id: string) =>
    world.as(person).ask(endpoints.seePrompt, { params: { id }, body: {} })

  test('F1: a move-in card neither obeys the 30 days of others nor keeps others away', async () => {
    const { person, task } = await newcomer()
    const services = await freshResident(world)
    await see(services, (await nextPrompt(world, services)).card?.invitationId ?? '')
    await dueTask(world, services, 'move-in-2')
    world.clock.advance(days(1))
    expect(await cardOrRule(world, services)).toBe('followup')
    const { card } = await nextPrompt(world, person)
    expect(card).toMatchObject({ kind: 'followup', taskId: task, plan: 'move-in-1' })
    await see(person, card?.invitationId ?? '')
    await answer(person, task, [{ question: 'overall', score: 4 }], {
      invitationId: card?.invitationId ?? '',
    })
    world.clock.advance(days(1))
    // The home is too new for the quarter's questions; nothing keeps it away by F1.
    expect(await cardOrRule(world, person)).toBeNull()
  })

  test('F5: not in the first six days, not within 24 h after submitting', async () => {
    const { person } = await newcomer()
    world.clock.advance(-1)
    expect(await cardOrRule(world, person)).toBe('F5')
    world.clock.advance(1)
    expect(await cardOrRule(world, person)).toBe('followup')
    await submitted(world, { kind: 'suggestion', categoryId: 'greening' }, person)
    expect(await cardOrRule(world, person)).toBe('F5')
  })

  test('F2: while Move-in 3 may be answered, no second card asks for the recommendation', async () => {
    const { lin } = world.people
    await world.as(lin).ask(endpoints.rateServices, {
      body: {
        id: testId(world.clock.at),
        houseId: lin.house?.id ?? '',
        scores: { repair: 5 },
        overall: null,
        expectation: null,
        suggestion: '',
      },
    })
    world.clock.advance(days(1))
    expect(await cardOrRule(world, lin)).toBe('nps')
    const id = await dueTask(world, lin, 'move-in-3')
    expect(await cardOrRule(world, lin)).toBe('followup')
    await answer(lin, id, THIRD)
    world.clock.advance(days(1))
    expect(await cardOrRule(world, lin)).toBe('F2')
  })
})
