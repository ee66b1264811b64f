import { days, instant, minutes } from '#domain/time'
import { askAnew } from '../../support/cloud/measures'
import { makeResident, makeStaff, type Person } from '../../support/cloud/places'
import { cardId, cardOrRule, decisionLog, nextPrompt, rateHome } from '../../support/cloud/prompts'
import { submitted } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => askAnew(world))
afterAll(() => world.close())

const next = (person: Person) => nextPrompt(world, person)
const kind = (person: Person) => cardOrRule(world, person)
const idOf = (person: Person) => cardId(world, person)
const services = (person: Person, change: object = {}) => rateHome(world, person, change)
const log = () => decisionLog(world)

describe('LOOP-04 F5: never at a bad moment', () => {
  test('while an emergency of the home is open', async () => {
    await submitted(world, { categoryId: 'safety', kind: 'repair' })
    world.clock.advance(minutes(10))
    await world.db
      .updateTable('tickets')
      .set({ submitted_at: new Date(0) })
      .execute()
    await next(world.people.kin)
    expect((await log())[0]).toEqual(['services', false, 'F5', 'urgentTicket'])
  })

  test('while a ticket of the home is overdue', async () => {
    await submitted(world, { categoryId: 'noise' })
    world.clock.advance(days(1))
    expect(await kind(world.people.kin)).toBe('services')
    world.clock.advance(1)
    expect(await kind(world.people.kin)).toBe('F5')
    expect((await log()).at(-1)).toEqual(['nps', false, 'F5', 'overdueTicket'])
  })

  test('within 24 h after submitting', async () => {
    await submitted(world)
    world.clock.advance(days(1) - 1)
    expect(await kind(world.people.lin)).toBe('F5')
  })

  test('in the first six days after moving in', async () => {
    const person = await world.newPerson('New')
    const house = world.here.houses[6]
    if (!house) throw new Error('no house')
    // Somebody has lived there for long: the home is asked each quarter.
    await makeResident(world.db, await world.newPerson('Old'), house, world.clock.at)
    await makeResident(world.db, person, house, world.clock.at)
    const moved = (at: number) =>
      world.db
        .updateTable('residencies')
        .set({ moved_in_at: new Date(at) })
        .where('person_id', '=', person.id)
        .execute()
    await moved(world.clock.at - days(6) + 1)
    expect(await kind({ ...person, house })).toBe('F5')
    await moved(world.clock.at - days(6))
    expect(await kind({ ...person, house })).toBe('services')
  })

  test('when somebody of the home answered a card today', async () => {
    const { lin, kin } = world.people
    const invitationId = await idOf(lin)
    await services(lin, { invitationId, scores: {}, suggestion: 'Only words' })
    world.clock.at = instant('2026-05-13T23:59:59.999+08:00')
    expect(await kind(kin)).toBe('F5')
    world.clock.advance(1)
    expect(await kind(kin)).toBe('services')
  })

  test('edge case 18: to staff', async () => {
    const { wu } = world.people
    const staffId = await makeStaff(world.db, wu, world.there, 'worker', world.clock.at)
    expect(await kind(wu)).toBe('F5')
    await world.db.deleteFrom('staff').where('id', '=', staffId).execute()
  })
})
