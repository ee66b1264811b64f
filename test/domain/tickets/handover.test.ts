import { offerUntil } from '#domain/tickets/handover'
import { decideTransition } from '#domain/tickets/status'
import { days, instant } from '#domain/time'
import { inState, people, Story } from './given'

const OFFER = { type: 'offer', staffId: 's-colleague', reason: 'gardens' } as const
const facts = { colleague: people.colleague }

test('T20a: an offer leaves the owner as it is (first-contact responsibility)', () => {
  const { ticket, now } = inState.processing().does('owner', OFFER, facts)
  expect(ticket).toMatchObject({
    state: 'processing',
    ownerId: 's-owner',
    offer: { staffId: 's-colleague', departmentId: null, byStaffId: 's-owner', at: now },
  })
})

test.each([
  ['nobody', { staffId: undefined, departmentId: undefined }],
  ['a person and a department at once', { departmentId: 'd-garden' }],
  ['the owner', { staffId: 's-owner' }],
  ['a stranger', { staffId: 's-stranger' }],
])('T20a: not to %s', (_to, over) => {
  const { ticket, now } = inState.processing()
  const { staffId, departmentId, reason, type } = { departmentId: undefined, ...OFFER, ...over }
  const action = {
    type,
    reason,
    ...(staffId === undefined ? {} : { staffId }),
    ...(departmentId === undefined ? {} : { departmentId }),
  }
  expect(decideTransition(ticket, people.owner, action, now, facts)).toEqual({
    ok: false,
    reason: 'bad-input:colleague',
  })
})

test('T20a: not without a reason', () => {
  const { ticket, now } = inState.processing()
  expect(decideTransition(ticket, people.owner, { ...OFFER, reason: ' ' }, now, facts)).toEqual({
    ok: false,
    reason: 'bad-input:reason',
  })
})

test('T20a: not to the reporter, not to somebody it is about', () => {
  const own = { colleague: { ...people.colleague, personId: 'p-reporter' } }
  const plain = inState.processing()
  expect(decideTransition(plain.ticket, people.owner, OFFER, plain.now, own).ok).toBe(false)
  const about = inState.processing({ aboutStaffIds: ['s-colleague'] })
  expect(decideTransition(about.ticket, people.owner, OFFER, about.now, facts).ok).toBe(false)
})

test('T20b: who accepts owns it, and the first submission still rules the clocks', () => {
  const story = inState.processing().does('owner', OFFER, facts)
  const { submittedAt } = story.ticket
  const { ticket } = story.does('colleague', { type: 'accept-offer' })
  expect(ticket).toMatchObject({
    ownerId: 's-colleague',
    departmentId: 'd-garden',
    offer: null,
    submittedAt,
  })
})

test('T20b: an offer to a department may be taken by anybody of it', () => {
  const story = inState
    .processing()
    .does('owner', { type: 'offer', departmentId: 'd-garden', reason: 'gardens' })
  const accept = { type: 'accept-offer' } as const
  expect(decideTransition(story.ticket, people.colleague, accept, story.now).ok).toBe(true)
  expect(decideTransition(story.ticket, people.steward, accept, story.now).ok).toBe(false)
})

test('T20c: after 4 office hours the offer lapses; the night does not count', () => {
  const story = new Story({}, instant('2026-03-10T16:00:00+08:00')).does('desk', {
    type: 'take',
    ownerId: 's-owner',
  })
  story.now = instant('2026-03-10T16:59:00+08:00')
  story.does('owner', OFFER, facts)
  expect(offerUntil(story.ticket)).toBe(instant('2026-03-11T12:00:00+08:00'))
  const at = (iso: string) =>
    decideTransition(story.ticket, people.job, { type: 'return-offer' }, instant(iso))
  expect(at('2026-03-11T11:59:59.999+08:00')).toEqual({
    ok: false,
    reason: 'illegal-transition:tooEarly',
  })
  expect(at('2026-03-11T12:00:00.000+08:00').ok).toBe(true)
})

test('T20c: there is nothing to return where nothing was offered', () => {
  const { ticket, now } = inState.processing()
  expect(offerUntil(ticket)).toBeNull()
  expect(decideTransition(ticket, people.job, { type: 'return-offer' }, now + days(9))).toEqual({
    ok: false,
    reason: 'illegal-transition:offer',
  })
})
