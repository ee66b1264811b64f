import { endpoints } from '#contract/endpoints'
import { days, hours, instant } from '#domain/time'
import { askAnew, tasksOf } from '../../support/cloud/measures'
import { testId } from '../../support/cloud/places'
import { cardOrRule, decisionLog, nextPrompt, rateHome } from '../../support/cloud/prompts'
import { done, resolved, submitted } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  await askAnew(world)
  // The quarter's two questions are answered: what is left is the ticket.
  const { lin } = world.people
  world.clock.at = instant('2026-05-13T08:00:00+08:00')
  await rateHome(world, lin)
  await world.as(lin).ask(endpoints.answerNps, {
    body: {
      id: testId(world.clock.at),
      houseId: lin.house?.id ?? '',
      score: 8,
      reasons: [],
      comment: '',
    },
  })
  world.clock.advance(days(2))
})
afterAll(() => world.close())

/** Handled, confirmed and not rated. */
async function closed(words: string): Promise<string> {
  const { id } = await submitted(world, { words })
  await resolved(world, id)
  await done(world, world.people.lin, id, { action: 'confirm', answer: 'yes' })
  return id
}
const card = async () => (await nextPrompt(world, world.people.lin)).card
const tap = async (deed: 'seePrompt' | 'snoozePrompt' | 'closePrompt') => {
  const id = (await card())?.invitationId ?? ''
  return (await world.as(world.people.lin).ask(endpoints[deed], { params: { id }, body: {} })).body
}
const rate = (id: string, score: number | null) =>
  world.as(world.people.lin).ask(endpoints.rateTicket, {
    params: { id },
    body: { id: testId(world.clock.at), score, tags: [], comment: '', ces: null },
  })

test('LOOP-04 F3 RES-05: a closed ticket without a rating is asked about once a cycle, and rating it ends the card', async () => {
  const id = await closed('The lamp is dark')
  world.clock.advance(hours(25))
  expect(await card()).toMatchObject({ kind: 'rating', ticketId: id, words: 'The lamp is dark' })
  await tap('seePrompt')
  await rate(id, 4)
  world.clock.advance(days(1))
  expect(await cardOrRule(world, world.people.lin)).not.toBe('rating')
  await done(world, world.people.lin, id, { action: 'reopen', tags: ['again'] })
  world.clock.advance(hours(1))
  await done(world, world.staff.frontdesk, id, {
    action: 'resolve',
    words: 'The cable was changed as well',
    rootCause: 'equipment',
  })
  await done(world, world.people.lin, id, { action: 'confirm', answer: 'yes' })
  world.clock.advance(days(1))
  expect(await card()).toMatchObject({ kind: 'rating', ticketId: id })
})

test('LOOP-04 F3: at most two rating cards in seven days; the third ticket waits in the list', async () => {
  const ids = [
    await closed('The first lamp'),
    await closed('The second lamp'),
    await closed('The third lamp'),
  ]
  world.clock.advance(hours(25))
  for (const seen of [1, 2]) {
    expect((await card())?.kind).toBe('rating')
    await tap('seePrompt')
    await tap('closePrompt')
    world.clock.advance(days(seen))
  }
  expect(await card()).toBeNull()
  expect(await decisionLog(world)).toContainEqual(['rating', false, 'F3', 'two'])
  const { waiting } = (await world.as(world.people.lin).ask(endpoints.listMyRatings, { query: {} }))
    .body
  expect(waiting.map((row) => row.id).sort()).toEqual([...ids].sort())
  world.clock.advance(days(6))
  expect((await card())?.kind).toBe('rating')
})

test('LOOP-04 F8 exempts it: "not now" ends the card of this ticket and stops no survey', async () => {
  await closed('The lamp is dark')
  world.clock.advance(hours(25))
  expect(await tap('closePrompt')).toMatchObject({ outcome: 'never', until: null })
  expect(await world.db.selectFrom('never_asks').selectAll().execute()).toEqual([])
})

test('a closed complaint rated 3 is asked about in a week, rated 1 it is called about, edited up it is neither', async () => {
  const plans = async () =>
    (await tasksOf(world)).filter((one) => one.state === 'scheduled').map((one) => one.plan)
  const id = await closed('The lamp is dark')
  await rate(id, 3)
  expect(await plans()).toEqual(['ticket'])
  await rate(id, 1)
  expect(await plans()).toEqual(['recovery'])
  await rate(id, 3)
  expect(await plans()).toEqual(['ticket'])
  await rate(id, 5)
  expect(await plans()).toEqual([])
})

test('edge case 16: "don’t know" is no score, is never counted and ends the card all the same', async () => {
  const id = await closed('The lamp is dark')
  await rate(id, null)
  const cells = await world.db.selectFrom('measure_days').selectAll().execute()
  expect(cells.filter((cell) => cell.metric === 'rating')).toEqual([])
  world.clock.advance(hours(25))
  expect(await card()).toBeNull()
})
