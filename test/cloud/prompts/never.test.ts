import { slotHash } from '#cloud/followups/homes-store'
import { endpoints } from '#contract/endpoints'
import { quarterlySlot } from '#domain/followups/schedule'
import { days, quarterOf } from '#domain/time'
import { dueTask, homeTasks } from '../../support/cloud/followups'
import { askAnew } from '../../support/cloud/measures'
import { makeResident, type Person } from '../../support/cloud/places'
import { cardId, cardOrRule, rateHome } from '../../support/cloud/prompts'
import { freshResident } from '../../support/cloud/residents'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => askAnew(world))
afterAll(() => world.close())

async function never(person: Person): Promise<void> {
  const id = await cardId(world, person)
  const { body } = await world.as(person).ask(endpoints.closePrompt, { params: { id }, body: {} })
  expect(body.outcome).toBe('never')
}

/** Due today, or earlier, so that it lies more than 14 days from the quarter's and is not merged with it. */
function apart(houseId: string): number {
  const { dueAt } = quarterlySlot(quarterOf(world.clock.at), slotHash(houseId))
  const near = Math.abs(dueAt - world.clock.at) <= days(15)
  return near ? dueAt - days(15) : world.clock.at - days(1)
}

/** Two adults and a child in one home; the first has two questions before them. */
async function family() {
  const first = await freshResident(world)
  const [second, child] = [await world.newPerson('Second'), await world.newPerson('Child')]
  await makeResident(world.db, child, first.house, world.clock.at - days(9), 'family')
  await makeResident(world.db, second, first.house, world.clock.at, 'tenant')
  await dueTask(world, first, 'move-in-2', {
    window: [apart(first.house.id), world.clock.at + days(7)],
  })
  // Due a month later: two that are due within 14 days would become one.
  await dueTask(world, first, 'ticket', {
    window: [world.clock.at + days(70), world.clock.at + days(77)],
  })
  const mate = (person: Person) => ({ ...person, house: first.house })
  return { first, second: mate(second), child: mate(child) }
}

test('LOOP-04 F8: the home’s survey passes to another adult who has not opted out, and is asked there', async () => {
  const { first, second } = await family()
  await never(first)
  const tasks = await homeTasks(world, first.house.id)
  expect(tasks).toHaveLength(3)
  expect(tasks).toContainEqual(['move-in-2', 'scheduled', second.id])
  expect(tasks).toContainEqual(['quarterly', 'scheduled', second.id])
  // About an own ticket: F8 leaves it alone.
  expect(tasks).toContainEqual(['ticket', 'scheduled', first.id])
  expect(await cardOrRule(world, first)).toBe('F8')
  expect(await cardOrRule(world, second)).toBe('followup')
})

test('LOOP-04 F8: with nobody left to ask, the tasks end as refused; a child does not inherit them', async () => {
  const { first, second } = await family()
  await never(first)
  await never(second)
  const tasks = await homeTasks(world, first.house.id)
  expect(tasks).toContainEqual(['move-in-2', 'refused', second.id])
  expect(tasks).toContainEqual(['quarterly', 'refused', second.id])
  expect(tasks).toContainEqual(['ticket', 'scheduled', first.id])
})

test('LOOP-04 F8: an opt-out that is over a year old does not keep a task from passing', async () => {
  const { first, second } = await family()
  await never(second)
  await never(first)
  expect(await homeTasks(world, first.house.id)).toContainEqual(['move-in-2', 'refused', first.id])
  world.clock.advance(days(365))
  await dueTask(world, first, 'move-in-3')
  await never(first)
  expect(await homeTasks(world, first.house.id)).toContainEqual([
    'move-in-3',
    'scheduled',
    second.id,
  ])
})

test('LOOP-04 F8: a home that scored its quarter already has no task to refuse', async () => {
  const alone = await freshResident(world)
  expect((await rateHome(world, alone)).status).toBe(200)
  world.clock.advance(days(1))
  await never(alone)
  expect(await homeTasks(world, alone.house.id)).toEqual([['quarterly', 'satisfied', null]])
})
