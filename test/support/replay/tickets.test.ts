import { add, again, change, drop, expectNamed, type Fault, move, shift, task } from './story/spoil'
import { at, fact } from './story/write'

const FAULTS: Fault[] = [
  [
    'T1: a due that is no function of submittedAt',
    'T1',
    change(
      { ticketId: 't-2', type: 'ticket-submitted' },
      { resolutionDueAt: at('2024-03-11 02:00') },
    ),
  ],
  [
    'T1: 73 hours back',
    'T1',
    change(
      { ticketId: 't-2', type: 'ticket-submitted' },
      {
        actorRole: 'frontdesk',
        submittedAt: at('2024-02-07 01:00'),
        firstResponseDueAt: at('2024-02-08 01:00'),
        resolutionDueAt: at('2024-03-07 01:00'),
      },
    ),
  ],
  ['T3 by who does not own it', 'T3', change(move('t-2', 'T3'), { actorId: 'max' })],
  ['T4 from another state', 'T4', change(move('t-1', 'T4'), { from: 'accepted' })],
  [
    'T6: a due without its pause',
    'T6',
    change(move('t-1', 'T6'), { resolutionDueAt: at('2024-02-05 02:00') }),
  ],
  [
    'T6: resumed by the job a day early',
    'T6',
    shift(move('t-1', 'T6'), '2024-01-12 02:05', { resolutionDueAt: at('2024-02-11 02:05') }),
  ],
  [
    'T7: held for more than 90 days',
    'T7',
    change(move('t-5', 'T7'), { expectedAt: at('2024-07-15 02:00') }),
  ],
  ['T8 by a job', 'T8', change(move('t-5', 'T8'), { actorRole: 'job', actorId: null })],
  ['T9 without an answer before', 'T9', drop({ messageId: 'm-21' })],
  ['T9: a note of three characters', 'T9', change(move('t-2', 'T9'), { noteLength: 3 })],
  [
    'T10b of a complaint',
    'T10b',
    change({ ticketId: 't-4', type: 'ticket-submitted' }, { kind: 'complaint' }),
  ],
  ['T11: confirmed without a yes', 'T11', change(move('t-2', 'T11'), { confirmed: true })],
  [
    'T12 before the window ends',
    'T12',
    shift(move('t-1', 'T12'), '2024-01-21 02:00', { dueAt: at('2024-01-21 02:00') }),
  ],
  [
    'T12 never comes',
    'T12',
    drop(
      move('t-1', 'T12'),
      task('t-a', 'followup-planned'),
      task('t-a', 'followup-attempt'),
      task('t-a', 'followup-started'),
      { responseId: 'a-2' },
    ),
  ],
  ['T12 sets confirmed', 'T12', change(move('t-1', 'T12'), { confirmed: true })],
  [
    'T13 counts wrongly',
    'T13',
    change(move('t-3', 'T13'), { reopenCount: 2, ownerId: 'mia', ownerRole: 'manager' }),
  ],
  [
    'T14 on the 31st day',
    'T14',
    add(
      fact('2024-04-01 16:00', 'ticket-transition', {
        ticketId: 't-2',
        transition: 'T14',
        from: 'closed',
        to: 'processing',
        actorRole: 'resident',
        actorId: 'bea',
        reason: 'again',
        reopenCount: 1,
        cycle: 2,
        resolutionDueAt: at('2024-04-08 16:00'),
      }),
    ),
  ],
  ['T15 by a worker', 'T15', change(move('t-5', 'T15'), { actorRole: 'worker', actorId: 'wim' })],
  ['T19 after eleven minutes', 'T19', shift(move('t-5', 'T19'), '2024-03-19 02:11')],
  ['T20c before four office hours', 'T20c', shift(move('t-5', 'T20c'), '2024-03-18 05:59')],
  ['T20c never comes', 'T20c', drop(move('t-5', 'T20c'))],
  ['a hold date passes silently', 'expected-date', drop({ type: 'expected-date-passed' })],
  [
    'an urgent ticket rings nobody',
    'urgent-alarm',
    drop({ type: 'urgent-alarm' }, { type: 'urgent-opened' }, move('t-3', 'T4'), {
      messageId: 'm-31',
    }),
  ],
  ['a clock step is missing', 'clock-missing', drop({ clock: 'nextResponse', step: 80 })],
  ['a clock step comes twice', 'clock-twice', again({ clock: 'nextResponse', step: 80 })],
  [
    'a clock step comes early',
    'clock-early',
    shift({ clock: 'nextResponse', step: 80 }, '2024-01-15 21:11'),
  ],
  [
    'a clock step comes late',
    'clock-late',
    shift({ clock: 'nextResponse', step: 50 }, '2024-01-15 15:01'),
  ],
  [
    'a clock emits after the answer',
    'clock-stopped',
    again({ clock: 'nextResponse', step: 80 }, { step: 100, at: at('2024-01-16 02:00') }),
  ],
  [
    'a clock shows another due',
    'clock',
    change({ clock: 'nextResponse', step: 50 }, { dueAt: at('2024-01-16 03:00') }),
  ],
]

describe('a fault planted into a ticket of the log is named: T1-T20c and the clocks', () => {
  test.each(FAULTS)('%s (%s)', (_what, rule, spoil) => expectNamed(rule, spoil))
})
