import { allowed, type Decision, refused } from '../decision'
import type { StaffRole } from '../staff/roles'
import type { OutEnd } from './ladder'

export const SETTLINGS = ['done', 'unreachable', 'again', 'dropped'] as const
/** Called and reached, called in vain, sent once more, let be. */
export type Settling = (typeof SETTLINGS)[number]

/** Of a phone task: rung up by somebody. Of a failure: looked at by the manager. */
const FOR_CALLS: readonly Settling[] = ['done', 'unreachable']
const FOR_FAILURES: readonly Settling[] = ['again', 'dropped']

const MENDERS: readonly StaffRole[] = ['manager', 'admin']

export const FAILED = ['dead', 'unknown', 'refused'] as const
const isFailed = (state: string): boolean => FAILED.some((one) => one === state)

const waysFor = (state: string): readonly Settling[] => {
  if (state === 'open') return FOR_CALLS
  return isFailed(state) ? FOR_FAILURES : []
}

export type SettlingRefusal = 'illegal-transition:state' | 'not-allowed:how'

/**
 * LOOP-05: what staff make of a message that no machine can end. A text that may have arrived is sent once more
 * only because a person says so.
 * @returns the state after it; `waiting`: it is tried again from the beginning
 */
export function decideSettling(
  state: string,
  how: Settling,
  role: StaffRole,
): Decision<OutEnd | 'waiting', SettlingRefusal> {
  if (!waysFor(state).includes(how)) return refused('illegal-transition:state')
  if (isFailed(state) && !MENDERS.includes(role)) return refused('not-allowed:how')
  switch (how) {
    case 'done':
    case 'dropped':
      return allowed('done')
    case 'unreachable':
      return allowed('unreachable')
    case 'again':
      return allowed('waiting')
  }
}
