import { allowed, type Decision, refused } from '../decision'
import { mayBegin, newestOf, nextNumber, type Version } from '../settings/versions'
import { days, hours, type Instant, minutes, type Span } from '../time'

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

/** What a community promises in its own numbers: only what differs from the wall, in the units of `BETTER`. */
export type PromiseNumbers = Partial<Record<PromiseName, number>>

interface Better {
  /** Both ends included; one of them is the number on the wall. */
  readonly from: number
  readonly to: number
  readonly unit: 'minutes' | 'hours' | 'days' | 'count'
  readonly wall: number
  readonly put: (n: number) => Partial<PromisePolicy>
}

/**
 * What a community may promise of its own. Always more than the wall says, never less: "24 h" and "48 h" in reports
 * and in the words of the form stay true for everybody. The calendar month, undo and office hours are the house's.
 */
export const BETTER = {
  firstResponse: {
    from: 1,
    to: 24,
    wall: 24,
    unit: 'hours',
    put: (n) => ({ firstResponse: hours(n) }),
  },
  urgentResponse: {
    from: 5,
    to: 30,
    wall: 30,
    unit: 'minutes',
    put: (n) => ({ urgentResponse: minutes(n) }),
  },
  priorityResolution: {
    from: 4,
    to: 48,
    wall: 48,
    unit: 'hours',
    put: (n) => ({ priorityResolution: hours(n) }),
  },
  nextResponse: {
    from: 1,
    to: 24,
    wall: 24,
    unit: 'hours',
    put: (n) => ({ nextResponse: hours(n) }),
  },
  reopenReply: {
    from: 1,
    to: 24,
    wall: 24,
    unit: 'hours',
    put: (n) => ({ reopenReply: hours(n) }),
  },
  reopenNormalResolution: {
    from: 1,
    to: 7,
    wall: 7,
    unit: 'days',
    put: (n) => ({ reopenNormalResolution: days(n) }),
  },
  pauseCap: { from: 1, to: 14, wall: 14, unit: 'days', put: (n) => ({ pauseCap: days(n) }) },
  confirmWindow: {
    from: 7,
    to: 30,
    wall: 7,
    unit: 'days',
    put: (n) => ({ confirmWindow: days(n) }),
  },
  reopenDays: { from: 30, to: 90, wall: 30, unit: 'days', put: (n) => ({ reopenDays: n }) },
  urgeEvery: { from: 4, to: 24, wall: 24, unit: 'hours', put: (n) => ({ urgeEvery: hours(n) }) },
  endorsingHomes: { from: 2, to: 3, wall: 3, unit: 'count', put: (n) => ({ endorsingHomes: n }) },
  maxTicketsPerHome24h: {
    from: 5,
    to: 20,
    wall: 5,
    unit: 'count',
    put: (n) => ({ maxTicketsPerHome24h: n }),
  },
} as const satisfies Partial<Record<keyof PromisePolicy, Better>>
export type PromiseName = keyof typeof BETTER
/** A phone that needs none of it carries none of it. */
export const PROMISE_NAMES = /* @__PURE__ */ Object.keys(BETTER) as readonly PromiseName[]

/** Numbers of a community are kept in the ticket: its clocks need nothing else, whatever comes later. */
export interface KeptPolicy {
  readonly policyVersion: number
  readonly promises?: PromiseNumbers
}

function withNumbers(numbers: PromiseNumbers): PromisePolicy {
  const own = PROMISE_NAMES.map((name) => {
    const n = numbers[name]
    return n === undefined ? {} : BETTER[name].put(n)
  })
  return Object.assign({}, PROMISE, ...own)
}

/** @throws RangeError for a version that was never in force. */
export function policyOf({ policyVersion, promises }: KeptPolicy): PromisePolicy {
  if (promises !== undefined) return withNumbers(promises)
  const policy = POLICIES[policyVersion - 1]
  if (policy === undefined) throw new RangeError(`no promise policy ${policyVersion}`)
  return policy
}

/** What a ticket of a community without versions of its own is submitted under. */
export const WALL: KeptPolicy = { policyVersion: POLICY_VERSION }

export interface PolicyVersion extends Version {
  readonly numbers: PromiseNumbers
}

export const keptOf = ({ version, numbers }: Omit<PolicyVersion, 'validFrom'>): KeptPolicy => ({
  policyVersion: version,
  promises: numbers,
})

export type PolicyRefusal =
  | 'bad-input:numbers'
  | 'bad-input:validFrom'
  | `bad-input:numbers.${PromiseName}`

const isNumber = (name: PromiseName, n: number): boolean =>
  Number.isInteger(n) && n >= BETTER[name].from && n <= BETTER[name].to

const sameNumbers = (a: PromiseNumbers, b: PromiseNumbers): boolean =>
  PROMISE_NAMES.every((name) => (a[name] ?? BETTER[name].wall) === (b[name] ?? BETTER[name].wall))

/**
 * A new version: from a moment in the future, after the newest one, and not the same again.
 * @param numbers a number as it stands on the wall may be left out
 */
export function decidePolicy(
  versions: readonly PolicyVersion[],
  wish: { readonly numbers: PromiseNumbers; readonly validFrom: Instant },
  now: Instant,
): Decision<PolicyVersion, PolicyRefusal> {
  const { numbers, validFrom } = wish
  const wrong = PROMISE_NAMES.find((name) => !isNumber(name, numbers[name] ?? BETTER[name].wall))
  if (wrong !== undefined) return refused(`bad-input:numbers.${wrong}`)
  const newest = newestOf(versions)
  if (!mayBegin(newest, validFrom, now)) return refused('bad-input:validFrom')
  if (sameNumbers(newest?.numbers ?? {}, numbers)) return refused('bad-input:numbers')
  return allowed({ version: nextNumber(newest), numbers, validFrom })
}
