import { sql } from 'kysely'
import { shownToOthers } from '#cloud/content/shown'
import { endpoints } from '#contract/endpoints'
import { rareEndpoints } from '#contract/endpoints-rare'
import { staffEndpoints } from '#contract/endpoints-staff'
import { CHECK_STATES, isShown } from '#domain/content/check'
import { hours, minutes } from '#domain/time'
import {
  kinSees,
  known,
  listed,
  moderate,
  photo,
  rowOf,
  setUpChecks,
  states,
  verdict,
  wechat,
  world,
} from '../../support/cloud/checks'
import { type Person, testId } from '../../support/cloud/places'
import {
  inboxOf,
  reply,
  seen,
  storedTicket,
  submitted,
  take,
  templatesOf,
  work,
} from '../../support/cloud/tickets'

setUpChecks()

test('words and photos reach the home only after they passed; author and staff see them before, with a mark', async () => {
  const photoId = await photo()
  const place = {
    kind: 'building',
    buildingId: world.people.lin.house?.buildingId ?? '',
    detail: 'by the stairs',
  } as const
  const mine = await submitted(world, { photoIds: [photoId], place })
  expect(mine).toMatchObject({ check: 'checking', photos: [{ check: 'checking' }] })
  expect(mine.words).not.toBe('')
  const kins = await kinSees(mine.id)
  expect(kins).toMatchObject({ words: '', check: 'checking', photos: [] })
  expect((await rowOf(world.people.kin, mine.id))?.words).toBe('')
  expect(JSON.stringify([kins, await rowOf(world.people.kin, mine.id)])).not.toContain('stairs')
  const staff = await seen(world, world.staff.worker, mine.id)
  expect(staff).toMatchObject({ words: mine.words, check: 'checking' })

  await work(world)
  expect(wechat.photos).toMatchObject([{ openid: 'lin-openid' }])
  expect(wechat.photos[0]?.url).toMatch(/^https:\/\/h\.example\/api\/photos\/.+sign=/)
  const passed = await kinSees(mine.id)
  expect(passed).toMatchObject({ words: mine.words, photos: [] })
  expect(passed.check).toBeUndefined()
  await verdict('pass')
  expect((await kinSees(mine.id)).photos).toHaveLength(1)
  expect(await states()).toEqual({ ticket: 'passed', photo: 'passed' })
  expect(await templatesOf(world, world.people.lin)).toEqual([])
})

test('blocked words: a clear word to the author, an appeal to the desk, and the desk decides', async () => {
  const { lin, kin } = world.people
  const { id } = await submitted(world, { words: 'Buy fake invoices from me' })
  await work(world)
  expect(await seen(world, lin, id)).toMatchObject({ check: 'blocked', words: /fake/ })
  expect(await kinSees(id)).toMatchObject({ check: 'hidden', words: '' })
  const [told] = await inboxOf(world, lin)
  expect(told).toMatchObject({
    template: 'content-blocked',
    ticket_id: id,
    facts: { what: 'ticket' },
  })
  expect(JSON.stringify(told)).not.toContain('invoices')

  const appeal = (person: Person) =>
    world.as(person).ask(rareEndpoints.appealCheck, { params: { id }, body: { subjectId: id } })
  expect((await appeal(kin)).status).toBe(404)
  expect((await appeal(lin)).status).toBe(200)
  expect((await appeal(lin)).status).toBe(409)
  expect(await listed()).toMatchObject([
    { kind: 'ticket', subjectId: id, state: 'review', appealed: true, label: 10001 },
  ])
  expect((await moderate('ticket', id, 'release', '', world.staff.worker)).status).toBe(403)
  expect((await moderate('ticket', id, 'release', '', world.staff.farFrontdesk)).status).toBe(404)
  expect((await moderate('ticket', id, 'release')).status).toBe(200)
  expect((await kinSees(id)).words).toMatch(/fake/)
  expect(await templatesOf(world, lin)).toEqual(['content-blocked', 'content-released'])
  expect(await listed()).toEqual([])
  const deeds = await world.db
    .selectFrom('audit_log')
    .select('verb')
    .where('subject_id', '=', id)
    .execute()
  expect(deeds).toEqual([{ verb: 'moderate' }])
})

test('edge cases 11 and 28: what the desk hides keeps its place in the story, and a first response stays one', async () => {
  const { lin } = world.people
  const { id } = await submitted(world)
  await take(world, id)
  await reply(world, world.staff.frontdesk, id, 'Zhou of the eighth floor did it, we are on it')
  const before = await storedTicket(world, id)
  expect(before.firstResponseAt).not.toBeNull()
  const entry = (await seen(world, world.staff.manager, id)).timeline.find(
    (one) => one.words !== null,
  )
  const messageId = entry?.messageId ?? ''
  expect((await moderate('message', messageId, 'hide', 'x', world.staff.manager)).status).toBe(400)
  const hidden = await moderate(
    'message',
    messageId,
    'hide',
    'It names a neighbour',
    world.staff.manager,
  )
  expect(hidden.status).toBe(200)
  const linsEntry = (await seen(world, lin, id)).timeline.find((one) => one.check === 'hidden')
  expect(linsEntry).toMatchObject({ type: 'message', words: null })
  const worker = (await seen(world, world.staff.worker, id)).timeline
  expect(JSON.stringify(worker)).not.toContain('eighth floor did it')
  expect(await storedTicket(world, id)).toEqual(before)
  const [row] = await world.db.selectFrom('messages').select('moderated').execute()
  expect(row?.moderated).toBe(true)
})

