import { lastCard } from './cards'
import { dates } from './frame'
import { at, type Fact, fact } from './write'

const task = (taskId: string) => {
  const home = `h-${taskId.split('-')[1]}`
  const plans: Record<string, string> = {
    q: 'quarterly',
    q2: 'quarterly',
    r: 'recovery',
    k: 'key-customer',
    t: 'ticket',
    x: 'exit',
    m1: 'move-in-1',
    m2: 'move-in-2',
    m3: 'move-in-3',
  }
  return { taskId, householdId: home, plan: plans[taskId.split('-')[0] ?? ''] }
}

const planned = (when: string, id: string, four: object, more = {}) =>
  fact(when, 'followup-planned', { ...task(id), ...four, ...more })
const started = (when: string, id: string, by: string) =>
  fact(when, 'followup-started', { ...task(id), by })
const capacity = (when: string, date: string) =>
  fact(when, 'capacity-day', { date, followupStaff: 2, share: 0.15, cap: 66 })
const ended = (when: string, id: string, outcome: string, actorRole: string, more = {}) =>
  fact(when, 'followup-result', { ...task(id), outcome, actorRole, ...more })
const tried = (when: string, id: string, personId: string, what: string, rung: number) => {
  const [channel, result] = what.split(' ')
  const actorRole = channel === 'sms' ? 'job' : 'followup'
  return fact(when, 'followup-attempt', {
    ...task(id),
    personId,
    channel,
    actorRole,
    rung,
    result,
  })
}
const phoned = (
  when: string,
  id: string,
  responseId: string,
  personId: string,
  answers: object[],
) => [
  fact(when, 'response-submitted', {
    responseId,
    personId,
    householdId: task(id).householdId,
    channel: 'phone',
    filledBy: 'staff',
    actorRole: 'followup',
    contactMe: false,
    answers,
    taskId: id,
  }),
  ended(when, id, 'completed', 'followup', { responseId }),
]

/** The ticket task of t-1: a call too few, then an answer. */
const ticketOfA: Fact[] = [
  planned(
    '2024-01-22 02:00',
    't-a',
    dates('2024-01-22 02:00', '2024-01-29 02:00', '2024-01-29 02:00', '2024-02-05 02:00'),
    { ticketId: 't-1' },
  ),
  capacity('2024-01-29 02:55', '2024-01-29'),
  tried('2024-01-29 03:00', 't-a', 'ann', 'phone noAnswer', 1),
  started('2024-01-29 03:00', 't-a', 'phone'),
  tried('2024-02-01 03:00', 't-a', 'ann', 'phone answered', 2),
  ...phoned('2024-02-01 03:05', 't-a', 'a-2', 'ann', [{ metric: 'confirm', score: 1 }]),
]

/** The quarterly task of h-a after its cards: SMS, two calls, nobody. */
const quarterlyOfA: Fact[] = [
  tried('2024-01-15 01:00', 'q-a', 'abe', 'sms delivered', 1),
  tried('2024-01-19 02:00', 'q-a', 'abe', 'phone noAnswer', 2),
  tried('2024-01-21 09:00', 'q-a', 'abe', 'phone noAnswer', 3),
  ended('2024-01-21 09:00', 'q-a', 'unreachable', 'followup'),
  lastCard,
]

/** The recovery that h-b's low score called for. */
const recoveryOfB: Fact[] = [
  planned(
    '2024-01-03 10:01',
    'r-b',
    dates('2024-01-03 10:01', '2024-01-05 10:01', '2024-01-03 10:01', '2024-01-05 10:01'),
    { responseId: 'a-1' },
  ),
  tried('2024-01-04 02:00', 'r-b', 'bea', 'phone answered', 1),
  started('2024-01-04 02:00', 'r-b', 'phone'),
  ...phoned('2024-01-04 02:10', 'r-b', 'a-3', 'bea', [{ metric: 'text', score: null }]),
]

