import { addMonths, ms, officeAfter } from './calendar'
import { replayLines } from './read-log'
import { csatOf, npsOf } from './snapshots/surveys'
import {
  add,
  again,
  all,
  change,
  drop,
  expectNamed,
  type Fault,
  is,
  type Spoil,
  shift,
  task,
} from './story/spoil'
import { logOf, story } from './story/story'
import { at, fact } from './story/write'

const FORM: Fault[] = [
  ['a field is missing', 'form', change({ type: 'household-created' }, { app: undefined })],
  ['a name stands in the log', 'form', change({ type: 'person-created' }, { name: 'Ann' })],
  [
    'an instant has no milliseconds',
    'form',
    change(task('q-a', 'followup-planned'), { dueAt: '2024-01-12T01:00:00Z' }),
  ],
  [
    'a score is out of its scale',
    'form',
    change({ responseId: 'a-6' }, { answers: [{ metric: 'nps', score: 11 }] }),
  ],
  ['an unknown type', 'form', add(fact('2024-01-20 02:00', 'ticket-liked', { ticketId: 't-1' }))],
  ['lines out of order', 'order', change({ messageId: 'm-11' }, { at: at('2024-01-09 02:00') })],
  [
    'a wrong total',
    'frame',
    add({ at: at('2024-04-02 18:00'), type: 'end', lines: 1, totals: {} }),
  ],
  [
    'no line may lie in a downtime',
    'downtime',
    shift({ notificationId: 'n-4', type: 'notification-planned' }, '2024-02-03 02:00'),
  ],
  [
    'a policy number of its own',
    'policy',
    (facts) =>
      change(
        { type: 'run' },
        { policy: { ...(facts[0]?.policy as object), confirmHours: 160 } },
      )(facts),
  ],
  [
    'tuned residents',
    'behaviour',
    (facts) =>
      change(
        { type: 'run' },
        { behaviour: { ...(facts[0]?.behaviour as object), callAnswer: 0.8 } },
      )(facts),
  ],
  [
    'an unknown person',
    'ids',
    change({ responseId: 'a-6', type: 'response-submitted' }, { personId: 'zoe' }),
  ],
]

const SENT: Fault[] = [
  [
    'sent twice by one key',
    'sent-twice',
    all(
      change({ notificationId: 'n-3', type: 'notification-planned' }, { dedupeKey: 'key-n-1' }),
      change({ notificationId: 'n-3', type: 'notification-sent' }, { dedupeKey: 'key-n-1' }),
    ),
  ],
  ['sent again', 'notification', again({ notificationId: 'n-3', type: 'notification-sent' })],
  [
    'by another channel than the next',
    'notification',
    change({ notificationId: 'n-2', type: 'notification-sent' }, { channel: 'phone' }),
  ],
  [
    'an SMS at night',
    'quiet-hours',
    shift({ notificationId: 'n-2', type: 'notification-sent' }, '2024-01-06 13:01'),
  ],
  ['lost', 'notification-lost', drop({ notificationId: 'n-3', type: 'notification-sent' })],
  [
    'a send without its consent',
    'consent',
    drop({ type: 'consent-changed', notificationId: 'n-1' }),
  ],
  ['a wrong balance', 'consent', change({ type: 'consent-changed', balance: 1 }, { balance: 2 })],
]

const NUMBERS = { type: 'snapshot', period: 'quarter' }
const numbers =
  (change: (now: Record<string, Record<string, unknown>>) => void): Spoil =>
  (facts) => {
    const found = facts.find(is(NUMBERS))
    if (found) change(found.numbers as Record<string, Record<string, unknown>>)
    return facts
  }

const FIGURES: Fault[] = [
  [
    'a snapshot before its instant',
    'snapshot',
    all(shift({ type: 'snapshot', from: at('2024-01-31 16:00') }, '2024-03-01 15:00')),
  ],
  [
    'a snapshot is missing',
    'snapshot-missing',
    drop({ type: 'snapshot', from: at('2024-01-31 16:00') }),
  ],
  [
    'a snapshot is taken twice',
    'snapshot-twice',
    again({ type: 'snapshot', from: at('2024-01-31 16:00') }),
  ],
  [
    'a flattered coverage',
    'snapshot-numbers',
    numbers((now) => Object.assign(now.coverage ?? {}, { numerator: 4 })),
  ],
  [
    'a flattered NPS',
    'snapshot-numbers',
    numbers((now) => Object.assign(now.nps ?? {}, { population: 7 })),
  ],
  [
    'a CSAT from staff counted as own',
    'snapshot-numbers',
    numbers((now) => Object.assign(now.csat ?? {}, { staff: now.csat?.self })),
  ],
  [
    'fewer calls',
    'snapshot-numbers',
    numbers((now) => Object.assign(now.cost ?? {}, { calls: 5 })),
  ],
  ['an uncovered home is missing', 'home-uncovered', drop({ type: 'home-uncovered' })],
  [
    'a covered home is listed',
    'home-uncovered',
    change({ type: 'home-uncovered' }, { householdId: 'h-b' }),
  ],
  [
    'a rule that stopped nothing',
    'home-uncovered',
    change({ type: 'home-uncovered' }, { rule: 'F5', reason: 'form' }),
  ],
]

test('a quarter that keeps every rule is found clean', () => {
  expect(replayLines(logOf(story()))).toEqual([])
})

describe.each([
  ['form and frame', FORM],
  ['notifications', SENT],
  ['snapshots', FIGURES],
])('a fault planted into the log is named: %s', (_part, rows) => {
  test.each(rows)('%s (%s)', (_what, rule, spoil) => expectNamed(rule, spoil))
})

describe('the checker reckons for itself', () => {
  test('months clamp in Shanghai: 31 January to 29 February, 31 August to 30 September', () => {
    expect(addMonths(ms('2024-01-30T16:00:00.000Z'), 1)).toBe(ms('2024-02-28T16:00:00.000Z'))
    expect(addMonths(ms('2024-08-31T02:00:00.000Z'), 1)).toBe(ms('2024-09-30T02:00:00.000Z'))
  })

  test('office hours run from 09:00 to 18:00 and leave out holidays', () => {
    const office = { from: '09:00', to: '18:00', days: [1, 2, 3, 4, 5], holidays: ['2024-01-01'] }
    const friday = ms('2023-12-29T08:00:00.000Z') // 16:00 in Shanghai, two hours are left
    expect(officeAfter(friday, 4 * 3_600_000, office)).toBe(ms('2024-01-02T03:00:00.000Z'))
  })

  const scores = (detractors: number, passives: number, promoters: number) => [
    ...Array(detractors).fill(3),
    ...Array(passives).fill(8),
    ...Array(promoters).fill(10),
  ]

  test('NPS and CSAT have the golden intervals of domain.md section 5', () => {
    const nps = npsOf(scores(200, 240, 360), 1000)
    expect([nps.score, nps.low, nps.high]).toEqual([
      20,
      expect.closeTo(17.412, 3),
      expect.closeTo(22.439, 3),
    ])
    const csat = csatOf([...Array(80).fill(5), ...Array(20).fill(2)])
    expect([csat.low, csat.high]).toEqual([expect.closeTo(71.117, 3), expect.closeTo(86.663, 3)])
  })
})
