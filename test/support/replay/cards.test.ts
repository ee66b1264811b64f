import {
  add,
  again,
  all,
  both,
  change,
  decision,
  drop,
  expectNamed,
  type Fault,
  move,
  shift,
  view,
} from './story/spoil'
import { at, fact } from './story/write'

const FAULTS: Fault[] = [
  [
    'F1: a second survey within 30 days',
    'F1',
    add(
      fact('2024-01-20 02:00', 'view-decided', {
        decisionId: 'd-9',
        personId: 'abe',
        householdId: 'h-a',
        card: 'survey',
        plan: 'ticket',
        taskId: 't-a',
        metrics: ['confirm'],
        first: true,
        visitId: 'v9',
        screen: 'home',
        formOpen: false,
        asked: true,
        rule: null,
      }),
    ),
  ],
  [
    'F2: NPS asked 20 days after an answer',
    'F2',
    all(
      both('v8', { metrics: ['csat', 'nps'] }),
      change({ responseId: 'a-6', type: 'response-submitted' }, { personId: 'cat' }),
      add(
        fact('2024-03-03 02:00', 'response-submitted', {
          responseId: 'a-7',
          personId: 'cat',
          householdId: 'h-c',
          channel: 'menu',
          filledBy: 'self',
          actorRole: 'resident',
          contactMe: false,
          answers: [{ metric: 'nps', score: 9 }],
        }),
      ),
    ),
  ],
  [
    'F3: the ticket is not resolved',
    'F3',
    all(shift(decision('v5'), '2024-01-14 01:00'), shift(view('v5'), '2024-01-14 01:00')),
  ],
  [
    'F4: shown while it sleeps',
    'F4',
    all(shift(decision('v3'), '2024-01-09 02:00'), shift(view('v3'), '2024-01-09 02:00')),
  ],
  [
    'F4: a sleep of eight days',
    'F4',
    change({ invitationId: 'i-ann-q-a', snooze: 1 }, { until: at('2024-01-11 02:01') }),
  ],
  ['F4: a view is skipped', 'F4', change(view('v3'), { view: 3 })],
  [
    'F4: a second view of the day',
    'F4',
    all(
      again(decision('v4'), { decisionId: 'd-9', visitId: 'v9', first: false }),
      again(view('v4'), { decisionId: 'd-9', visitId: 'v9', first: false, view: 2 }),
    ),
  ],
  ['F5: a form is open', 'F5', change(decision('v8'), { formOpen: true })],
  ['F5: staff', 'F5', change({ personId: 'cat', type: 'person-created' }, { isStaff: true })],
  [
    'F5: in the first six days',
    'F5',
    all(shift(decision('v8'), '2024-03-06 00:59'), shift(view('v8'), '2024-03-06 00:59')),
  ],
  [
    'F5: an overdue ticket',
    'F5',
    all(
      change({ ticketId: 't-1', type: 'ticket-submitted' }, { householdId: 'h-b' }),
      drop({ messageId: 'm-11' }),
      shift(decision('v6'), '2024-01-05 10:00'),
      change(move('t-1', 'T5'), { at: at('2024-01-06 02:00') }),
      add(
        fact('2024-01-04 02:00', 'ticket-submitted', {
          ticketId: 't-9',
          householdId: 'h-b',
          reporterId: 'bea',
          kind: 'complaint',
          categoryId: 'noise',
          priority: 'urgent',
          source: 'miniapp',
          actorRole: 'resident',
          policyVersion: 1,
          submittedAt: at('2024-01-04 02:00'),
          firstResponseDueAt: at('2024-01-04 02:30'),
          resolutionDueAt: at('2024-01-06 02:00'),
        }),
      ),
    ),
  ],
  [
    'F5: another one answered today',
    'F5',
    all(shift(decision('v4'), '2024-01-14 13:00'), shift(view('v4'), '2024-01-14 13:00')),
  ],
  ['F6: two cards in one visit', 'F6', both('v4', { visitId: 'v3' })],
  ['F6: not on the home page', 'F6', both('v4', { screen: 'tickets' })],
  ['F8: a card after never', 'F8', both('v4', { personId: 'ann', first: false })],
  ['F9: edited after 25 hours', 'F9', shift({ type: 'response-edited' }, '2024-01-04 11:01')],
  ['F11: a view without its decision', 'F11', drop(decision('v4'))],
  [
    'F11: the same reason again',
    'F11',
    again(decision('v2'), { decisionId: 'd-9', visitId: 'v9', at: at('2024-01-08 02:00') }),
  ],
  ['F11: another card than decided', 'F11', change(view('v4'), { metrics: ['csat'] })],
  ['a reason that does not hold', 'F4', change(decision('v2'), { reason: 'ended' })],
  [
    'a card before its window',
    'card',
    all(shift(decision('v8'), '2024-03-05 23:00'), shift(view('v8'), '2024-03-05 23:00')),
  ],
]

describe('a fault planted into the cards of the log is named: F1-F11', () => {
  test.each(FAULTS)('%s (%s)', (_what, rule, spoil) => expectNamed(rule, spoil))
})
