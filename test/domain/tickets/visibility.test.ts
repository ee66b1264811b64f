import { evolve } from '#domain/tickets/evolve'
import {
  canRead,
  canReveal,
  canSeeReporter,
  decideReveal,
  hiddenPlace,
  isFoundByHome,
} from '#domain/tickets/visibility'
import { EVERYBODY, inState, people, type Who } from './given'

const ALONE = { sharedWithHome: false, actorHouseIds: ['h-1'] }
const SHARED = { ...ALONE, sharedWithHome: true }

const { ticket } = inState.submitted()

const readers = (facts: typeof ALONE, of = ticket): Who[] =>
  EVERYBODY.filter((who) => canRead(of, people[who], facts))

test('a ticket is seen by its reporter and the staff, by no other resident', () => {
  expect(readers(ALONE)).not.toContain('neighbour')
  expect(readers(ALONE)).toContain('reporter')
  expect(readers(ALONE)).toContain('desk')
})

test('edge case 2: the owner of the flat does not see what the tenant reported, unless it is shared', () => {
  expect(canRead(ticket, people.neighbour, ALONE)).toBe(false)
  expect(canRead(ticket, people.neighbour, SHARED)).toBe(true)
})

test('sharing reaches this home only, and a ticket without a home reaches nobody by it', () => {
  expect(canRead(ticket, people.neighbour, { ...SHARED, actorHouseIds: ['h-2'] })).toBe(false)
  expect(canRead({ ...ticket, houseId: null }, people.neighbour, SHARED)).toBe(false)
})

test('whom a ticket is about cannot read it, manager or not', () => {
  const about = { ...ticket, aboutStaffIds: ['s-manager', 's-owner'] }
  expect(readers(ALONE, about)).not.toContain('manager')
  expect(readers(ALONE, about)).not.toContain('owner')
  expect(readers(ALONE, about)).toContain('admin')
})

test('edge case 18: staff read the own ticket as the resident they are, not at the desk', () => {
  const desk = { ...people.desk, personId: 'p-reporter' }
  expect(canRead(ticket, desk, ALONE)).toBe(false)
  expect(canRead(ticket, { as: 'resident', personId: 'p-reporter' }, ALONE)).toBe(true)
})

test('hidden from handlers, no staff sees who it is; otherwise all who may read do', () => {
  const hidden = { ...ticket, hideNameFrom: 'handlers' as const }
  for (const who of ['desk', 'owner', 'manager', 'admin'] as const) {
    expect(canSeeReporter(hidden, people[who])).toBe(false)
    expect(canSeeReporter(ticket, people[who])).toBe(true)
  }
  expect(canSeeReporter(hidden, people.reporter)).toBe(true)
  expect(canSeeReporter(ticket, people.neighbour)).toBe(false)
  expect(canSeeReporter(hidden, people.job)).toBe(true)
})

test('only the manager reveals, and not a ticket about themselves or of their own', () => {
  const hidden = { ...ticket, hideNameFrom: 'handlers' as const }
  expect(EVERYBODY.filter((who) => canReveal(hidden, people[who]))).toEqual(['manager'])
  expect(canReveal(ticket, people.manager)).toBe(false)
  expect(canReveal({ ...hidden, aboutStaffIds: ['s-manager'] }, people.manager)).toBe(false)
  expect(canReveal(hidden, { ...people.manager, personId: 'p-reporter' })).toBe(false)
})

test('a reveal needs a reason, says so in the story, and changes nothing else', () => {
  const { ticket, now } = inState.processing({ hideNameFrom: 'handlers' })
  const reveal = (who: Who, reason = 'The line is cut, we must call') =>
    decideReveal(ticket, people[who], reason, now)
  expect(reveal('manager', '  ')).toEqual({ ok: false, reason: 'bad-input:reason' })
  expect(reveal('owner')).toEqual({ ok: false, reason: 'not-allowed:action' })
  expect(reveal('reporter')).toEqual({ ok: false, reason: 'not-allowed:action' })
  const shown = inState.processing()
  expect(decideReveal(shown.ticket, people.manager, 'why', now)).toEqual({
    ok: false,
    reason: 'illegal-transition:hideNameFrom',
  })
  const decision = reveal('manager')
  if (!decision.ok) throw new Error(decision.reason)
  expect(decision.value).toMatchObject({ type: 'revealed', actorId: 's-manager' })
  expect(evolve(ticket, decision.value)).toEqual(ticket)
})

test('edge case 30: under 20 homes even the building would tell who it was', () => {
  expect(hiddenPlace(19)).toBe('community')
  expect(hiddenPlace(20)).toBe('building')
})

test('the search by home does not find what is hidden from handlers', () => {
  expect(isFoundByHome(ticket)).toBe(true)
  expect(isFoundByHome({ ...ticket, hideNameFrom: 'handlers' })).toBe(false)
})
