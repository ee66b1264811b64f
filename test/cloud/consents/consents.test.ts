import { sql } from 'kysely'
import { tellAll } from '#cloud/notify/inbox'
import type { RecordMessageConsents } from '#contract/consents'
import { endpoints } from '#contract/endpoints'
import { spend } from '#domain/messages/consents'
import { days } from '#domain/time'
import type { Person } from '../../support/cloud/places'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => sql`truncate message_consents`.execute(world.db))
afterAll(() => world.close())

const SUBMIT = ['T-reply', 'T-question', 'T-resolved']

const list = async (person: Person) =>
  (await world.as(person).ask(endpoints.listMessageConsents, {})).body

const say = (
  person: Person,
  answer: RecordMessageConsents['answers'][number]['answer'],
  ids = SUBMIT,
  key?: string,
) =>
  world.as(person).ask(endpoints.recordMessageConsents, {
    body: { moment: 'submit', answers: ids.map((templateId) => ({ templateId, answer })) },
    ...(key !== undefined && { key }),
  })

test('RES-11: the server says what to ask for inside the tap, by the ids of WeChat; what has no id is not asked', async () => {
  expect(await list(world.people.lin)).toEqual({
    ask: { submit: SUBMIT, confirm: ['T-resolved', 'T-reply'] },
    ledger: [],
  })
})

test('RES-11: each yes is one message in the ledger, a repeated key is not a second yes', async () => {
  await say(world.people.lin, 'accept', SUBMIT, 'one-tap-one-yes')
  const { body } = await say(world.people.lin, 'accept', SUBMIT, 'one-tap-one-yes')
  expect(body.ledger.map(({ template, left }) => [template, left])).toEqual([
    ['question', 1],
    ['reply', 1],
    ['resolved', 1],
  ])
  expect((await list(world.people.kin)).ledger).toEqual([])
})

test('RES-11: after a no nothing is asked at the next tap, and weeks later not that one', async () => {
  const { body } = await say(world.people.lin, 'reject', ['T-reply'])
  expect(body.ask).toEqual({ submit: [], confirm: [] })
  world.clock.advance(days(8))
  expect((await list(world.people.lin)).ask.submit).toEqual(['T-question', 'T-resolved'])
})

test('RES-11: two phones that say yes at once make two messages', async () => {
  await Promise.all([say(world.people.lin, 'accept'), say(world.people.lin, 'accept')])
  expect((await list(world.people.lin)).ledger.map(({ left }) => left)).toEqual([2, 2, 2])
})

test('edge case 25: a yes that an earlier event has used leaves the inbox as it is', async () => {
  const { lin } = world.people
  await say(lin, 'accept', ['T-reply'])
  const [line] = (await list(lin)).ledger
  expect(line?.left).toBe(1)
  // The sending itself belongs to the worker; here the ledger after it.
  await sql`update message_consents set used = granted`.execute(world.db)
  expect((await list(lin)).ledger[0]?.left).toBe(0)
  expect(
    spend({
      template: 'reply',
      granted: 1,
      used: 1,
      refusedInRow: 0,
      lastAnswer: 'accept',
      lastAnswerAt: 0,
    }),
  ).toBeNull()
  const notice = { personId: lin.id, communityId: world.here.id, template: 'reply' }
  await tellAll(world.db, [{ ...notice, dedupeKey: 'second reply', at: world.clock.at }])
  const inbox = await world.as(lin).ask(endpoints.listInbox, { query: {} })
  expect(inbox.body.items[0]?.template).toBe('reply')
})

test('a template that is none of ours is bad input', async () => {
  expect(await say(world.people.lin, 'accept', ['T-strange'])).toMatchObject({
    status: 400,
    body: { code: 'bad-input', field: 'answers' },
  })
  expect((await list(world.people.lin)).ledger).toEqual([])
})