test('an hour without WeChat loses nothing: pending meanwhile, judged afterwards, each thing once', async () => {
  wechat.outage = { http: 500 }
  const ids: string[] = []
  for (let n = 0; n < 3; n++) {
    const { id } = await submitted(world, { kind: 'inquiry', words: `Question number ${n}` })
    ids.push(id)
    world.clock.advance(minutes(1))
  }
  for (let n = 0; n < 12; n++) {
    await work(world)
    world.clock.advance(minutes(3))
  }
  expect((await listed()).map(({ state }) => state)).toEqual(['pending', 'pending', 'pending'])
  wechat.outage = null
  const before = wechat.calls.length
  world.clock.advance(minutes(40))
  await work(world)
  expect(await listed()).toEqual([])
  expect((await kinSees(ids[2] ?? '')).words).toBe('Question number 2')
  const asked = wechat.calls
    .slice(before)
    .filter(({ pathname }) => pathname === '/wxa/msg_sec_check')
  expect(asked).toHaveLength(3)
})

test('what WeChat never answers is left to the desk: words after the last try, a photo after 30 minutes', async () => {
  wechat.outage = { errcode: 45009 }
  const { id } = await submitted(world)
  for (let n = 0; n < 9; n++) {
    await work(world)
    world.clock.advance(hours(1))
  }
  expect(await states()).toEqual({ ticket: 'review' })
  const { rows } = await sql`select 1 from jobs where dead_at is not null`.execute(world.db)
  expect(rows).toEqual([])
  expect(await kinSees(id)).toMatchObject({ check: 'checking', words: '' })

  wechat.outage = null
  await submitted(world, { photoIds: [await photo()] })
  await work(world)
  world.clock.advance(minutes(30) - 1)
  await work(world)
  expect(await states()).toMatchObject({ photo: 'pending' })
  world.clock.advance(1)
  await work(world)
  expect(await states()).toMatchObject({ photo: 'review' })
  // Late is late: a person has it now.
  await verdict('risky')
  expect(await states()).toMatchObject({ photo: 'review' })
})

test('a verdict that is faster than its receipt counts all the same', async () => {
  await submitted(world, { photoIds: [await photo()] })
  const ask = world.deps.wechat.checkPhoto
  Object.assign(world.deps.wechat, {
    checkPhoto: async (wish: Parameters<typeof ask>[0]) => {
      const asked = await ask(wish)
      await verdict('risky')
      return asked
    },
  })
  await work(world)
  Object.assign(world.deps.wechat, { checkPhoto: ask })
  expect(await states()).toEqual({ ticket: 'passed', photo: 'blocked' })
})

test('who has no WeChat, was away for two hours, or sends a photo that WeChat cannot fetch: the desk looks', async () => {
  await known(null)
  await submitted(world)
  await work(world)
  expect(await states()).toEqual({ ticket: 'review' })
  await known('lin-openid')
  wechat.away.add('lin-openid')
  await sql`truncate content_checks`.execute(world.db)
  await submitted(world)
  await work(world)
  expect(await states()).toEqual({ ticket: 'review' })
  wechat.away.clear()
  await sql`truncate content_checks`.execute(world.db)
  Object.assign(world.deps, { content: { checks: 'wechat', origin: null } })
  await submitted(world, { photoIds: [await photo()] })
  await work(world)
  expect(await states()).toEqual({ ticket: 'passed', photo: 'review' })
})

test('without WeChat nothing is held back, unless the desk wants to look at everything', async () => {
  Object.assign(world.deps, { content: { checks: 'off', origin: null } })
  const open = await submitted(world)
  expect(await kinSees(open.id)).toMatchObject({ words: open.words })
  expect(await listed()).toEqual([])
  Object.assign(world.deps, { content: { checks: 'desk', origin: null } })
  const held = await submitted(world, { words: 'The second one' })
  expect((await kinSees(held.id)).words).toBe('')
  expect(await listed()).toMatchObject([
    { subjectId: held.id, state: 'review', words: 'The second one' },
  ])
})

test('praise is counted at once; its words are shown when they passed, and never to whom they are about', async () => {
  const { here, people, staff, db, clock } = world
  const postId = testId(clock.at)
  const post = { community_id: here.id, id: postId, kind: 'gate', name: 'Gate' } as const
  await db
    .insertInto('posts')
    .values({ ...post, code: 'ABCDEFGH12', made_at: new Date(clock.at), closed_at: null })
    .execute()
  const praise = async (words: string, staffId?: string) => {
    const id = testId(clock.at)
    const body = { id, score: 5, words, ...(staffId !== undefined && { staffId }) } as const
    const answer = await world
      .as(people.lin)
      .ask(endpoints.praisePost, { params: { id: postId }, body })
    expect(answer.status).toBe(200)
    return id
  }
  await praise('you shameless liar', staff.frontdesk.staffId)
  await work(world)
  expect(await states()).toEqual({ praise: 'review' })
  expect(await listed()).toEqual([])
  const { body } = await world
    .as(staff.manager)
    .ask(staffEndpoints.listChecks, { query: { communityId: here.id } })
  expect(body.items).toMatchObject([
    { kind: 'praise', words: 'you shameless liar', ticketId: null },
  ])
  const posts = await world
    .as(staff.manager)
    .ask(staffEndpoints.listPosts, { query: { communityId: here.id } })
  expect(posts.body.items).toMatchObject([{ n: 1, words: [] }])
})

test('the condition in SQL says what the rule says, for every state', async () => {
  const { id } = await submitted(world)
  for (const state of CHECK_STATES) {
    await world.db.updateTable('content_checks').set({ state }).execute()
    const { rows } = await sql<{ shown: boolean }>`
      select ${shownToOthers('ticket', 't.community_id', 't.id')} as shown
      from tickets t where t.id = ${id}`.execute(world.db)
    const words = (await kinSees(id)).words
    const right = isShown(state, 'other')
    expect([state, rows[0]?.shown, words !== '']).toEqual([state, right, right])
  }
})
