import type { AwardPage, AwardQuery, ConfirmAward } from '#contract/awards'
import type { Done } from '#contract/session'
import { AWARDS, candidatesFor, decideAward } from '#domain/recognition/award'
import { endedMonths, monthNamed } from '#domain/reports/months'
import type { Instant } from '#domain/time'
import { audit } from '../../audit'
import { seatIn } from '../../http/caller'
import { must, Refused } from '../../http/refused'
import type { Giving } from '../../measures/give'
import { insertAward, listHistory, listServed } from './store'

const MONTHS = 12

function monthFor(asked: string | undefined, now: Instant) {
  const months = endedMonths(now, MONTHS)
  const month = asked === undefined ? months[0] : months.find(({ name }) => name === asked)
  if (month === undefined) throw new Refused('bad-input', 'month')
  return { month, months: months.map(({ name }) => name) }
}

/** STF-10: for the manager alone: three of each kind, and what was confirmed before. */
export async function listAwardCandidates(
  { db, caller, now }: Giving,
  { communityId, month: asked }: AwardQuery,
): Promise<AwardPage> {
  seatIn(caller, communityId, 'listAwardCandidates')
  const { month, months } = monthFor(asked, now)
  const served = await listServed(db, communityId, month)
  const nameOf = new Map(served.map(({ staffId, staffName }) => [staffId, staffName]))
  const candidates = AWARDS.flatMap((kind) =>
    candidatesFor(kind, served).map((one) => ({
      ...one,
      kind,
      staffName: nameOf.get(one.staffId) ?? '',
    })),
  )
  const history = await listHistory(db, communityId)
  return { month: month.name, months, candidates, history }
}

/** The manager confirms; from then on residents see the card. */
export async function confirmAward(
  { db, caller, now }: Giving,
  { id, communityId, kind, month: name, staffId, words }: ConfirmAward,
): Promise<Done> {
  const seat = seatIn(caller, communityId, 'confirmAward')
  const month = monthNamed(name)
  if (month === null) throw new Refused('bad-input', 'month')
  const served = await listServed(db, communityId, month)
  const history = await listHistory(db, communityId)
  const taken = history.some((one) => one.kind === kind && one.month === name)
  const state = { over: month.to <= now, taken }
  const chosen = must(decideAward({ staffId, words }, candidatesFor(kind, served), state))
  const award = { ...chosen, communityId, id, kind, month: name, confirmedBy: seat.staffId }
  if (!(await insertAward(db, award, now))) throw new Refused('illegal-transition', 'confirmed')
  const facts = { kind, month: name }
  const deed = { communityId, actorId: caller.personId, verb: 'confirm-award', subjectId: id }
  await audit(db, { ...deed, facts, at: now })
  return { done: true }
}
