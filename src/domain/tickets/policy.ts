import { days, hours, minutes, type Span } from '../time'

/** The promises on the wall of the front desk. A ticket keeps the version of its submission. */
export interface PromisePolicy {
  readonly firstResponse: Span
  readonly urgentResponse: Span
  readonly alarmEvery: Span
  readonly priorityResolution: Span
  /** Calendar months in Shanghai. */
  readonly normalResolutionMonths: number
  readonly nextResponse: Span
  readonly reopenReply: Span
  readonly reopenNormalResolution: Span
  /** All pauses of a ticket together move a due by no more than this. */
  readonly pauseCap: Span
  readonly confirmWindow: Span
  readonly unclearExtra: Span
  readonly pendingResume: Span
  readonly holdMax: Span
  readonly newDate: Span
  readonly undo: Span
  /** Shanghai days after the close; the last one counts to its end. */
  readonly reopenDays: number
  readonly reopenMax: number
  readonly lateConfirmDays: number
  readonly backdate: Span
  readonly maxTicketsPerHome24h: number
  readonly handoverOfficeHours: number
  readonly office: { readonly fromHour: number; readonly toHour: number }
  readonly urgeEvery: Span
  /** Homes that say "me too" before a ticket becomes a priority. */
  readonly endorsingHomes: number
  /** Share of a clock at which it counts as near. */
  readonly nearShare: number
}

export const PROMISE: PromisePolicy = {
  firstResponse: hours(24),
  urgentResponse: minutes(30),
  alarmEvery: minutes(10),
  priorityResolution: hours(48),
  normalResolutionMonths: 1,
  nextResponse: hours(24),
  reopenReply: hours(24),
  reopenNormalResolution: days(7),
  pauseCap: days(14),
  confirmWindow: hours(168),
  unclearExtra: hours(168),
  pendingResume: days(7),
  holdMax: days(90),
  newDate: hours(24),
  undo: minutes(10),
  reopenDays: 30,
  reopenMax: 3,
  lateConfirmDays: 30,
  backdate: hours(72),
  maxTicketsPerHome24h: 5,
  handoverOfficeHours: 4,
  office: { fromHour: 9, toHour: 18 },
  urgeEvery: hours(24),
  endorsingHomes: 3,
  nearShare: 0.8,
}

/** Version n stands at n - 1. A changed promise is a new entry: open tickets keep theirs. */
const POLICIES: readonly PromisePolicy[] = [PROMISE]

export const POLICY_VERSION = POLICIES.length

/** @throws RangeError for a version that was never in force. */
export function policyOf(version: number): PromisePolicy {
  const policy = POLICIES[version - 1]
  if (policy === undefined) throw new RangeError(`no promise policy ${version}`)
  return policy
}
