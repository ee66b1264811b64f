import type { Transaction } from 'kysely'
import type { StaffFacts } from '#domain/tickets/actions'
import { decideHandOn } from '#domain/tickets/helpers'
import { hours, type Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { lockTicket } from '../features/tickets/lock-store'
import { record } from '../features/tickets/record'
import type { JobHandler } from '../queue/job'
import { enqueue } from '../queue/queue'
import { type Absence, findAbsence, findEndedSeat, listOwned, listStandIns } from '../staffing/away'

/** So soon it looks whether something came to somebody who is away. */
const AGAIN = hours(1)

/** The first who may have it: not its reporter, nobody it is about. */
async function handOne(
  tx: Transaction<Tables>,
  id: string,
  standIns: readonly StaffFacts[],
  absence: Absence,
  now: Instant,
): Promise<void> {
  const locked = await lockTicket(tx, { id, personId: null }, now)
  if (locked === null || locked.facts.ownerId !== absence.staffId) return
  for (const standIn of standIns) {
    const decision = decideHandOn(locked.facts, standIn, now)
    if (!decision.ok) continue
    const by = { saying: null, photoIds: [], personId: null, actor: { as: 'job' }, now } as const
    await record(tx, locked.facts, { ...by, events: [decision.value] })
    return
  }
}

/** STF-17: while somebody is away, or gone, nothing stays in their hands: it looks at the beginning, and every hour. */
export const handOn: JobHandler = async (tx, job, now) => {
  const communityId = job.communityId ?? ''
  const { absenceId, staffId } = job.payload
  const absence =
    absenceId === undefined
      ? await findEndedSeat(tx, communityId, String(staffId))
      : await findAbsence(tx, communityId, String(absenceId))
  if (absence === null || now >= absence.to) return
  if (now >= absence.from) {
    const standIns = await listStandIns(tx, communityId, absence, now)
    for (const id of await listOwned(tx, communityId, absence.staffId))
      await handOne(tx, id, standIns, absence, now)
  }
  const runAt = Math.max(now + AGAIN, absence.from)
  const dedupeKey = `hand-on:${absence.id}:${runAt}`
  await enqueue(tx, { kind: 'hand-on', dedupeKey, payload: job.payload, runAt, communityId }, now)
}
