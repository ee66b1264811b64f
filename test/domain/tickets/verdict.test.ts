import { decideTransition } from '#domain/tickets/status'
import { lateConfirmUntil, mayFollow, reopenUntil } from '#domain/tickets/verdict'
import { days, endOfDay, hours, instant, minutes } from '#domain/time'
import { DECLINE, inState, people, RESOLVE, Story } from './given'

const REOPEN = { type: 'reopen', tags: ['still broken'] } as const
const AUTO_CLOSE = { type: 'auto-close' } as const

test('T11: solved is confirmed by the reporter', () => {
  const { ticket, now } = inState.resolved().does('reporter', { type: 'confirm', answer: 'yes' })
  expect(ticket).toMatchObject({
    closedBy: 'resident',
    confirmed: true,
    confirmedAt: now,
    closedAt: now,
    outcome: 'solved',
    autoCloseAt: null,
  })
})

test('T11: partly solved and content closes without a confirmation', () => {
  const { ticket } = inState.resolved().does('reporter', { type: 'confirm', answer: 'partly' })
  expect(ticket).toMatchObject({
    closedBy: 'resident',
    confirmed: false,
    confirmedAt: null,
    outcome: 'partly',
  })
})

test('T11: staff confirm on behalf only with a contact record, and it reads as a visit', () => {
  const { ticket, now } = inState.resolved()
  const confirm = (contactRecordId?: string) =>
    decideTransition(
      ticket,
      people.followup,
      {
        type: 'confirm',
        answer: 'yes',
        ...(contactRecordId === undefined ? {} : { contactRecordId }),
      },
      now,
    )
  expect(confirm()).toEqual({ ok: false, reason: 'bad-input:contactRecordId' })
  expect(confirm('')).toEqual({ ok: false, reason: 'bad-input:contactRecordId' })
  expect(confirm('contact-1')).toMatchObject({
    ok: true,
    value: { closedBy: 'visit', confirmed: true },
  })
})

test('T11: who resolved it may not confirm it, though the ticket has another owner by now', () => {
  const story = inState.processing().does('manager', RESOLVE)
  const action = { type: 'confirm', answer: 'yes', contactRecordId: 'contact-1' } as const
  for (const who of ['manager', 'owner'] as const) {
    expect(decideTransition(story.ticket, people[who], action, story.now)).toEqual({
      ok: false,
      reason: 'not-allowed:ownerId',
    })
  }
})

test('T11b and edge case 17: what the job closed is confirmed until the end of the 30th Shanghai day', () => {
  const { ticket } = inState.closed()
  const until = lateConfirmUntil(ticket) ?? 0
  const late = (now: number, answer: 'yes' | 'partly' = 'yes') =>
    decideTransition(ticket, people.reporter, { type: 'confirm', answer }, now)
  expect(until).toBe(endOfDay((ticket.closedAt ?? 0) + days(30)))
  expect(late(until).ok).toBe(true)
  expect(late(until + 1)).toEqual({ ok: false, reason: 'illegal-transition:tooLate' })
  expect(late(until, 'partly')).toEqual({ ok: false, reason: 'bad-input:answer' })
})

test('T11b: a late yes keeps the close and who closed it', () => {
  const closed = inState.closed()
  const { closedAt } = closed.ticket
  const { ticket, now } = closed.after(days(3)).does('reporter', { type: 'confirm', answer: 'yes' })
  expect(ticket).toMatchObject({ closedBy: 'auto', closedAt, confirmed: true, confirmedAt: now })
})

test('T11b: what the resident closed as partly solved is not confirmed later', () => {
  const { ticket, now } = inState.resolved().does('reporter', { type: 'confirm', answer: 'partly' })
  expect(
    decideTransition(ticket, people.reporter, { type: 'confirm', answer: 'yes' }, now).ok,
  ).toBe(false)
})

test('T11c: "I do not know" gives 7 d more, once for each time it is resolved', () => {
  const story = inState.resolved()
  const before = story.ticket.autoCloseAt ?? 0
  story.does('reporter', { type: 'unclear' })
  expect(story.ticket.autoCloseAt).toBe(before + hours(168))
  expect(decideTransition(story.ticket, people.reporter, { type: 'unclear' }, story.now)).toEqual({
    ok: false,
    reason: 'illegal-transition:once',
  })
  story.does('reporter', REOPEN).does('owner', RESOLVE)
  expect(decideTransition(story.ticket, people.reporter, { type: 'unclear' }, story.now).ok).toBe(
    true,
  )
})

test('T12: the job closes at 168 h to the millisecond, confirms nothing and keeps the claim', () => {
  const story = inState.resolved()
  const due = story.now + hours(168)
  const at = (now: number) => decideTransition(story.ticket, people.job, AUTO_CLOSE, now)
  expect(at(due - 1)).toEqual({ ok: false, reason: 'illegal-transition:tooEarly' })
  expect(at(due)).toMatchObject({
    ok: true,
    value: { confirmed: false, closedBy: 'auto', dueAt: due },
  })
  expect(inState.closed().ticket).toMatchObject({ confirmed: false, outcome: 'solved' })
})

test('T12: a message of the resident starts the 168 h again', () => {
  const story = inState.resolved().after(days(6)).says('reporter')
  expect(story.ticket.autoCloseAt).toBe(story.now + hours(168))
})

