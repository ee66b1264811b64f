import { addDays, type Instant } from '../time'
import type { Slot } from './schedule'

const AFTER = 30
const OPEN = 7

/** Domain 6: the confirm question once more, 30 d after a recovery; a week to answer it. */
export function reAskSlot(recoveredAt: Instant): Slot {
  const dueAt = addDays(recoveredAt, AFTER)
  return { plan: 'ticket', dueAt, windowStart: dueAt, windowEnd: addDays(dueAt, OPEN) }
}