/** h-b as a key customer: its task gives way to that of t-2, and that one is refused. */
const keyOfB: Fact[] = [
  fact('2024-02-01 02:00', 'key-customer-set', {
    householdId: 'h-b',
    cadence: 'monthly',
    since: at('2024-02-01 02:00'),
    stewardId: 'sue',
  }),
  planned(
    '2024-02-01 02:00',
    'k-b',
    dates('2024-02-01 02:00', '2024-03-01 02:00', '2024-02-25 02:00', '2024-03-06 02:00'),
  ),
  planned(
    '2024-02-13 02:00',
    't-b',
    dates('2024-02-13 02:00', '2024-02-20 02:00', '2024-02-20 02:00', '2024-02-27 02:00'),
    { ticketId: 't-2' },
  ),
  ended('2024-02-13 02:00', 'k-b', 'absorbed', 'job', { intoTaskId: 't-b' }),
  capacity('2024-02-20 02:30', '2024-02-20'),
  tried('2024-02-20 03:00', 't-b', 'bea', 'phone refused', 1),
  started('2024-02-20 03:00', 't-b', 'phone'),
  ended('2024-02-20 03:00', 't-b', 'refused', 'followup', { reason: 'said' }),
  fact('2024-03-21 02:00', 'key-customer-cleared', { householdId: 'h-b' }),
]

/** h-d is never met: one SMS, then its window ends. */
const silentD: Fact[] = [
  capacity('2024-02-22 01:00', '2024-02-22'),
  tried('2024-02-22 01:00', 'q-d', 'dan', 'sms delivered', 1),
  started('2024-02-22 01:00', 'q-d', 'sms'),
  ended('2024-03-24 16:20', 'q-d', 'expired', 'job'),
]

/** h-e moves out; its exit task goes by SMS. */
const leavingE: Fact[] = [
  fact('2024-01-10 02:00', 'move-out', {
    householdId: 'h-e',
    personId: 'eve',
    movedOutAt: at('2024-01-10 02:00'),
  }),
  ended('2024-01-10 02:00', 'q-e', 'cancelled', 'job', { reason: 'movedOut' }),
  planned(
    '2024-01-10 02:00',
    'x-e',
    dates('2024-01-10 02:00', '2024-02-10 02:00', '2024-02-10 02:00', '2024-02-24 02:00'),
  ),
  capacity('2024-02-10 02:20', '2024-02-10'),
  tried('2024-02-10 02:20', 'x-e', 'eve', 'sms delivered', 1),
  started('2024-02-10 02:20', 'x-e', 'sms'),
  fact('2024-02-10 11:00', 'response-submitted', {
    responseId: 'a-4',
    personId: 'eve',
    householdId: 'h-e',
    channel: 'sms',
    filledBy: 'self',
    actorRole: 'resident',
    contactMe: false,
    answers: [{ metric: 'tag', score: null }],
    taskId: 'x-e',
  }),
  ended('2024-02-10 11:00', 'x-e', 'completed', 'resident', { responseId: 'a-4' }),
]

const movedIn = (day: string, hour: string): Record<string, ReturnType<typeof dates>> => ({
  'm1-c': dates(`${day} ${hour}`, `2024-03-07 ${hour}`, `2024-03-06 ${hour}`, `2024-03-14 ${hour}`),
  'm2-c': dates(`${day} ${hour}`, `2024-03-29 ${hour}`, `2024-03-26 ${hour}`, `2024-04-09 ${hour}`),
  'm3-c': dates(`${day} ${hour}`, `2024-05-29 ${hour}`, `2024-05-26 ${hour}`, `2024-06-09 ${hour}`),
})

/** h-c from the leap day on: three tasks, planned, planned again, the first one answered by card. */
const newC: Fact[] = [
  ...Object.entries(movedIn('2024-02-29', '02:00')).map(([id, four]) =>
    planned('2024-02-29 02:00', id, four),
  ),
  fact('2024-03-01 02:00', 'move-in-corrected', {
    householdId: 'h-c',
    personId: 'cat',
    movedInAt: at('2024-02-29 01:00'),
  }),
  ...Object.entries(movedIn('2024-02-29', '01:00')).map(([id, four]) =>
    fact('2024-03-01 02:00', 'followup-replanned', { ...task(id), ...four }),
  ),
  capacity('2024-04-01 01:00', '2024-04-01'),
  tried('2024-04-01 01:00', 'm2-c', 'cat', 'sms delivered', 1),
  started('2024-04-01 01:00', 'm2-c', 'sms'),
]

export const loop: Fact[] = [
  ...quarterlyOfA,
  ...ticketOfA,
  ...recoveryOfB,
  ...keyOfB,
  ...silentD,
  ...leavingE,
  ...newC,
]
