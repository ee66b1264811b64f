import { FIRST_SHARE } from '#domain/followups/capacity'
import { PRIORITY_CATEGORIES } from '#domain/tickets/categories'
import { POLICY_VERSION, type PromisePolicy, policyOf, WALL } from '#domain/tickets/policy'
import { type Instant, minutes, type Span } from '#domain/time'
import type { Behaviour } from './behaviour'
import { DEFINITIONS_VERSION } from './snapshots'

const LOG_VERSION = 2
/** The outage of an hour, and the five minutes until the next try. */
const TOLERANCE_MINUTES = 75

const inHours = (span: Span): number => span / minutes(60)
const inDays = (span: Span): number => span / minutes(24 * 60)

const promises = (policy: PromisePolicy) => ({
  firstResponseHours: inHours(policy.firstResponse),
  urgentResponseMinutes: policy.urgentResponse / minutes(1),
  alarmMinutes: policy.alarmEvery / minutes(1),
  priorityHours: inHours(policy.priorityResolution),
  reopenReplyHours: inHours(policy.reopenReply),
  reopenNormalDays: inDays(policy.reopenNormalResolution),
  pauseCapDays: inDays(policy.pauseCap),
  confirmHours: inHours(policy.confirmWindow),
  unclearExtraHours: inHours(policy.unclearExtra),
  pendingResumeDays: inDays(policy.pendingResume),
  holdMaxDays: inDays(policy.holdMax),
  newDateHours: inHours(policy.newDate),
  undoMinutes: policy.undo / minutes(1),
  reopenDays: policy.reopenDays,
  reopenMax: policy.reopenMax,
  lateConfirmDays: policy.lateConfirmDays,
  backdateHours: inHours(policy.backdate),
  maxTicketsPerHome24h: policy.maxTicketsPerHome24h,
  handoverOfficeHours: policy.handoverOfficeHours,
})

/** Numbers of the loop and of the prompts, as the rules of `followups` and `prompts` hold them. */
const LOOP = {
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
  recoveryShareFirst: FIRST_SHARE,
  snapshotDelayHours: 24,
}

interface Told {
  readonly start: Instant
  readonly end: Instant
  readonly behaviour: Behaviour
}

/** The first line: by which promises, rules and residents the year goes. */
export const frameOfRun = (seed: number, { start, end, behaviour }: Told) => ({
  logVersion: LOG_VERSION,
  seed,
  start,
  end,
  timezone: 'Asia/Shanghai',
  policyVersion: POLICY_VERSION,
  definitionsVersion: DEFINITIONS_VERSION,
  versions: { policy: String(POLICY_VERSION), definitions: String(DEFINITIONS_VERSION) },
  policy: {
    ...promises(policyOf(WALL)),
    ...LOOP,
    toleranceMinutes: TOLERANCE_MINUTES,
    slotHash: 'sha256-u32be',
    priorityCategories: PRIORITY_CATEGORIES,
    office: { from: '09:00', to: '18:00', days: [1, 2, 3, 4, 5, 6, 7], holidays: [] },
    visitsOn: [],
  },
  behaviour,
})
