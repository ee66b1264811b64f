import { at, type Fact, fact } from './write'

export const policy = {
  firstResponseHours: 24,
  urgentResponseMinutes: 30,
  alarmMinutes: 10,
  priorityHours: 48,
  reopenReplyHours: 24,
  reopenNormalDays: 7,
  pauseCapDays: 14,
  confirmHours: 168,
  unclearExtraHours: 168,
  pendingResumeDays: 7,
  holdMaxDays: 90,
  newDateHours: 24,
  undoMinutes: 10,
  reopenDays: 30,
  reopenMax: 3,
  lateConfirmDays: 30,
  backdateHours: 72,
  maxTicketsPerHome24h: 5,
  handoverOfficeHours: 4,
  quietFrom: '21:00',
  quietTo: '09:00',
  mergeDays: 14,
  slotFirstDay: 8,
  slotDays: 65,
  slotTime: '09:00',
  inviteGapDays: 30,
  npsAnsweredDays: 75,
  ratingCardsPer7Days: 2,
  snoozeDays: [7, 30],
  viewsPerSnooze: 3,
  firstDays: 6,
  neverDays: 365,
  editHours: 24,
  startsPerStaffDay: 5,
  recoveryShareFirst: 0.15,
  snapshotDelayHours: 24,
  toleranceMinutes: 60,
  slotHash: 'sha256-u32be',
  priorityCategories: ['leak'],
  office: { from: '09:00', to: '18:00', days: [1, 2, 3, 4, 5, 6, 7], holidays: [] },
  visitsOn: [],
}

const behaviour = {
  appHomes: 0.7,
  personsPerHome: 1.45,
  visitsPer30d: 1.5,
  nightShare: 0.3,
  cardFirst: 0.35,
  cardRepeat: 0.175,
  cardLater: 0.25,
  cardNever: 0.03,
  smsAnswer: 0.12,
  callAnswer: 0.55,
  callRefuse: 0.1,
  visitAnswer: 0.7,
  visitRefuse: 0.05,
  ticketsPerHomeYear: 1,
  closedByJob: 0.55,
  detractors: 0.22,
  turnover: 0.1,
}

const BEGIN = '2023-12-31 16:00'
export const END = '2024-04-02T18:00:00.000Z'

const lives = (householdId: string, personId: string, since: string) => [
  fact(BEGIN, 'household-created', { householdId, app: true }),
  ...person(BEGIN, householdId, personId, since),
]

const person = (when: string, householdId: string, personId: string, since: string) => [
  fact(when, 'person-created', {
    personId,
    verified: true,
    isStaff: false,
    adult: true,
    optOut: [],
  }),
  fact(when, 'move-in', { householdId, personId, role: 'owner', movedInAt: at(since) }),
]

const quarterly = (
  when: string,
  taskId: string,
  householdId: string,
  quarter: string,
  due: string,
) => {
  const first = quarter === '2024-Q1'
  return fact(when, 'followup-planned', {
    taskId,
    householdId,
    plan: 'quarterly',
    anchorAt: at(first ? '2023-12-31 16:00' : '2024-03-31 16:00'),
    dueAt: at(due),
    windowStart: at(first ? '2023-12-31 16:00' : '2024-03-31 16:00'),
    windowEnd: at(first ? '2024-03-24 16:00' : '2024-06-23 16:00'),
    quarter,
  })
}

/** A quarter with a leap day in one community: who lives there, and the tasks of both its quarters. */
export const places: Fact[] = [
  fact(BEGIN, 'run', {
    logVersion: 2,
    seed: 1,
    start: at(BEGIN),
    end: END,
    timezone: 'Asia/Shanghai',
    policyVersion: 1,
    definitionsVersion: 1,
    versions: { huisheng: '0.1.0' },
    policy,
    behaviour,
  }),
  fact(BEGIN, 'process-started', { processId: 'p-1' }),
  fact(BEGIN, 'community-created'),
  fact(BEGIN, 'duty-set', { date: '2024-01-01', followupStaff: 2 }),
  ...lives('h-a', 'ann', '2020-05-05 02:00'),
  ...person(BEGIN, 'h-a', 'abe', '2020-06-01 02:00'),
  ...lives('h-b', 'bea', '2021-03-03 02:00'),
  ...lives('h-d', 'dan', '2022-01-31 02:00'),
  ...lives('h-e', 'eve', '2019-08-31 02:00'),
  quarterly(BEGIN, 'q-a', 'h-a', '2024-Q1', '2024-01-12 01:00'),
  quarterly(BEGIN, 'q-b', 'h-b', '2024-Q1', '2024-02-16 01:00'),
  quarterly(BEGIN, 'q-d', 'h-d', '2024-Q1', '2024-02-19 01:00'),
  quarterly(BEGIN, 'q-e', 'h-e', '2024-Q1', '2024-02-26 01:00'),
  fact('2024-02-03 00:00', 'process-killed', { processId: 'p-1' }),
  fact('2024-02-03 00:00', 'downtime-start'),
  fact('2024-02-03 06:00', 'downtime-end'),
  fact('2024-02-03 06:00', 'process-started', { processId: 'p-2' }),
  quarterly('2024-03-31 16:10', 'q2-a', 'h-a', '2024-Q2', '2024-04-12 01:00'),
  quarterly('2024-03-31 16:10', 'q2-b', 'h-b', '2024-Q2', '2024-05-17 01:00'),
  quarterly('2024-03-31 16:10', 'q2-d', 'h-d', '2024-Q2', '2024-05-20 01:00'),
]

/** Somebody moves in on the leap day; the date is corrected a day later. */
export const newHome: Fact[] = [
  fact('2024-02-29 02:00', 'household-created', { householdId: 'h-c', app: true }),
  ...person('2024-02-29 02:00', 'h-c', 'cat', '2024-02-29 02:00'),
]

/** A task's four dates. */
export const dates = (anchor: string, due: string, from: string, to: string) => ({
  anchorAt: at(anchor),
  dueAt: at(due),
  windowStart: at(from),
  windowEnd: at(to),
})
