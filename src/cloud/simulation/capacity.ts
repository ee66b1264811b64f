import {
  countsAsStart,
  isShort,
  mayStart,
  recoveryShare,
  startCap,
} from '#domain/followups/capacity'
import { isOpenTask } from '#domain/followups/task'
import { addDays, dayOf, days, startOfDay } from '#domain/time'
import type { Tx } from './transaction'
import type { Community, Sim, Task } from './world'

/** Homes that one person of the follow-up staff looks after on a working day. */
const HOMES_EACH = 420
/** In the first quarter nobody knows yet how few recoveries there will be, so more people stand by. */
const FIRST_MONTHS = 1.9
/** Spring Festival: nobody calls on the first day, one person on the second. */
const FEAST: Readonly<Record<string, number>> = { '2024-02-10': 0, '2024-02-11': 1 }

/** How many are on duty on the day: more in the first quarter, fewer at weekends and on the feast. */
export function staffOn(sim: Sim, community: Community, day: number): number {
  const feast = FEAST[dayOf(day)]
  if (feast !== undefined) return feast
  const base = community.homes.length / HOMES_EACH
  const early = day < sim.start + days(91) ? base * FIRST_MONTHS : base
  const weekday = new Date(day + 8 * 3_600_000).getUTCDay()
  return Math.max(1, Math.round(weekday === 0 || weekday === 6 ? early * 0.75 : early))
}

/** F7: the limit of the day, written before its first start; also who is on duty, when that changes. */
export function openDay(sim: Sim, tx: Tx, community: Community): void {
  const from = startOfDay(tx.now)
  if (community.day?.from === from) return
  const staff = staffOn(sim, community, from)
  if (staff !== community.duty) {
    tx.set(community, 'duty', staff)
    tx.write('duty-set', community.id, { date: dayOf(from), followupStaff: staff })
  }
  const share = recoveryShare(community.starts, from)
  const cap = startCap(staff, share)
  tx.set(community, 'day', { from, cap })
  tx.set(community, 'startedToday', 0)
  const date = dayOf(from)
  tx.write('capacity-day', community.id, { date, followupStaff: staff, share, cap })
  const due = community.recoveries.filter(
    ({ state, dueAt }) => isOpenTask(state) && dueAt < addDays(from, 1),
  ).length
  if (isShort(due, staff))
    tx.write('capacity-short', community.id, { date, recoveriesDue: due, followupStaff: staff })
}

/** A duty of every midnight. */
export function openDays(sim: Sim, tx: Tx): void {
  for (const community of sim.communities) openDay(sim, tx, community)
  const next = addDays(startOfDay(tx.now), 1)
  tx.duty('open-day', dayOf(next), next, (again) => openDays(sim, again))
}

/** F7: has it begun, or may it begin today? */
export function mayBegin(sim: Sim, tx: Tx, { begun, plan, home: { community } }: Task): boolean {
  if (begun !== null) return true
  openDay(sim, tx, community)
  return mayStart(plan, community.day?.cap ?? null, community.startedToday)
}

/** With the first counted view, or the first attempt; once a task. */
export function begin(sim: Sim, tx: Tx, task: Task, by: 'card' | 'sms' | 'phone' | 'onSite'): void {
  if (task.begun !== null) return
  const { home, plan, id: taskId } = task
  const { community } = home
  openDay(sim, tx, community)
  const begun = { taskId, plan, at: tx.now, ledToRecovery: false }
  tx.set(task, 'begun', begun)
  tx.set(task, 'state', 'in_progress')
  tx.add(community.starts, begun)
  if (countsAsStart(plan)) tx.set(community, 'startedToday', community.startedToday + 1)
  tx.write('followup-started', community.id, { taskId, householdId: home.id, plan, by })
}
