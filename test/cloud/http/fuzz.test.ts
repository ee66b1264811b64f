import type { Endpoint } from '#contract/endpoints'
import { type EndpointName, everyEndpoint } from '#contract/every-endpoint'
import { PROBLEM_STATUS, type ProblemCode } from '#contract/problems'
import { mayDo } from '#domain/staff/permissions'
import { openEnd } from '../../support/cloud/calls'
import type { Things } from '../../support/cloud/door'
import { DOORS } from '../../support/cloud/doors'
import { dueTask } from '../../support/cloud/followups'
import { dice, spoil } from '../../support/cloud/fuzz'
import { announced } from '../../support/cloud/incidents'
import { deadJob, draftedNotice, phoneTask } from '../../support/cloud/outbox'
import { testId } from '../../support/cloud/places'
import { posted } from '../../support/cloud/posts'
import type { Answer, Loose, Phone } from '../../support/cloud/talk'
import { submitted } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

declare const DATABASE: 'embedded' | 'postgres'

/** QS-2, light: the same seed on both databases. What is refused before the database needs no second look. */
const SEED = 20_260_513
const PER_OPERATION = DATABASE === 'postgres' ? 20 : 40
const AT_ONCE = 12
const LONGEST = 2_000

let world: World
let things: Things
beforeAll(async () => {
  world = await openWorld({ demo: true })
  const ticket = await submitted(world)
  const nobodys = () => testId(world.clock.at)
  const house = world.here.houses[0]
  if (!house) throw new Error('a community without homes')
  things = {
    communityId: world.here.id,
    houseId: world.here.houses[0]?.id ?? '',
    ticketId: ticket.id,
    invitationId: nobodys(),
    requestId: nobodys(),
    residencyId: nobodys(),
    taskId: await dueTask(world, world.people.lin, 'move-in-1'),
    exitTaskId: await dueTask(world, world.people.zhou, 'exit'),
    callId: await dueTask(world, world.people.zhou, 'quarterly'),
    openEndId: await openEnd(world, house),
    incidentId: await announced(world, house),
    outId: await phoneTask(world, { ...house, personId: world.people.lin.id, ticketId: ticket.id }),
    noticeId: await draftedNotice(world, house.communityId),
    jobId: await deadJob(world, house.communityId),
    postId: await posted(world, world.here.id),
  }
})
afterAll(() => world.close())

/** Somebody for whom the door opens, so that the odd input reaches what is behind it. */
function phoneFor(name: EndpointName): Phone {
  if (mayDo(name, ['resident', 'person'])) return world.as(world.people.lin)
  return world.as(world.staff.manager)
}

/** What the schemas leave out: filters, places, every member that a transition may carry. */
function rich(name: EndpointName, ask: Loose): Loose {
  if (name === 'transitionTicket') return { ...ask, body: { ...EVERYTHING, ...ask.body } }
  if (name === 'listDesk')
    return { ...ask, query: { ...ask.query, filter: 'all', q: 'x', limit: 10, cursor: '' } }
  return ask
}
const EVERYTHING = {
  words: 'some words about it',
  ownerId: '019e1f0f-f500-7000-8000-00000000ffff',
  departmentId: '019e1f0f-f500-7000-8000-00000000ffff',
  reason: 'because',
  whereTo: 'there',
  expectedAt: '2026-05-20T10:00:00.000Z',
  outcome: 'solved',
  rootCause: 'process',
  tags: ['speed'],
  photoIds: [],
}

function wrongWith(answer: Answer<Record<string, unknown>>, took: number): string | null {
  if (took > LONGEST) return `took ${took} ms`
  if (answer.status === 200) return null
  const code = answer.body?.code as ProblemCode | undefined
  if (code === undefined || PROBLEM_STATUS[code] !== answer.status) return 'no stable problem code'
  if (answer.status >= 500) return 'a failure of ours'
  return /\bat \/|node_modules|select |insert /i.test(answer.text) ? 'a stack or a statement' : null
}

async function tryOne(phone: Phone, endpoint: Endpoint, ask: Loose): Promise<string[]> {
  const began = Date.now()
  const answer = await phone.loose(endpoint, ask)
  const wrong = wrongWith(answer, (Date.now() - began) / AT_ONCE)
  return wrong
    ? [
        `${wrong}: ${answer.status} ${answer.text.slice(0, 80)} <- ${JSON.stringify(ask).slice(0, 300)}`,
      ]
    : []
}

const names = Object.keys(everyEndpoint) as EndpointName[]
test.each(names.filter((name) => name !== 'signOut'))(
  '%s answers whatever it is sent with a problem or a result, never a 5xx (QS-2)',
  async (name) => {
    const roll = dice(SEED + names.indexOf(name))
    const base = () => rich(name, DOORS[name].ask(things, world))
    const asks = Array.from({ length: PER_OPERATION }, () => spoil(base(), roll))
    const wrong: string[] = []
    for (let from = 0; from < asks.length; from += AT_ONCE) {
      const some = asks.slice(from, from + AT_ONCE)
      const found = await Promise.all(
        some.map((ask) => tryOne(phoneFor(name), everyEndpoint[name], ask)),
      )
      wrong.push(...found.flat())
    }
    expect(wrong).toEqual([])
  },
)

test('names in the log nothing of what was sent', () => {
  const log = world.logged.join('')
  expect(world.logged.length).toBeGreaterThan((names.length * PER_OPERATION) / 2)
  for (const odd of ['drop table', '<script', 'passwd', 'onerror', 'pg_sleep'])
    expect(log).not.toContain(odd)
})
