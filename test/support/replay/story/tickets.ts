import { at, type Fact, fact } from './write'

const submit = (when: string, ticketId: string, fields: Record<string, unknown>) =>
  fact(when, 'ticket-submitted', {
    ticketId,
    kind: 'complaint',
    categoryId: 'noise',
    priority: 'normal',
    source: 'miniapp',
    actorRole: 'resident',
    policyVersion: 1,
    submittedAt: at(when),
    ...fields,
  })

const by: Record<string, { actorRole: string; actorId: string | null }> = {
  desk: { actorRole: 'frontdesk', actorId: 'flo' },
  owner: { actorRole: 'worker', actorId: 'wim' },
  boss: { actorRole: 'manager', actorId: 'mia' },
  job: { actorRole: 'job', actorId: null },
  ann: { actorRole: 'resident', actorId: 'ann' },
  bea: { actorRole: 'resident', actorId: 'bea' },
  cat: { actorRole: 'resident', actorId: 'cat' },
}

/** "T4 submitted>processing by desk" */
function move(when: string, ticketId: string, how: string, fields: Record<string, unknown> = {}) {
  const [transition = '', way = '', , who = ''] = how.split(' ')
  const [from, to] = way.split('>')
  const type = /^T(10b|11|11b|12)$/.test(transition) ? 'ticket-closed' : 'ticket-transition'
  return fact(when, type, { ticketId, transition, from, to, ...by[who], ...fields })
}

const said = (when: string, ticketId: string, messageId: string, author: string, saved = false) =>
  fact(when, 'ticket-message', {
    ticketId,
    messageId,
    visibility: 'public',
    author,
    human: true,
    saved,
  })

const clock = (when: string, ticketId: string, step: number, fields: Record<string, unknown>) =>
  fact(when, 'clock-event', { ticketId, cycle: 1, step, ...fields })

const solved = { noteLength: 12, rootCause: 'wear', outcome: 'solved' }
const next = {
  clock: 'nextResponse',
  messageId: 'm-12',
  startAt: at('2024-01-15 02:00'),
  dueAt: at('2024-01-16 02:00'),
}

/** Asked, paused, resumed by the job, resolved, a message in the window, closed by the job. */
const paused: Fact[] = [
  submit('2024-01-05 02:00', 't-1', {
    householdId: 'h-a',
    reporterId: 'ann',
    kind: 'repair',
    firstResponseDueAt: at('2024-01-06 02:00'),
    resolutionDueAt: at('2024-02-05 02:00'),
  }),
  move('2024-01-05 02:30', 't-1', 'T4 submitted>processing by desk', { ownerId: 'wim' }),
  said('2024-01-05 03:00', 't-1', 'm-11', 'staff'),
  move('2024-01-06 02:00', 't-1', 'T5 processing>pending_resident by owner', { noteLength: 20 }),
  move('2024-01-13 02:05', 't-1', 'T6 pending_resident>processing by job', {
    resolutionDueAt: at('2024-02-12 02:05'),
  }),
  move('2024-01-14 02:00', 't-1', 'T9 processing>resolved by owner', solved),
  said('2024-01-15 02:00', 't-1', 'm-12', 'resident'),
  clock('2024-01-15 14:00', 't-1', 50, next),
  clock('2024-01-15 21:12', 't-1', 80, next),
  said('2024-01-15 23:00', 't-1', 'm-13', 'staff', true),
  move('2024-01-22 02:00', 't-1', 'T12 resolved>closed by job', {
    closedBy: 'auto',
    confirmed: false,
    dueAt: at('2024-01-22 02:00'),
  }),
]

/** Answered by a saved reply only; partly solved. */
const partly: Fact[] = [
  submit('2024-02-10 02:00', 't-2', {
    householdId: 'h-b',
    reporterId: 'bea',
    firstResponseDueAt: at('2024-02-11 02:00'),
    resolutionDueAt: at('2024-03-10 02:00'),
  }),
  move('2024-02-10 03:00', 't-2', 'T2 submitted>accepted by desk', { ownerId: 'wim' }),
  said('2024-02-10 03:10', 't-2', 'm-21', 'staff', true),
  move('2024-02-10 04:00', 't-2', 'T3 accepted>processing by owner'),
  move('2024-02-12 02:00', 't-2', 'T9 processing>resolved by owner', solved),
  move('2024-02-13 02:00', 't-2', 'T11 resolved>closed by bea', {
    closedBy: 'resident',
    confirmed: false,
    confirm: 'partly',
    outcome: 'partly',
  }),
]

