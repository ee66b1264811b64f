import { endpoints } from '#contract/endpoints'
import { days, hours, iso, minutes } from '#domain/time'
import { testId } from '../../support/cloud/places'
import {
  type Act,
  attempt,
  done,
  expectTrueStory,
  RESOLVED,
  reply,
  resolved,
  seen,
  storedTicket,
  storyOf,
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

async function steps(id: string) {
  const story = await storyOf(world, id)
  return story.flatMap((event) => (event.type === 'transition' ? [event.transition] : []))
}

test('T2, T3, T5, T6, T7, T8, T9, T11: the long way, each step in its own words', async () => {
  const { lin } = world.people
  const { worker } = world.staff
  const { id } = await submitted(world)

  const accepted = await done(world, desk(), id, { action: 'accept', ownerId: owner() })
  expect(accepted).toMatchObject({ state: 'accepted', ownerName: 'worker alias', version: 2 })
  expect(accepted.departmentName).toBe('Repair')

  await done(world, worker, id, { action: 'process' })
  const asked = await done(world, worker, id, { action: 'ask', words: 'On which floor?' })
  expect(asked.state).toBe('pending_resident')
  expect(asked.clocks.find((clock) => clock.kind === 'priority')?.state).toBe('paused')
  expect(asked.clocks.find((clock) => clock.kind === 'firstResponse')?.state).toBe('kept')
  expect(asked.timeline.at(-1)).toMatchObject({
    type: 'transition',
    transition: 'T5',
    words: 'On which floor?',
    by: { as: 'you', role: 'worker' },
  })

  world.clock.advance(hours(2))
  const told = await world.as(lin).ask(endpoints.addMessage, {
    params: { id },
    body: { id: testId(world.clock.at), words: 'The eighth' },
  })
  expect(told.body).toMatchObject({ state: 'processing' })

  const expectedAt = iso(world.clock.at + days(3))
  const held = await done(world, worker, id, { action: 'hold', holdReason: 'parts', expectedAt })
  expect(held).toMatchObject({ state: 'on_hold', expectedAt })
  await done(world, worker, id, { action: 'unhold' })
  const claimed = await done(world, worker, id, RESOLVED)
  expect(claimed).toMatchObject({ state: 'resolved', rootCause: 'equipment', outcome: 'solved' })
  expect(claimed.autoCloseAt).toBe(iso(world.clock.at + days(7)))

  world.clock.advance(minutes(20))
  const confirmed = await done(world, lin, id, { action: 'confirm', answer: 'yes' })
  expect(confirmed).toMatchObject({ state: 'closed', confirmed: true, closedBy: 'resident' })
  expect(confirmed.rootCause).toBeNull()
  expect(await steps(id)).toEqual(['T2', 'T3', 'T5', 'T6', 'T7', 'T8', 'T9', 'T11'])
  await expectTrueStory(world, id)
})

test('T4, T10, T10b: taken at once, answered at once, thanked at once', async () => {
  const lift = await submitted(world)
  expect((await take(world, lift.id)).state).toBe('processing')

  const question = await submitted(world, { kind: 'inquiry', words: 'When does the pool open?' })
  const answered = await done(world, desk(), question.id, { action: 'answer', words: 'At nine' })
  expect(answered).toMatchObject({
    state: 'resolved',
    outcome: 'answered',
    ownerName: 'frontdesk alias',
  })

  const praise = await submitted(world, { kind: 'praise', words: 'Well done' })
  const thanked = await done(world, desk(), praise.id, { action: 'thank', words: 'Thank you' })
  expect(thanked).toMatchObject({ state: 'closed', closedBy: 'thanks', confirmed: false })
  expect((await seen(world, world.people.lin, praise.id)).may.rate).toBe(false)
  for (const { id } of [lift, question, praise]) await expectTrueStory(world, id)
})

test('T9 needs a public human answer first, a note, and a root cause', async () => {
  const { id } = await submitted(world)
  await take(world, id)
  const tooSoon = await attempt(world, desk(), id, RESOLVED)
  expect(tooSoon).toMatchObject({
    status: 409,
    body: { code: 'illegal-transition', field: 'firstResponse' },
  })
  await reply(world, desk(), id)
  const short = await attempt(world, desk(), id, { ...RESOLVED, words: 'ok' })
  expect(short).toMatchObject({ status: 400, body: { code: 'bad-input', field: 'note' } })
  const causeless = await attempt(world, desk(), id, { action: 'resolve', words: RESOLVED.words })
  expect(causeless).toMatchObject({ status: 400, body: { field: 'rootCause' } })
})

test('T11, T11c, T13: partly, unclear once, and not solved at all', async () => {
  const { lin } = world.people
  const partly = await submitted(world)
  await resolved(world, partly.id)
  expect(await done(world, lin, partly.id, { action: 'confirm', answer: 'partly' })).toMatchObject({
    state: 'closed',
    confirmed: false,
    outcome: 'partly',
  })

  const unsolved = await submitted(world)
  const { autoCloseAt } = await resolved(world, unsolved.id)
  const unclear = await done(world, lin, unsolved.id, { action: 'unclear' })
  expect(Date.parse(unclear.autoCloseAt ?? '')).toBe(Date.parse(autoCloseAt ?? '') + days(7))
  expect(unclear.allowed).not.toContain('unclear')
  const again = await done(world, lin, unsolved.id, {
    action: 'reopen',
    words: 'It stopped again this morning',
    tags: ['not-fixed'],
  })
  expect(again).toMatchObject({ state: 'processing', reopenCount: 1, cycle: 2 })
  expect(again.clocks.map((clock) => clock.kind)).toContain('reopenReply')
  expect(again.timeline.at(-1)).toMatchObject({
    words: 'It stopped again this morning',
    facts: { tags: 'not-fixed', reopenCount: '1' },
  })
  await expectTrueStory(world, unsolved.id)
})

test('T14: the second reopening makes the manager the owner and raises the priority; the fourth is refused', async () => {
  const { lin } = world.people
  const { id } = await submitted(world, { categoryId: 'noise' })
  await resolved(world, id)
  await done(world, lin, id, { action: 'reopen', words: 'Still there' })
  await reply(world, desk(), id)
  await done(world, desk(), id, RESOLVED)
  world.clock.advance(minutes(11))
  await done(world, lin, id, { action: 'confirm', answer: 'yes' })
  const second = await done(world, lin, id, { action: 'reopen', tags: ['came-back'] })
  expect(second).toMatchObject({ reopenCount: 2, priority: 'priority', ownerName: 'manager alias' })
  const { manager } = world.staff
  await reply(world, manager, id)
  await done(world, manager, id, RESOLVED)
  const third = await done(world, lin, id, { action: 'reopen', words: 'And again' })
  expect(third.reopenCount).toBe(3)
  await reply(world, manager, id)
  expect((await done(world, manager, id, RESOLVED)).allowed).not.toContain('reopen')
  const fourth = await attempt(world, lin, id, { action: 'reopen', words: 'Once more' })
  expect(fourth).toMatchObject({
    status: 409,
    body: { code: 'illegal-transition', field: 'reopenCount' },
  })
  const calls = await world.db
    .selectFrom('followup_tasks')
    .select('plan')
    .where('ticket_id', '=', id)
    .execute()
  expect(calls).toEqual([{ plan: 'reopened' }])
  await expectTrueStory(world, id)
})

test('edge case 14: reopened at 23:59 Shanghai of the 30th day, and not a minute later', async () => {
  const { lin } = world.people
  const late = await submitted(world)
  const later = await submitted(world)
  for (const { id } of [late, later]) {
    await resolved(world, id)
    await done(world, lin, id, { action: 'confirm', answer: 'yes' })
  }
  const { reopenUntil } = await seen(world, lin, late.id)
  const before = world.clock.at
  world.clock.at = Date.parse(reopenUntil ?? '')
  expect(new Date(world.clock.at).toISOString()).toMatch(/T15:59:59\.999Z$/)
  expect((await attempt(world, lin, late.id, { action: 'reopen', words: 'Back' })).status).toBe(200)
  world.clock.advance(1)
  const refused = await attempt(world, lin, later.id, { action: 'reopen', words: 'Back' })
  expect(refused).toMatchObject({ status: 409, body: { field: 'tooLate' } })
  world.clock.at = before
})

test('T15: the manager declines with a reason and where to go; an appeal is T14', async () => {
  const { id } = await submitted(world, { categoryId: 'power' })
  await done(world, desk(), id, { action: 'accept', ownerId: owner() })
  const decline: Act = {
    action: 'decline',
    declineReason: 'not_responsible',
    words: 'The meter belongs to the power company',
    whereTo: '95598',
  }
  expect((await attempt(world, desk(), id, decline)).status).toBe(403)
  const declined = await done(world, world.staff.manager, id, decline)
  expect(declined).toMatchObject({ state: 'declined', outcome: 'not_solved' })
  const { lin } = world.people
  expect((await seen(world, lin, id)).timeline.at(-1)).toMatchObject({
    words: 'The meter belongs to the power company',
    facts: { reason: 'not_responsible', whereTo: '95598' },
  })
  const appealed = await done(world, lin, id, {
    action: 'reopen',
    words: 'They sent me back to you',
  })
  expect(appealed.state).toBe('processing')
})

test('T16, T17: merged with a public note, and taken out again with its first clocks', async () => {
  const { zhou } = world.people
  const parent = await submitted(world)
  const child = await submitted(world, {}, zhou)
  const merge: Act = { action: 'merge', parentId: parent.id, words: 'Already being worked on' }
  const merged = await done(world, desk(), child.id, merge)
  expect(merged.state).toBe('merged')
  expect(merged.timeline.at(-1)?.facts).toEqual({ parentReceiptNo: parent.receiptNo })
  const own = await seen(world, zhou, child.id)
  expect(own.timeline.at(-1)).toMatchObject({ words: 'Already being worked on', facts: {} })
  const back = await done(world, desk(), child.id, { action: 'unmerge' })
  expect(back).toMatchObject({ state: 'submitted', submittedAt: child.submittedAt })

  const self = await attempt(world, desk(), child.id, { ...merge, parentId: child.id })
  expect(self).toMatchObject({ status: 400, body: { field: 'parent' } })
  const away = await submitted(world, {}, world.people.far)
  const foreign = await attempt(world, desk(), child.id, { ...merge, parentId: away.id })
  expect(foreign).toMatchObject({ status: 400, body: { field: 'parent' } })
  await done(world, zhou, child.id, { action: 'withdraw' })
  const closed = await attempt(world, desk(), parent.id, { ...merge, parentId: child.id })
  expect(closed).toMatchObject({ status: 409, body: { field: 'parent' } })
})

test('T18: the reporter withdraws; staff only with the contact in which it was said', async () => {
  const { id } = await submitted(world)
  const silent = await attempt(world, desk(), id, { action: 'withdraw' })
  expect(silent).toMatchObject({ status: 400, body: { field: 'contactRecordId' } })
  const gone = await done(world, world.people.lin, id, { action: 'withdraw' })
  expect(gone).toMatchObject({ state: 'withdrawn', allowed: [] })
})

test('T19: the same person takes a claim back within 10 minutes, and residents never see it', async () => {
  const { lin } = world.people
  const { id } = await submitted(world)
  const claimed = await resolved(world, id)
  expect(claimed.undoUntil).toBe(iso(world.clock.at + minutes(10)))
  const other = await attempt(world, world.staff.manager, id, { action: 'undo' })
  expect(other.status).toBe(403)
  world.clock.advance(minutes(10))
  const undone = await done(world, desk(), id, { action: 'undo' })
  expect(undone).toMatchObject({ state: 'processing', outcome: null, rootCause: null })
  const own = await seen(world, lin, id)
  expect(own.timeline.map((entry) => entry.transition)).not.toContain('T9')
  expect(JSON.stringify(own)).not.toContain(RESOLVED.words)
  expect((await seen(world, desk(), id)).timeline.map((e) => e.transition)).toContain('T19')
  await done(world, desk(), id, RESOLVED)
  world.clock.advance(minutes(10) + 1)
  expect((await attempt(world, desk(), id, { action: 'undo' })).status).toBe(409)
  await expectTrueStory(world, id)
})

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
