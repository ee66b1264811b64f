/** The closed list of things that can go wrong on the wire. No schema library here: this file travels to the phone. */
export const PROBLEM_CODES = [
  'bad-input',
  'signed-out',
  'not-allowed',
  'not-found',
  'illegal-transition',
  'stale',
  'in-flight',
  'key-reused',
  'too-many',
  'internal',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

export const PROBLEM_STATUS: Record<ProblemCode, number> = {
  'bad-input': 400,
  'signed-out': 401,
  'not-allowed': 403,
  'not-found': 404,
  'illegal-transition': 409,
  stale: 409,
  'in-flight': 409,
  'key-reused': 422,
  'too-many': 429,
  internal: 500,
}

/** What the cloud answers. `field` names the input at fault, or the rule that said no. */
export interface ProblemBody {
  readonly code: ProblemCode
  readonly field?: string
  readonly requestId?: string
}

/** What the phone knows: the cloud's answer, or that there was none. */
export interface Problem {
  readonly code: ProblemCode | 'offline' | 'interrupted'
  readonly field?: string
  readonly requestId?: string
  /** Seconds, with `too-many`. */
  readonly retryAfter?: number
}