const alarm = (when: string, number: number) =>
  fact(when, 'urgent-alarm', { ticketId: 't-3', number, channels: ['inApp', 'sms', 'phone'] })

/** Urgent: two alarms, opened, resolved, reopened once, confirmed. */
const urgent: Fact[] = [
  submit('2024-03-10 02:00', 't-3', {
    householdId: 'h-b',
    reporterId: 'bea',
    kind: 'repair',
    categoryId: 'leak',
    priority: 'urgent',
    firstResponseDueAt: at('2024-03-10 02:30'),
    resolutionDueAt: at('2024-03-12 02:00'),
  }),
  alarm('2024-03-10 02:00', 1),
  alarm('2024-03-10 02:10', 2),
  fact('2024-03-10 02:12', 'urgent-opened', { ticketId: 't-3' }),
  move('2024-03-10 02:13', 't-3', 'T4 submitted>processing by desk', { ownerId: 'wim' }),
  clock('2024-03-10 02:15', 't-3', 50, {
    clock: 'firstResponse',
    startAt: at('2024-03-10 02:00'),
    dueAt: at('2024-03-10 02:30'),
  }),
  said('2024-03-10 02:20', 't-3', 'm-31', 'staff'),
  move('2024-03-10 04:00', 't-3', 'T9 processing>resolved by owner', solved),
  move('2024-03-11 00:00', 't-3', 'T13 resolved>processing by bea', {
    reason: 'again',
    reopenCount: 1,
    cycle: 2,
    resolutionDueAt: at('2024-03-13 00:00'),
  }),
  said('2024-03-11 02:00', 't-3', 'm-32', 'staff'),
  move('2024-03-11 08:00', 't-3', 'T9 processing>resolved by owner', solved),
  move('2024-03-11 10:00', 't-3', 'T11 resolved>closed by bea', {
    closedBy: 'resident',
    confirmed: true,
    confirm: 'yes',
    outcome: 'solved',
  }),
]

const thanks: Fact[] = [
  submit('2024-03-12 00:00', 't-4', {
    householdId: 'h-c',
    reporterId: 'cat',
    kind: 'praise',
    categoryId: 'people',
    firstResponseDueAt: at('2024-03-13 00:00'),
    resolutionDueAt: at('2024-04-12 00:00'),
  }),
  move('2024-03-12 01:00', 't-4', 'T10b submitted>closed by desk', {
    closedBy: 'thanks',
    confirmed: false,
  }),
]

/** On hold past its date, offered to nobody who takes it, resolved and undone, declined. */
const held: Fact[] = [
  submit('2024-03-12 00:00', 't-5', {
    householdId: 'h-c',
    reporterId: 'cat',
    firstResponseDueAt: at('2024-03-13 00:00'),
    resolutionDueAt: at('2024-04-12 00:00'),
  }),
  move('2024-03-12 01:10', 't-5', 'T4 submitted>processing by desk', { ownerId: 'wim' }),
  move('2024-03-12 01:20', 't-5', 'T7 processing>on_hold by owner', {
    reason: 'parts',
    expectedAt: at('2024-03-15 02:00'),
  }),
  fact('2024-03-15 02:00', 'expected-date-passed', {
    ticketId: 't-5',
    expectedAt: at('2024-03-15 02:00'),
  }),
  fact('2024-03-15 08:00', 'expected-date-set', {
    ticketId: 't-5',
    expectedAt: at('2024-03-20 02:00'),
    ...by.owner,
  }),
  move('2024-03-18 00:00', 't-5', 'T8 on_hold>processing by owner'),
  move('2024-03-18 02:00', 't-5', 'T20a processing>processing by desk', {
    offeredTo: 'department-2',
    reason: 'other-trade',
  }),
  move('2024-03-18 06:00', 't-5', 'T20c processing>processing by job'),
  move('2024-03-19 02:00', 't-5', 'T9 processing>resolved by owner', solved),
  move('2024-03-19 02:09', 't-5', 'T19 resolved>processing by owner'),
  move('2024-03-20 02:00', 't-5', 'T15 processing>declined by boss', {
    declineReason: 'not_responsible',
    noteLength: 30,
    whereTo: 'owners-committee',
  }),
]

export const tickets: Fact[] = [...paused, ...partly, ...urgent, ...thanks, ...held]
