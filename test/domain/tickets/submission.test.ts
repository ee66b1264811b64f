import {
  decideSubmission,
  initialPriority,
  type RecentTicket,
  type Submission,
  type SubmissionFacts,
} from '#domain/tickets/submission'
import type { Actor } from '#domain/tickets/ticket'
import { hours } from '#domain/time'
import { people, START, submission } from './given'

const FACTS: SubmissionFacts = {
  boundHouseIds: ['h-1'],
  hasPlace: true,
  keyCustomer: false,
  recentOfHome: [],
}

const submit = (
  over: Partial<Submission> = {},
  facts: Partial<SubmissionFacts> = {},
  actor: Actor = people.reporter,
) => {
  const decision = decideSubmission(actor, submission(over), { ...FACTS, ...facts }, START)
  return decision.ok ? decision.value : decision.reason
}

const recent = (n: number, over: Partial<RecentTicket> = {}): RecentTicket[] =>
  Array.from({ length: n }, () => ({
    submittedAt: START - hours(23),
    kind: 'complaint',
    priority: 'normal',
    ...over,
  }))

test('T1: a bound resident submits; the clocks begin at that moment', () => {
  expect(submit()).toMatchObject({
    type: 'submitted',
    to: 'submitted',
    at: START,
    submittedAt: START,
    actorRole: 'resident',
    policyVersion: 1,
  })
})

test.each([
  ['for another home', { houseId: 'h-2' }, 'not-allowed:houseId'],
  ['without a home', { houseId: null }, 'not-allowed:houseId'],
  ['in the name of another', { reporterId: 'p-neighbour' }, 'not-allowed:action'],
  ['as if by phone', { source: 'phone' }, 'bad-input:source'],
  ['back-dated', { contactAt: START - 1 }, 'bad-input:contactAt'],
  ['as an emergency by word', { urgent: true }, 'bad-input:priority'],
] as const)('T1: no resident submits %s', (_how, over, reason) => {
  expect(submit(over)).toBe(reason)
})

test('T1: the sixth ticket of a home in 24 h is too many', () => {
  expect(submit({}, { recentOfHome: recent(4) })).toMatchObject({ type: 'submitted' })
  expect(submit({}, { recentOfHome: recent(5) })).toBe('too-many:home')
})

test('T1: a ticket of exactly 24 h ago no longer counts', () => {
  const old = recent(1, { submittedAt: START - hours(24) })
  expect(submit({}, { recentOfHome: [...recent(4), ...old] })).toMatchObject({ type: 'submitted' })
})

test('T1: repairs and emergencies are exempt and use nothing up', () => {
  const full = { recentOfHome: recent(5) }
  expect(submit({ kind: 'repair' }, full)).toMatchObject({ kind: 'repair' })
  expect(submit({ categoryId: 'safety' }, full)).toMatchObject({ priority: 'urgent' })
  const exempt = [...recent(9, { kind: 'repair' }), ...recent(9, { priority: 'urgent' })]
  expect(submit({}, { recentOfHome: exempt })).toMatchObject({ type: 'submitted' })
})

test('T1: the desk writes down what a home that was refused tells it on the phone', () => {
  const facts = { recentOfHome: recent(5) }
  expect(submit({ source: 'phone' }, facts, people.desk)).toMatchObject({ source: 'phone' })
})

test.each([
  ['now', 0, true],
  ['72 h ago', hours(72), true],
  ['72 h and a millisecond ago', hours(72) + 1, false],
  ['in the future', -1, false],
])('T1: staff enter a contact of %s', (_when, ago, accepted) => {
  const event = submit({ source: 'phone', contactAt: START - ago }, {}, people.steward)
  if (accepted) expect(event).toMatchObject({ submittedAt: START - ago, at: START })
  else expect(event).toBe('bad-input:contactAt')
})

test('T1: staff and imports name a place; a caller without an account is nobody', () => {
  const unknown = { source: 'phone', houseId: null, reporterId: null } as const
  expect(submit(unknown, { hasPlace: false }, people.desk)).toBe('bad-input:place')
  expect(submit(unknown, {}, people.desk)).toMatchObject({ reporterId: null, houseId: null })
  expect(submit({ ...unknown, source: 'hotline12345' }, {}, people.import)).toMatchObject({
    actorRole: 'import',
    actorId: null,
  })
})

test('T1: a job submits nothing; staff do not enter the own complaint at the desk', () => {
  expect(submit({ source: 'phone' }, {}, people.job)).toBe('not-allowed:action')
  const own = { ...people.desk, personId: 'p-reporter' }
  expect(submit({ source: 'phone' }, {}, own)).toBe('not-allowed:ownTicket')
})

test('T14: a new ticket may follow an own one of the same community only', () => {
  const followed = { id: 't-0', communityId: 'c-1', reporterId: 'p-reporter' }
  expect(submit({ followsId: 't-0' }, { followed })).toMatchObject({ followsId: 't-0' })
  expect(submit({ followsId: 't-0' })).toBe('bad-input:followsId')
  for (const over of [{ id: 't-9' }, { communityId: 'c-2' }, { reporterId: 'p-neighbour' }]) {
    expect(submit({ followsId: 't-0' }, { followed: { ...followed, ...over } })).toBe(
      'bad-input:followsId',
    )
  }
})

test.each([
  ['complaint', 'noise', false, 'normal'],
  ['complaint', 'noise', true, 'priority'],
  ['repair', 'lift', false, 'priority'],
  ['inquiry', 'fees', false, 'priority'],
  ['complaint', 'safety', false, 'urgent'],
  ['suggestion', 'safety', true, 'normal'],
  ['praise', 'lift', true, 'normal'],
] as const)(
  'priority of a new %s about %s, key customer %s: %s',
  (kind, categoryId, key, priority) => {
    expect(initialPriority({ kind, categoryId }, key)).toBe(priority)
  },
)

test('staff may call anything an emergency', () => {
  expect(submit({ source: 'onsite', urgent: true }, {}, people.desk)).toMatchObject({
    priority: 'urgent',
  })
})
