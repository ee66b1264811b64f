import type { Problem } from '#contract/problems'

/**
 * What a refusal means for a queued thing.
 * `later`: unknown or busy, the same key again. `wait`: nothing can be sent now, whatever it is.
 * `again`: the ground has moved, ask anew. `stuck`: a final no that a person must see.
 */
export type Verdict = 'later' | 'wait' | 'again' | 'stuck'

/** Limits that will still be there in an hour; the general one passes by itself. */
const LASTING_LIMITS = ['home', 'urge']

export function judge(problem: Problem): Verdict {
  switch (problem.code) {
    case 'offline':
    case 'interrupted':
    case 'signed-out':
      return 'wait'
    case 'in-flight':
    case 'internal':
      return 'later'
    case 'too-many':
      return LASTING_LIMITS.includes(problem.field ?? '') ? 'stuck' : 'later'
    case 'stale':
      return 'again'
    case 'bad-input':
      return problem.field === 'photoIds' ? 'again' : 'stuck'
    case 'not-allowed':
    case 'not-found':
    case 'illegal-transition':
    case 'key-reused':
      return 'stuck'
  }
}

const PAUSES = [5_000, 15_000, 60_000, 300_000] as const

/** How long to leave the cloud alone after the n-th try without an answer, counted from 0. */
export function pauseAfter(tries: number, problem: Problem): number {
  const pause = PAUSES[Math.min(tries, PAUSES.length - 1)] ?? 300_000
  return Math.max(pause, (problem.retryAfter ?? 0) * 1000)
}
