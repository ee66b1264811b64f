import { endpoints } from '#contract/endpoints'
import { hours, iso } from '#domain/time'
import { testId } from '../../support/cloud/places'
import {
  attempt,
  done,
  resolved,
  seen,
  storedTicket,
  submitted,
  take,
} from '../../support/cloud/tickets'
import { openWorld, START, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => {
  world.clock.at += hours(25)
})

const desk = () => world.staff.frontdesk
const owner = (person = world.staff.worker) => person.staffId ?? ''

test('T20a, T20b: offered to a department, taken by one of it; who had it first keeps it until then', async () => {
  const { id } = await submitted(world)
  await take(world, id)
  const [, repair] = world.here.departments
  const offered = await done(world, desk(), id, {
    action: 'offer',
    departmentId: repair?.id ?? '',
    reason: 'Needs tools',
  })
  expect(offered).toMatchObject({ ownerName: 'frontdesk alias', offeredTo: 'Repair' })
  expect((await attempt(world, world.staff.steward, id, { action: 'accept-offer' })).status).toBe(
    403,
  )
  const taken = await done(world, world.staff.worker2, id, { action: 'accept-offer' })
  expect(taken).toMatchObject({ offeredTo: null, state: 'processing' })
  expect(taken.ownerId).toBe(world.staff.worker2.staffId)
  const own = await seen(world, world.people.lin, id)
  expect(own.timeline.find((entry) => entry.transition === 'T20a')?.facts).toEqual({
    offeredTo: 'Repair',
  })

  const nowhere = await attempt(world, world.staff.worker2, id, {
    action: 'offer',
    departmentId: world.there.departments[0]?.id ?? '',
    reason: 'Elsewhere',
  })
  expect(nowhere).toMatchObject({ status: 400, body: { field: 'departmentId' } })
  const stranger = await attempt(world, world.staff.worker2, id, {
    action: 'offer',
    ownerId: world.staff.farFrontdesk.staffId ?? '',
    reason: 'Elsewhere',
  })
  expect(stranger).toMatchObject({ status: 400, body: { field: 'colleague' } })
})

test('what belongs to jobs is refused to people: T12, T20c', async () => {
  const { id } = await submitted(world)
  await resolved(world, id)
  for (const action of ['auto-close', 'return-offer'] as const)
    expect((await attempt(world, world.staff.manager, id, { action })).status).toBe(403)
})

test('`allowed` is exactly what is accepted: every action outside of it is refused', async () => {
  const { lin } = world.people
  const { id } = await submitted(world)
  await take(world, id)
  const view = await seen(world, desk(), id)
  expect(view.allowed).toEqual(['ask', 'hold', 'merge', 'offer'])
  expect((await seen(world, lin, id)).allowed).toEqual(['withdraw'])
  for (const action of ['accept', 'process', 'resume', 'unhold', 'confirm', 'thank'] as const) {
    const body = { action, ownerId: owner(), answer: 'yes', words: 'Words enough' } as const
    const answer = await attempt(world, desk(), id, body)
    expect([403, 409]).toContain(answer.status)
  }
})

test('a stale version is refused with 409 and changes nothing', async () => {
  const { id } = await submitted(world)
  await take(world, id)
  const stale = await attempt(world, desk(), id, {
    action: 'ask',
    words: 'Which floor?',
    version: 1,
  })
  expect(stale).toMatchObject({ status: 409, body: { code: 'stale', field: 'version' } })
  expect((await storedTicket(world, id)).version).toBe(2)
})

test('edge case 18: staff cannot work on a ticket of their own', async () => {
  const { steward } = world.staff
  const house = world.here.houses[2]
  await world.db
    .insertInto('residencies')
    .values({
      community_id: world.here.id,
      id: testId(world.clock.at),
      house_id: house?.id ?? '',
      person_id: steward.id,
      role: 'tenant',
      moved_in_at: new Date(START),
      moved_out_at: null,
      verified_by: 'desk',
      verified_at: new Date(START),
    })
    .execute()
  const { id } = await submitted(world, {}, { ...steward, ...(house && { house }) })
  const view = await seen(world, steward, id)
  expect(view).toMatchObject({
    mine: true,
    allowed: ['withdraw'],
    may: { note: false, urge: true },
  })
  const given = await attempt(world, desk(), id, {
    action: 'accept',
    ownerId: steward.staffId ?? '',
  })
  expect(given).toMatchObject({ status: 400, body: { field: 'ownerId' } })
})

describe('bad input', () => {
  const cases: [string, object, string][] = [
    ['an unknown action', { action: 'explode' }, 'action'],
    ['no action', { action: undefined }, 'action'],
    ['a version that is no number', { version: 'two' }, 'version'],
    ['a negative version', { version: -1 }, 'version'],
    ['an owner that is no id', { action: 'accept', ownerId: 'me' }, 'ownerId'],
    ['no owner', { action: 'accept' }, 'ownerId'],
    ['an owner of nowhere', { action: 'accept', ownerId: testId(9) }, 'ownerId'],
    [
      'a date that is none',
      { action: 'hold', holdReason: 'parts', expectedAt: 'soon' },
      'expectedAt',
    ],
    ['no hold reason', { action: 'hold', expectedAt: iso(START) }, 'holdReason'],
    ['an unknown member', { action: 'process', state: 'closed' }, 'state'],
    ['twenty tags', { action: 'reopen', tags: Array.from({ length: 20 }, () => 'x') }, 'tags'],
    [
      'photos without words to stand by',
      { action: 'accept', ownerId: 'DESK', photoIds: [testId(8)] },
      'photoIds',
    ],
    [
      'a photo that nobody sent',
      { action: 'answer', words: 'At nine', photoIds: [testId(8)] },
      'photoIds',
    ],
  ]
  test.each(cases)('%s', async (_what, change, field) => {
    const { id } = await submitted(world, { kind: 'inquiry' })
    const change_ = JSON.parse(JSON.stringify(change).replace('DESK', desk().staffId ?? ''))
    const body = {
      action: 'accept',
      version: 1,
      ...change_,
      ...('action' in change && change.action === undefined && { action: undefined }),
    }
    const answer = await world
      .as(desk())
      .loose(endpoints.transitionTicket, { params: { id }, body })
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({ code: 'bad-input', field })
    expect((await storedTicket(world, id)).version).toBe(1)
  })

  test.each(['kin', 'zhou', 'far', 'guest'] as const)(
    'to %s the ticket does not exist',
    async (who) => {
      const { id } = await submitted(world)
      const answer = await attempt(world, world.people[who], id, { action: 'withdraw' })
      expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } })
    },
  )

  test.each(['farFrontdesk', 'farManager'] as const)(
    'to %s of another community neither',
    async (who) => {
      const { id } = await submitted(world)
      const answer = await attempt(world, world.staff[who], id, {
        action: 'accept',
        ownerId: owner(),
      })
      expect(answer.status).toBe(404)
    },
  )

  test('nor does a ticket that nobody made', async () => {
    expect((await attempt(world, desk(), testId(1), { action: 'process' })).status).toBe(404)
  })
})
