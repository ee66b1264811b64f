import type { Endpoint } from '#contract/endpoints'
import { type EndpointName, everyEndpoint } from '#contract/every-endpoint'
import { mayDo } from '#domain/staff/permissions'
import { openEnd } from '../../support/cloud/calls'
import { TARGETS, type Target, type Things } from '../../support/cloud/door'
import { DOORS } from '../../support/cloud/doors'
import { dueTask } from '../../support/cloud/followups'
import { announced } from '../../support/cloud/incidents'
import { deadJob, draftedNotice, phoneTask } from '../../support/cloud/outbox'
import { testId } from '../../support/cloud/places'
import { posted } from '../../support/cloud/posts'
import type { Answer, Phone } from '../../support/cloud/talk'
import { submitted } from '../../support/cloud/tickets'
import { phonesOf, VISITOR_NAMES, VISITORS, type Visitor } from '../../support/cloud/visitors'
import { openWorld, type World } from '../../support/cloud/world'

/** QS-1: every route x every visitor x {Lin's, the other community's, nobody's}. */
const LINS_WORDS = 'words that only Lin and the desk may read'

let world: World
let phones: Record<Visitor, Phone>
const things = {} as Record<Target, Things>

async function invite(personId: string, communityId: string, houseId: string): Promise<string> {
  const id = testId(world.clock.at)
  const made_at = new Date(world.clock.at)
  const card = { kind: 'services' as const, task_key: `services:${id}` }
  const none = { first_seen_at: null, last_seen_at: null, snoozed_until: null, outcome: null }
  await world.db
    .insertInto('invitations')
    .values({
      ...card,
      ...none,
      outcome_at: null,
      id,
      person_id: personId,
      community_id: communityId,
      house_id: houseId,
      made_at,
    })
    .execute()
  return id
}

async function askToJoin(house: { communityId: string; id: string }): Promise<string> {
  const id = testId(world.clock.at)
  const asker = await world.newPerson('Asker')
  const undecided = { decided_at: null, decided_by: null, reason: null }
  await world.db
    .insertInto('home_requests')
    .values({
      ...undecided,
      community_id: house.communityId,
      id,
      house_id: house.id,
      person_id: asker.id,
      role: 'tenant',
      name: 'Asker',
      asked_at: new Date(world.clock.at),
    })
    .execute()
  return id
}

async function residencyOf(personId: string): Promise<string> {
  const rows = world.db.selectFrom('residencies').select('id').where('person_id', '=', personId)
  return (await rows.executeTakeFirstOrThrow()).id
}

async function thingsOf(who: 'lin' | 'far', words: string): Promise<Things> {
  const person = world.people[who]
  const house = person.house
  if (!house) throw new Error('who has no home has no things')
  const ticket = await submitted(world, { words }, person)
  return {
    communityId: house.communityId,
    houseId: house.id,
    ticketId: ticket.id,
    invitationId: await invite(person.id, house.communityId, house.id),
    requestId: await askToJoin(house),
    residencyId: await residencyOf(person.id),
    taskId: await dueTask(world, person, 'move-in-1'),
    exitTaskId: await dueTask(world, person, 'exit'),
    callId: await dueTask(world, person, 'quarterly'),
    openEndId: await openEnd(world, house),
    incidentId: await announced(world, house),
    outId: await phoneTask(world, { ...house, personId: person.id, ticketId: ticket.id }),
    noticeId: await draftedNotice(world, house.communityId),
    jobId: await deadJob(world, house.communityId),
    postId: await posted(world, house.communityId),
  }
}

beforeAll(async () => {
  world = await openWorld({ demo: true })
  things.lins = await thingsOf('lin', LINS_WORDS)
  things.fars = await thingsOf('far', 'words of the other community')
  const nobodys = () => testId(world.clock.at)
  things.nobodys = {
    communityId: nobodys(),
    houseId: nobodys(),
    ticketId: nobodys(),
    invitationId: nobodys(),
    requestId: nobodys(),
    residencyId: nobodys(),
    taskId: nobodys(),
    exitTaskId: nobodys(),
    callId: nobodys(),
    openEndId: nobodys(),
    incidentId: nobodys(),
    outId: nobodys(),
    noticeId: nobodys(),
    jobId: nobodys(),
    postId: nobodys(),
  }
  phones = await phonesOf(world)
})
afterAll(() => world.close())

const FAR: readonly Visitor[] = ['far', 'farFrontdesk', 'farManager']

/** What must come out, as a predicate on the status, with its name for the report. */
function expected(
  name: EndpointName,
  visitor: Visitor,
  target: Target,
): [string, (status: number) => boolean] {
  const asking = VISITORS[visitor]
  if (asking === null) {
    const open = mayDo(name, ['anyone'])
    return open ? ['served', isServed] : ['401', (status) => status === 401]
  }
  if (!mayDo(name, ['anyone', ...asking])) return ['403', (status) => status === 403]
  const { insiders } = DOORS[name]
  if (!insiders) return ['served', isServed]
  if (target === 'lins' && insiders.includes(visitor)) return ['served', isServed]
  // What the far ones have of their own is not this test's business.
  if (target === 'fars' && FAR.includes(visitor)) return ['no failure', (status) => status < 500]
  return target === 'lins' && !FAR.includes(visitor) && isStaffHere(visitor)
    ? ['403 or 404', (status) => status === 403 || status === 404]
    : ['404', (status) => status === 404]
}

/** Let in: done, or refused for what was asked and not for who asks. */
const isServed = (status: number) => status < 500 && status !== 401 && status !== 403
const isStaffHere = (visitor: Visitor) => visitor in world.staff

const READERS = ['lin', 'frontdesk', 'steward', 'worker', 'followup', 'manager', 'admin']
const mayRead = (visitor: Visitor) => READERS.includes(visitor)

function leaks(answer: Answer<unknown>, visitor: Visitor): string[] {
  const found: string[] = []
  if (answer.text.includes(LINS_WORDS) && !mayRead(visitor)) found.push('words')
  if (answer.status >= 400) {
    const members = Object.keys((answer.body ?? {}) as object)
    const strange = members.filter((member) => !['code', 'field', 'requestId'].includes(member))
    if (strange.length > 0) found.push(`members ${strange.join()}`)
  }
  return found
}

const names = Object.keys(everyEndpoint) as EndpointName[]

test('each route has its row, and no row is without its route', () => {
  expect(Object.keys(DOORS).sort()).toEqual([...names].sort())
})

describe.each(names)('%s', (name) => {
  test.each(TARGETS)('lets in whom it must and nobody else, asked for %s', async (target) => {
    const endpoint: Endpoint = everyEndpoint[name]
    const wrong: string[] = []
    for (const visitor of VISITOR_NAMES) {
      const [said, isRight] = expected(name, visitor, target)
      const answer = await phones[visitor].loose(endpoint, DOORS[name].ask(things[target], world))
      const found = leaks(answer, visitor)
      if (!isRight(answer.status) || found.length > 0)
        wrong.push(
          `${visitor}: ${answer.status} ${answer.text.slice(0, 90)}, must be ${said} ${found.join()}`,
        )
    }
    expect(wrong).toEqual([])
  })
})
