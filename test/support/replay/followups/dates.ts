import { createHash } from 'node:crypto'
import { addMonths, clockTime, DAY, HOUR, quarterStart } from '../calendar'
import type { Policy } from '../line'
import type { Dates } from './task'

const WINDOWS: Record<string, [number, number]> = {
  'move-in-1': [-1, 7],
  'move-in-2': [-3, 11],
  'move-in-3': [-3, 11],
  exit: [0, 14],
  'key-customer': [-5, 5],
  ticket: [0, 7],
}

/** The window of a plan around its due, reading 9. */
export function around(plan: string, due: number): Dates {
  const [before, after] = WINDOWS[plan] ?? [0, 0]
  return { due, windowStart: due + before * DAY, windowEnd: due + after * DAY }
}

export function moveInDates(plan: string, movedInAt: number): Dates {
  if (plan === 'move-in-1') return around(plan, movedInAt + 7 * DAY)
  return around(plan, addMonths(movedInAt, plan === 'move-in-2' ? 1 : 3))
}

export const exitDates = (movedOutAt: number) => around('exit', addMonths(movedOutAt, 1))
export const recoveryDates = (t: number): Dates => hard(t, 48 * HOUR)
export const reopenedDates = (t: number): Dates => hard(t, 24 * HOUR)

function hard(t: number, length: number): Dates {
  return { due: t + length, windowStart: t, windowEnd: t + length }
}

/** The home's day of every quarter: 8 + uint32be(sha256(householdId)) mod 65, at 09:00. */
export function quarterlyDates(policy: Policy, householdId: string, start: number): Dates {
  const hash = createHash('sha256').update(householdId, 'utf8').digest().readUInt32BE(0)
  const day = policy.slotFirstDay + (hash % policy.slotDays)
  return {
    due: start + (day - 1) * DAY + clockTime(policy.slotTime),
    windowStart: start,
    windowEnd: quarterStart(start, 1) - 7 * DAY,
  }
}

/** Days from the due of the n-th attempt by each channel: reading 11. */
export const LADDERS: Record<string, { sms: number[]; phone: number[]; onSite: number[] }> = {
  'move-in-1': { sms: [], phone: [2, 5], onSite: [] },
  'move-in-2': { sms: [3], phone: [6, 9], onSite: [] },
  'move-in-3': { sms: [3], phone: [6, 9], onSite: [] },
  quarterly: { sms: [3], phone: [7, 9], onSite: [11] },
  exit: { sms: [0, 3], phone: [7, 9], onSite: [] },
  'key-customer': { sms: [], phone: [-5], onSite: [] },
  ticket: { sms: [], phone: [0, 3], onSite: [] },
  recovery: { sms: [], phone: [-2], onSite: [] },
  reopened: { sms: [], phone: [-1], onSite: [] },
}

/** Place of the n-th attempt by a channel in the whole ladder, from 1. */
export function rungOf(plan: string, channel: string, count: number): number {
  const ladder = LADDERS[plan]
  if (!ladder) return count + 1
  const before = channel === 'sms' ? 0 : ladder.sms.length
  return before + (channel === 'onSite' ? ladder.phone.length : 0) + count + 1
}
