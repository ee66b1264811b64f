import { endpoints } from '#contract/endpoints'
import { begin, evolve } from '#domain/tickets/evolve'
import { minutes } from '#domain/time'
import type { Person } from '../../support/cloud/places'
import { testId } from '../../support/cloud/places'
import {
  type Act,
  attempt,
  expectTrueStory,
  RESOLVED,
  reply,
  seen,
  storedTicket,
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

/** A small fixed generator: the same storm every time. */
function dice(seed: number) {
  let state = seed
  return (n: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % n
  }
}

function deeds(): readonly (readonly [Person, Act])[] {
  const { lin } = world.people
  const { frontdesk, frontdesk2, manager, worker } = world.staff
  const to = (person: Person) => person.staffId ?? ''
  return [
    [frontdesk, { action: 'accept', ownerId: to(worker) }],
    [frontdesk2, { action: 'take', ownerId: to(frontdesk2) }],
    [worker, { action: 'process' }],
    [manager, { action: 'ask', words: 'On which floor?' }],
    [manager, { action: 'resume' }],
    [manager, RESOLVED],
    [manager, { action: 'undo' }],
    [lin, { action: 'confirm', answer: 'yes' }],
    [lin, { action: 'reopen', words: 'Still there' }],
    [manager, { action: 'offer', ownerId: to(worker), reason: 'Tools' }],
    [worker, { action: 'accept-offer' }],
  ]
}

/** Nothing is missing between two events, and the state is what the whole story makes. */
async function expectUnbroken(id: string) {
  const [first, ...rest] = await storyOf(world, id)
  if (first?.type !== 'submitted') throw new Error('a story begins with T1')
  let ticket = begin(first)
  for (const event of rest) {
    expect(event.from).toBe(ticket.state)
    ticket = evolve(ticket, event)
    expect(ticket.state).toBe(event.to)
  }
  expect(ticket).toEqual(await storedTicket(world, id))
}

test('QR-5: 200 transitions at once on 5 tickets leave unbroken stories, refuse the stale, and lose none', async () => {
  const ids: string[] = []
  for (let n = 0; n < 5; n++) ids.push((await submitted(world)).id)
  const pick = dice(20_260_513)
  const all = deeds()
  let replies = 0
  const wave = async (deedsAtOnce: number) => {
    const answers = await Promise.all(
      Array.from({ length: deedsAtOnce }, async (_, n) => {
        const id = ids[n % ids.length] ?? ''
        const [who, act] = all[pick(all.length)] ?? []
        if (!who || !act) throw new Error('no deed')
        return (await attempt(world, who, id, act)).status
      }),
    )
    world.clock.advance(minutes(1))
    for (const id of ids) {
      const answer = await reply(world, world.staff.manager, id)
      if (answer.status === 200) replies += 1
    }
    return answers
  }
  const answers = [
    ...(await wave(50)),
    ...(await wave(50)),
    ...(await wave(50)),
    ...(await wave(50)),
  ]

  expect(answers.filter((status) => ![200, 400, 403, 409].includes(status))).toEqual([])
  expect(answers.filter((status) => status === 409).length).toBeGreaterThan(50)
  const accepted = answers.filter((status) => status === 200).length
  expect(accepted).toBeGreaterThan(10)
  let written = 0
  let solved = 0
  for (const id of ids) {
    const story = await storyOf(world, id)
    // One acceptance, one event, one version: a lost update would break the count.
    expect((await storedTicket(world, id)).version).toBe(story.length)
    await expectUnbroken(id)
    written += story.length - 1
    solved += story.filter((e) => e.type === 'transition' && e.transition === 'T9').length
  }
  expect(written).toBe(accepted + replies)
  expect(solved).toBeGreaterThan(0)
})

test('QR-5: two clerks who take the same ticket at once: one has it, the other is told that it changed', async () => {
  const { frontdesk, frontdesk2 } = world.staff
  for (let n = 0; n < 10; n++) {
    const { id } = await submitted(world, { kind: 'repair' })
    const body = (who: Person) => ({
      action: 'take' as const,
      ownerId: who.staffId ?? '',
      version: 1,
    })
    const answers = await Promise.all(
      [frontdesk, frontdesk2].map((who) =>
        world.as(who).ask(endpoints.transitionTicket, { params: { id }, body: body(who) }),
      ),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
    const winner = answers.find((answer) => answer.status === 200)
    expect((await seen(world, frontdesk, id)).ownerId).toBe(winner?.body.ownerId)
  }
})

test('a resident’s words and a claim at the same moment: both stand, and the words are to be answered', async () => {
  const { id } = await submitted(world, { kind: 'repair' })
  await take(world, id)
  await reply(world, world.staff.frontdesk, id)
  const body = { id: testId(world.clock.at), words: 'It stopped again just now' }
  const [said] = await Promise.all([
    world.as(world.people.lin).ask(endpoints.addMessage, { params: { id }, body }),
    attempt(world, world.staff.frontdesk, id, RESOLVED),
  ])
  expect(said.status).toBe(200)
  expect(
    (await storyOf(world, id)).some((e) => e.type === 'message' && e.author === 'resident'),
  ).toBe(true)
  await expectTrueStory(world, id)
})
