import { evolve, rebuild } from '#domain/tickets/evolve'
import { decideContacted, decideHandOn, decideHelper, helpersOf } from '#domain/tickets/helpers'
import { hours } from '#domain/time'
import { people, START, Story } from './given'

const { desk, owner, colleague, manager, steward, reporter, followup } = people
const facts = (one: typeof owner) => ({
  staffId: one.staffId,
  personId: one.personId,
  departmentId: one.departmentId,
})
const owned = () => {
  const story = new Story()
  return { ...story.ticket, ownerId: owner.staffId, state: 'processing' as const }
}
const helps = (staffId: string, yes = true) => ({ staffId, helps: yes })

describe('STF-04: helpers', () => {
  test('who has it, the desk and the manager call for help; others do not, residents never', () => {
    const may = [owner, desk, manager].map(
      (who) => decideHelper(owned(), who, facts(colleague), helps('s-colleague'), START).ok,
    )
    expect(may).toEqual([true, true, true])
    for (const who of [steward, colleague, reporter])
      expect(
        decideHelper(owned(), who, facts(colleague), helps('s-colleague'), START),
      ).toMatchObject({ reason: 'not-allowed:action' })
  })

  test('a helper is added once, steps back alone, and never counts as the owner', () => {
    const added = decideHelper(owned(), owner, facts(colleague), helps('s-colleague'), START)
    if (!added.ok) throw new Error(added.reason)
    const ticket = evolve(owned(), added.value)
    expect(helpersOf(ticket)).toEqual(['s-colleague'])
    expect(ticket).toMatchObject({ ownerId: 's-owner', version: owned().version })
    const again = decideHelper(ticket, desk, facts(colleague), helps('s-colleague'), START)
    expect(again).toMatchObject({ reason: 'illegal-transition:once' })
    const back = decideHelper(ticket, colleague, null, helps('s-colleague', false), START)
    if (!back.ok) throw new Error(back.reason)
    expect(helpersOf(evolve(ticket, back.value))).toEqual([])
  })

  test('nobody helps with the own ticket, with one about oneself, or with what one has', () => {
    const about = { ...owned(), aboutStaffIds: ['s-colleague'] }
    const own = { ...owned(), reporterId: colleague.personId }
    for (const ticket of [about, own])
      expect(
        decideHelper(ticket, desk, facts(colleague), helps('s-colleague'), START),
      ).toMatchObject({ reason: 'bad-input:colleague' })
    expect(decideHelper(owned(), desk, facts(owner), helps('s-owner'), START).ok).toBe(false)
    expect(decideHelper(owned(), desk, null, helps('s-gone'), START)).toMatchObject({
      reason: 'bad-input:colleague',
    })
    const five = { ...owned(), helperIds: ['1', '2', '3', '4', '5'] }
    expect(decideHelper(five, desk, facts(colleague), helps('s-colleague'), START)).toMatchObject({
      reason: 'illegal-transition:helpers',
    })
  })
})

test('STF-17: what somebody has who is away goes to a stand-in, never to its reporter', () => {
  const to = decideHandOn(owned(), facts(desk as never), START)
  if (!to.ok) throw new Error(to.reason)
  expect(to.value).toMatchObject({ actorRole: 'job', fromStaffId: 's-owner', ownerId: 's-desk' })
  expect(evolve(owned(), to.value)).toMatchObject({ ownerId: 's-desk', departmentId: 'd-desk' })
  const own = { ...owned(), reporterId: desk.personId }
  expect(decideHandOn(own, facts(desk as never), START).ok).toBe(false)
  expect(decideHandOn(owned(), facts(owner), START).ok).toBe(false)
  expect(decideHandOn({ ...owned(), state: 'closed' }, facts(desk as never), START).ok).toBe(false)
})

const contact = {
  contactRecordId: 'c-1',
  channel: 'phone',
  reasonCode: 'progress',
  minutes: 3,
  answers: false,
  externalDueAt: null,
} as const

describe('STF-05: contacts', () => {
  const become = (change: object, ticket = owned()) => {
    const decision = decideContacted(ticket, followup, { ...contact, ...change }, START + hours(2))
    if (!decision.ok) throw new Error(decision.reason)
    return evolve(ticket, decision.value)
  }

  test('a call in which the resident was answered keeps the promise of an answer; a logged one alone does not', () => {
    expect(become({}).firstResponseAt).toBeNull()
    expect(become({}).version).toBe(owned().version)
    expect(become({ answers: true })).toMatchObject({
      firstResponseAt: START + hours(2),
      version: owned().version + 1,
    })
  })

  test('edge case 23: an order that is linked brings its deadline along, where it is the stricter', () => {
    expect(become({ externalDueAt: 9 }).externalDueAt).toBe(9)
    expect(become({ externalDueAt: 9 }, { ...owned(), externalDueAt: 8 }).externalDueAt).toBe(8)
    expect(become({ externalDueAt: 7 }, { ...owned(), externalDueAt: 8 }).externalDueAt).toBe(7)
  })

  test('no resident writes one, nor does a withdrawn ticket have any; the story makes the same ticket', () => {
    expect(decideContacted(owned(), reporter, contact, START).ok).toBe(false)
    expect(decideContacted({ ...owned(), state: 'withdrawn' }, desk, contact, START).ok).toBe(false)
    const story = new Story()
    const event = decideContacted(story.ticket, desk, { ...contact, answers: true }, START)
    if (!event.ok) throw new Error(event.reason)
    expect(rebuild([...story.events, event.value])).toEqual(evolve(story.ticket, event.value))
  })
})
