import { endpoints } from '#contract/endpoints'
import { rareEndpoints } from '#contract/endpoints-rare'
import { days, hours } from '#domain/time'
import { dueTask } from '../../support/cloud/followups'
import { askAnew } from '../../support/cloud/measures'
import { type Person, testId } from '../../support/cloud/places'
import { rateHome } from '../../support/cloud/prompts'
import { done, resolved, submitted } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => askAnew(world))
afterAll(() => world.close())

const answers = async (person: Person, query: { limit?: number; cursor?: string } = {}) =>
  (await world.as(person).ask(endpoints.listMyAnswers, { query })).body

async function improvement(homes: number, publishedAt = world.clock.at): Promise<string> {
  const id = testId(world.clock.at)
  await world.db
    .insertInto('improvements')
    .values({
      community_id: world.here.id,
      id,
      asked: 'The lockers are dark',
      did: 'Six lamps',
      state: 'done',
      department_id: null,
      homes,
      due_at: null,
      done_at: new Date(world.clock.at),
      published_at: new Date(publishedAt),
    })
    .execute()
  return id
}

const stands = (improvementId: string, source: { response_id?: string; ticket_id?: string }) =>
  world.db
    .insertInto('improvement_sources')
    .values({
      community_id: world.here.id,
      id: testId(world.clock.at),
      improvement_id: improvementId,
      response_id: null,
      ticket_id: null,
      ...source,
    })
    .execute()

/** One of each kind, a day apart. */
async function year(person: Person) {
  const { id } = await submitted(world, {}, person)
  await resolved(world, id)
  await done(world, person, id, { action: 'confirm', answer: 'yes' })
  const body = { id: testId(world.clock.at), score: 2, tags: ['waited'], comment: 'Slow', ces: 3 }
  await world.as(person).ask(endpoints.rateTicket, { params: { id }, body })
  world.clock.advance(days(1))
  await rateHome(world, person, { scores: { fees: null, repair: 5 }, suggestion: 'More lamps' })
  world.clock.advance(days(1))
  const task = await dueTask(world, person, 'move-in-3')
  const said = [{ question: 'nps', score: 0 }]
  await world.as(person).ask(endpoints.answerFollowup, {
    params: { id: task },
    body: { id: testId(world.clock.at), version: 1, said },
  })
  return { ticketId: id, taskId: task }
}

test('RES-06: all own answers, newest first, with what was said, until when it may be changed, and how often it was', async () => {
  const { lin, zhou } = world.people
  const { ticketId, taskId } = await year(lin)
  await rateHome(world, zhou)
  world.clock.advance(-hours(2) - days(1) + hours(3))
  await rateHome(world, lin, { scores: { repair: 4 }, suggestion: 'More lamps' })
  const { items, nextCursor } = await answers(lin)
  expect(nextCursor).toBeNull()
  expect(items).toEqual([
    expect.objectContaining({ kind: 'followup', taskId, plan: 'move-in-3', nps: 0, changes: 0 }),
    expect.objectContaining({
      kind: 'services',
      scores: { repair: 4 },
      comment: 'More lamps',
      quarter: '2026-Q2',
      changes: 1,
      editedAt: expect.any(String),
    }),
    expect.objectContaining({
      kind: 'ticket',
      ticketId,
      ticketWords: expect.stringContaining('lift'),
      rating: 2,
      ces: 3,
      tags: ['waited'],
      comment: 'Slow',
    }),
  ])
  const first = await answers(lin, { limit: 2 })
  const second = await answers(lin, { limit: 2, cursor: first.nextCursor ?? '' })
  expect([...first.items, ...second.items]).toEqual(items)
})

test('RES-06: what became of it: the improvement behind which an own answer or an own ticket stands, and no other', async () => {
  const { lin, zhou } = world.people
  const { ticketId } = await year(lin)
  const { items } = await answers(lin)
  const answerId = items.find((one) => one.kind === 'services')?.id ?? ''
  const lamps = await improvement(23)
  await stands(lamps, { response_id: answerId })
  await stands(lamps, { ticket_id: ticketId })
  await improvement(5)
  const unpublished = await improvement(7, world.clock.at + 1)
  await stands(unpublished, { ticket_id: ticketId })
  expect((await answers(lin)).became).toEqual([
    expect.objectContaining({
      id: lamps,
      asked: 'The lockers are dark',
      homes: 23,
      state: 'done',
      answerIds: [answerId],
      ticketIds: [ticketId],
    }),
  ])
  expect((await answers(zhou)).became).toEqual([])
})

test('STF-06: what staff filled in for somebody is told apart, and whoever it is about may say that it was not so; nobody else may', async () => {
  const { lin, kin } = world.people
  const id = testId(world.clock.at)
  await world.db
    .insertInto('responses')
    .values({
      community_id: world.here.id,
      id,
      kind: 'nps',
      person_id: lin.id,
      house_id: lin.house?.id ?? '',
      ticket_id: null,
      task_id: null,
      cycle: null,
      quarter: '2026-Q2',
      channel: 'phone',
      filled_by: 'staff',
      answers: JSON.stringify([{ metric: 'nps', score: 9 }]),
      submitted_at: new Date(world.clock.at),
      editable_until: new Date(world.clock.at),
      edited_at: null,
    })
    .execute()
  const own = async () => (await answers(lin)).items.find((one) => one.id === id)
  const deny = (person: Person) =>
    world.as(person).ask(rareEndpoints.denyAnswer, { params: { id }, body: {} })
  expect(await own()).toMatchObject({ filledBy: 'staff', denied: false, nps: 9 })
  expect((await deny(kin)).status).toBe(404)
  expect((await deny(lin)).status).toBe(200)
  expect(await own()).toMatchObject({ denied: true })
})
