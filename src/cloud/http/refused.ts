import type { ProblemCode } from '#contract/problems'
import type { Decision } from '#domain/decision'

/** An expected "no". Anything else that reaches the error handler is our fault and is logged as such. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: ProblemCode
  /** The input at fault, or the rule that said no. */
  readonly field: string | undefined
  /** Seconds, with `too-many`. */
  readonly retryAfter: number | undefined

  constructor(code: ProblemCode, field?: string, retryAfter?: number) {
    super(code)
    this.code = code
    this.field = field
    this.retryAfter = retryAfter
  }
}

/** What a rule allows; its `code:field` is the answer where it says no. */
export function must<T>(decision: Decision<T, `${ProblemCode}:${string}`>): T {
  if (decision.ok) return decision.value
  const [code, field] = decision.reason.split(':') as [ProblemCode, string]
  throw new Refused(code, field)
}
