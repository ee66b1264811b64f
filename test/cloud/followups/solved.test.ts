import { endpoints } from '#contract/endpoints'
import { days } from '#domain/time'
import { askAnew } from '../../support/cloud/measures'
import { testId } from '../../support/cloud/places'
import { done, resolved, submitted, work } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => askAnew(world))
afterAll(() => world.close())

const mine = async () =>
  (await world.as(world.people.lin).ask(endpoints.listMyFollowups, {})).body.items

describe('T11c, T12: is it solved?', () => {
  async function autoClosed() {
    const { id } = await submitted(world)
    await resolved(world, id)
    world.clock.advance(days(7))
    await work(world)
    return id
  }
  const questions = () =>
    world.db
      .selectFrom('followup_tasks')
      .select(['state', 'end_reason', 'response_id', 'ticket_id'])
      .where('plan', '=', 'ticket')
      .orderBy('id')
      .execute()
  const question = async () => (await questions())[0] ?? { state: 'none' }

  test('is asked a week after the job closed it, and the answer completes the task but confirms nothing', async () => {
    const { lin } = world.people
    const id = await autoClosed()
    expect(await mine()).toEqual([])
    world.clock.advance(days(7))
    const [task] = await mine()
    expect(task).toMatchObject({ plan: 'ticket', ticketId: id, ticketWords: expect.any(String) })
    await world.as(lin).ask(endpoints.answerFollowup, {
      params: { id: task?.id ?? '' },
      body: {
        id: testId(world.clock.at),
        version: 1,
        said: [{ question: 'solved', choices: ['no'] }],
      },
    })
    expect(await question()).toMatchObject({ state: 'completed' })
    const row = await world.db.selectFrom('tickets').select('facts').executeTakeFirstOrThrow()
    expect(row.facts).toMatchObject({ state: 'closed', confirmed: false })
  })

  test('T11b: after a late yes nobody has to ask: the question is a duplicate, and completed by nobody', async () => {
    const id = await autoClosed()
    await done(world, world.people.lin, id, { action: 'confirm', answer: 'yes' })
    expect(await question()).toMatchObject({
      state: 'cancelled',
      end_reason: 'duplicate',
      response_id: null,
    })
  })

  test('T11: so it is after a yes to what was not clear at first, unless it was rated 3', async () => {
    const { lin } = world.people
    for (const score of [null, 3]) {
      const { id } = await submitted(world)
      await resolved(world, id)
      await done(world, lin, id, { action: 'unclear' })
      if (score !== null)
        await world.as(lin).ask(endpoints.rateTicket, {
          params: { id },
          body: { id: testId(world.clock.at), score, ces: null, tags: [], comment: '' },
        })
      await done(world, lin, id, { action: 'confirm', answer: 'yes' })
      const states = (await questions()).filter(({ ticket_id }) => ticket_id === id)
      expect(states.map(({ state, end_reason }) => [state, end_reason])).toEqual([
        ['cancelled', 'duplicate'],
        ...(score === null ? [] : [['scheduled', null]]),
      ])
      await world.db.deleteFrom('followup_tasks').execute()
    }
  })

  test('T14: after a reopening the question is void', async () => {
    const id = await autoClosed()
    await done(world, world.people.lin, id, { action: 'reopen', tags: ['still'] })
    expect(await question()).toMatchObject({ state: 'cancelled', end_reason: 'ticketVoid' })
  })
})
