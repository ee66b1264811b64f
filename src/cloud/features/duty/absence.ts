import type { AddAbsence, DutyWeek } from '#contract/duty'
import { decideAbsence } from '#domain/staff/duty'
import { audit } from '../../audit'
import { seatIn } from '../../http/caller'
import { Refused } from '../../http/refused'
import { newId } from '../../ids'
import { enqueue } from '../../queue/queue'
import { findAbsence } from '../../staffing/away'
import { type Deed, mayEnd, momentOf, must, showWeek } from './roster'
import { endAbsenceAt, insertAbsence, lockMember } from './roster-store'

/** STF-17: somebody is away; from the first moment on a job hands on what they have in hand. */
export async function addAbsence(deed: Deed, body: AddAbsence): Promise<DutyWeek> {
  const { db, caller, now } = deed
  const { communityId, staffId, substituteId = null } = body
  const seat = seatIn(caller, communityId, 'addAbsence')
  if (!mayEnd(seat)(staffId)) throw new Refused('not-allowed')
  if ((await lockMember(db, communityId, staffId)) === null)
    throw new Refused('bad-input', 'staffId')
  if (substituteId !== null && (await lockMember(db, communityId, substituteId)) === null)
    throw new Refused('bad-input', 'substituteId')
  const wish = { staffId, from: momentOf(body.from, 'from'), to: momentOf(body.to, 'to') }
  const absence = must(decideAbsence({ ...wish, substituteId }, now))
  const id = newId(now)
  const made = { id, communityId, madeBy: seat.staffId, madeAt: now }
  await insertAbsence(db, { ...made, staffId, from: absence.from, to: absence.to }, substituteId)
  const runAt = Math.max(now, absence.from)
  const job = { kind: 'hand-on' as const, dedupeKey: `hand-on:${id}:${runAt}`, runAt }
  await enqueue(db, { ...job, payload: { absenceId: id }, communityId }, now)
  return showWeek(deed, communityId, Math.max(now, absence.from))
}

/** Back earlier than planned, or not away after all. */
export async function endAbsence(deed: Deed, id: string, communityId: string): Promise<DutyWeek> {
  const { db, caller, now } = deed
  const seat = seatIn(caller, communityId, 'endAbsence')
  const absence = await findAbsence(db, communityId, id)
  if (absence === null) throw new Refused('not-found')
  if (!mayEnd(seat)(absence.staffId)) throw new Refused('not-allowed')
  await endAbsenceAt(db, communityId, id, now)
  const actorId = caller.personId
  await audit(db, {
    communityId,
    actorId,
    verb: 'end-absence',
    subjectId: absence.staffId,
    at: now,
  })
  return showWeek(deed, communityId, now)
}
