import { endpoints } from '#contract/endpoints'
import { days, hours, iso, minutes } from '#domain/time'
import { testId } from '../../support/cloud/places'
import {
  type Act,
  attempt,
  done,
  expectTrueStory,
  photoBy,
  RESOLVED,
  reply,
  resolved,
  seen,
  storyOf,
  submitted,
  take,
} from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

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

test('STF-03, T9: a repair that shows no photo stays as it is; one that was undone needs one again', async () => {
  const { id } = await submitted(world, { kind: 'repair' })
  await take(world, id)
  await reply(world, desk(), id)
  for (const photoIds of [[], undefined]) {
    const bare = { ...RESOLVED, ...(photoIds && { photoIds }), version: 3 }
    const refused = await world.as(desk()).ask(endpoints.transitionTicket, {
      params: { id },
      body: bare,
    })
    expect(refused).toMatchObject({ status: 400, body: { code: 'bad-input', field: 'photos' } })
  }
  expect((await seen(world, desk(), id)).state).toBe('processing')
  const photoIds = [await photoBy(world, desk())]
  const shown = await done(world, desk(), id, { ...RESOLVED, photoIds })
  expect(shown.timeline.at(-1)).toMatchObject({ transition: 'T9', photos: [{ id: photoIds[0] }] })
  await done(world, desk(), id, { action: 'undo' })
  const again = await attempt(world, desk(), id, { ...RESOLVED, photoIds: [] })
  expect(again).toMatchObject({ status: 400, body: { field: 'photos' } })
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