test('T12: a message of staff does not', () => {
  const story = inState.resolved()
  const before = story.ticket.autoCloseAt
  expect(story.after(days(6)).says('owner').ticket.autoCloseAt).toBe(before)
})

test.each([
  ['neither words nor tag', {}, false],
  ['blank words', { reason: '  ' }, false],
  ['a tag', { tags: ['still broken'] }, true],
  ['words', { reason: 'wet again' }, true],
  ['an empty tag', { tags: [''] }, false],
  ['words too long', { reason: 'x'.repeat(1001) }, false],
])('T13: reopening with %s', (_what, why, accepted) => {
  const { ticket, now } = inState.resolved()
  const decision = decideTransition(ticket, people.reporter, { type: 'reopen', ...why }, now)
  expect(decision.ok ? 'accepted' : decision.reason).toBe(
    accepted ? 'accepted' : 'bad-input:reason',
  )
})

test('T13: reopening takes the claim back and starts the next round', () => {
  const { ticket, now } = inState.resolved().does('reporter', REOPEN)
  expect(ticket).toMatchObject({
    state: 'processing',
    reopenCount: 1,
    cycle: 2,
    cycleAt: now,
    outcome: null,
    resolvedAt: null,
    fullResolutionAt: null,
    autoCloseAt: null,
    ownerId: 's-owner',
    priority: 'normal',
  })
  expect(ticket.firstResolutionAt).not.toBeNull()
})

test('T14: at the second reopening the manager becomes owner and the priority rises', () => {
  const { ticket, now } = inState
    .resolved()
    .does('reporter', REOPEN)
    .does('owner', RESOLVE)
    .after(hours(168))
    .does('job', AUTO_CLOSE)
    .does('reporter', REOPEN)
  expect(ticket).toMatchObject({
    ownerId: 's-manager',
    departmentId: 'd-office',
    priority: 'priority',
    priorityAt: now,
    reopenCount: 2,
  })
})

test('T14: a ticket about the manager stays with its owner at the second reopening', () => {
  const { ticket } = inState
    .resolved({ aboutStaffIds: ['s-manager'] })
    .does('reporter', REOPEN)
    .does('owner', RESOLVE)
    .does('reporter', REOPEN)
  expect(ticket).toMatchObject({ ownerId: 's-owner', priority: 'priority' })
})

test('T13 and T14: three times, then only a new ticket', () => {
  const story = inState.resolved().does('reporter', REOPEN).does('owner', RESOLVE)
  story.does('reporter', REOPEN).does('manager', RESOLVE).does('reporter', REOPEN)
  story.does('manager', RESOLVE)
  expect(decideTransition(story.ticket, people.reporter, REOPEN, story.now)).toEqual({
    ok: false,
    reason: 'illegal-transition:reopenCount',
  })
})

test('T14 and edge case 14: reopening on day 30 at 23:59 in Shanghai, and not at midnight', () => {
  const story = new Story({}, instant('2026-04-30T23:00:00+08:00'))
    .does('desk', { type: 'accept', ownerId: 's-owner' })
    .does('manager', DECLINE)
  expect(reopenUntil(story.ticket)).toBe(instant('2026-05-30T23:59:59.999+08:00'))
  const at = (iso: string) => decideTransition(story.ticket, people.reporter, REOPEN, instant(iso))
  expect(at('2026-05-30T23:59:59.999+08:00').ok).toBe(true)
  expect(at('2026-05-31T00:00:00.000+08:00')).toEqual({
    ok: false,
    reason: 'illegal-transition:tooLate',
  })
})

test('T14: an appeal takes the decline back', () => {
  const { ticket } = inState.declined().after(days(2)).does('reporter', REOPEN)
  expect(ticket).toMatchObject({ declinedAt: null, declineReason: null, outcome: null, cycle: 2 })
})

test('T18: withdrawing while asked ends the pause', () => {
  const { ticket, now } = inState
    .pending_resident()
    .after(minutes(5))
    .does('reporter', { type: 'withdraw' })
  expect(ticket.pauses.at(-1)?.to).toBe(now)
})

describe('RES-04: a follow-up of what cannot be reopened', () => {
  const mayAt = ({ ticket, now }: Story, who: keyof typeof people, later = 0) =>
    mayFollow({ ticket, actor: people[who], now: now + later })

  test('offered to the reporter once T14 is over, and not before', () => {
    const story = inState.closed()
    expect(mayAt(story, 'reporter')).toBe(false)
    expect(mayAt(story, 'reporter', days(32))).toBe(true)
    expect(mayAt(story, 'neighbour', days(32))).toBe(false)
    expect(mayAt(story, 'manager', days(32))).toBe(false)
  })

  test('after the third reopening at once; never for praise, nor for what is open or void', () => {
    const story = inState.closed()
    story.ticket = { ...story.ticket, reopenCount: 3 }
    expect(mayAt(story, 'reporter')).toBe(true)
    story.ticket = { ...story.ticket, kind: 'praise' }
    expect(mayAt(story, 'reporter')).toBe(false)
    for (const state of ['processing', 'resolved', 'merged', 'withdrawn'] as const) {
      expect([state, mayAt(inState[state](), 'reporter', days(99))]).toEqual([state, false])
    }
  })
})
