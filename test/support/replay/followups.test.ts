import { again, all, change, drop, expectNamed, type Fault, shift, task } from './story/spoil'
import { at } from './story/write'

const FAULTS: Fault[] = [
  [
    'a quarterly slot of its own',
    'plan-dates',
    change(task('q-d', 'followup-planned'), { dueAt: at('2024-02-20 01:00') }),
  ],
  ['a quarterly task is missing', 'plan-missing', drop(task('q2-b', 'followup-planned'))],
  [
    'a quarterly task is planned twice',
    'plan-twice',
    again(task('q2-b', 'followup-planned'), { taskId: 'q3-b' }),
  ],
  [
    'a leap day clamped wrongly',
    'plan-dates',
    change(task('m2-c', 'followup-planned'), { dueAt: at('2024-03-31 02:00') }),
  ],
  [
    'a recovery is missing',
    'plan-missing',
    drop(
      task('r-b', 'followup-planned'),
      task('r-b', 'followup-attempt'),
      task('r-b', 'followup-started'),
      task('r-b', 'followup-result'),
      { responseId: 'a-3' },
    ),
  ],
  [
    'a recovery that nobody called for',
    'plan-cause',
    change({ responseId: 'a-1', type: 'response-submitted' }, { contactMe: false }),
  ],
  ['an exit task is missing', 'plan-missing', drop({ taskId: 'x-e' })],
  ['two tasks within 14 days', 'merge-missing', drop(task('k-b', 'followup-result'))],
  [
    'the higher one is absorbed',
    'merge',
    all(
      change(task('k-b', 'followup-result'), { taskId: 't-b', plan: 'ticket', intoTaskId: 'k-b' }),
    ),
  ],
  ['a corrected move-in leaves the dates', 'replan', drop(task('m2-c', 'followup-replanned'))],
  ['a call before its day', 'ladder', shift({ taskId: 'q-a', rung: 2 }, '2024-01-18 02:00')],
  [
    'two calls at the same time of day',
    'ladder',
    change({ taskId: 'q-a', rung: 3 }, { at: at('2024-01-21 02:00') }),
  ],
  [
    'an SMS is missing',
    'sms-missing',
    drop({ taskId: 'q-d', type: 'followup-attempt' }, task('q-d', 'followup-started')),
  ],
  ['a call at 21:00', 'quiet-hours', shift({ taskId: 'q-a', rung: 2 }, '2024-01-19 13:00')],
  [
    'an SMS to who opted out',
    'opt-out',
    change({ personId: 'dan', type: 'person-created' }, { optOut: ['sms'] }),
  ],
  [
    'completed by a job',
    'completed',
    change({ taskId: 'q-b', type: 'followup-result' }, { actorRole: 'job' }),
  ],
  ['answered, but left open', 'completed', drop(task('q-b', 'followup-result'))],
  ['unreachable after one call', 'unreachable', drop({ taskId: 'q-a', rung: 3 })],
  [
    'expired before the window ends',
    'expired',
    shift(task('q-d', 'followup-result'), '2024-03-24 15:59'),
  ],
  ['a window that never ends', 'expiry-missing', drop(task('q-d', 'followup-result'))],
  ['moved out, but still planned', 'cancelled', drop(task('q-e', 'followup-result'))],
  ['nobody takes over after never', 'F8', drop({ type: 'followup-passed' })],
  ['started twice', 'started', again(task('q-b', 'followup-started'))],
  ['an attempt starts nothing', 'started', drop(task('q-d', 'followup-started'))],
  ['F7: a cap of its own', 'capacity-day', change({ date: '2024-01-03' }, { cap: 70 })],
  ['F7: one start too many', 'F7', all(change({ date: '2024-01-03' }, { cap: 1, share: 10 }))],
]

describe('a fault planted into the follow-ups of the log is named: section 6, F7, F8', () => {
  test.each(FAULTS)('%s (%s)', (_what, rule, spoil) => expectNamed(rule, spoil))
})
