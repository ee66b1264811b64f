import type { CallView } from '#contract/calls'
import { iso } from '#domain/time'
import { audit } from '../../audit'
import type { Mate } from '../../followups/people-store'
import { placesOf } from '../../followups/places'
import { segmentsOfHome } from '../../followups/segments'
import { surveyNow } from '../../settings/in-force'
import { findBehind, findTicketOf, listAliases, listNpsGiven } from './detail-store'
import { type Held, lookAt, type Which } from './held'
import { type Asking, callRow } from './list'
import { behindView, deedsOf, ladderView, personView, questionsView, shownOf } from './view'

/** F7: a task that has not started waits for a day with a place. */
async function isFull({ db, now }: Asking, { task }: Held): Promise<boolean> {
  if (task.startedAt !== null || task.placeOn !== null) return false
  const { most, taken } = await placesOf(db, task.communityId, now)
  return most !== null && taken >= most
}

/**
 * Domain 8: a recommendation or a score of a service is confidential. Follow-up staff and the manager read it with
 * "you may contact me" only, and that they did is logged; the rating of a request belongs to the request.
 */
async function behindOf({ db, caller, now }: Asking, { task }: Held): Promise<CallView['behind']> {
  const behind = await findBehind(db, task)
  if (behind === null) return null
  if (behind.kind === 'ticket') return behindView(behind)
  if (!behind.contactMe) return null
  const { communityId, id: subjectId } = task
  const deed = { communityId, actorId: caller.personId, verb: 'see-answer', subjectId, at: now }
  await audit(db, { ...deed, facts: { responseId: task.responseId ?? '' } })
  return behindView(behind)
}

/** The adult to whom the call was passed stands before the others, who keep their order. */
function askedFirst(task: Held['task'], people: readonly Mate[]): readonly Mate[] {
  const isAsked = ({ personId }: Mate) => personId === task.personId
  return [...people.filter(isAsked), ...people.filter((mate) => !isAsked(mate))]
}

export async function showCall(asking: Asking, secret: string, held: Held): Promise<CallView> {
  const { db, now } = asking
  const { facts, task, people } = held
  const ids = people.map(({ personId }) => personId)
  const npsGiven = await listNpsGiven(db, ids, now)
  const staffIds = task.attempts.flatMap(({ staffId }) => staffId ?? [])
  const aliases = await listAliases(db, task.communityId, staffIds)
  const survey = await surveyNow(db, task.communityId, now)
  const names = new Map(people.map(({ personId, name }) => [personId, name]))
  return {
    call: callRow(facts, now),
    communityId: task.communityId,
    people: askedFirst(task, shownOf(task, people)).map((mate) =>
      personView(task, mate, secret, npsGiven, now),
    ),
    segments: await segmentsOfHome(db, task, now),
    attempts: task.attempts.map(({ at, channel, result, wrongNumber, staffId, personId }) => ({
      at: iso(at),
      channel,
      result,
      wrongNumber,
      by: aliases.get(staffId ?? '') ?? null,
      person: names.get(personId ?? '') ?? null,
    })),
    ladder: ladderView(held),
    asks: [...task.asks],
    version: survey.version,
    questions: questionsView(held, survey),
    behind: await behindOf(asking, held),
    ticket: await findTicketOf(db, task),
    allowed: deedsOf(held, now),
    full: await isFull(asking, held),
    asOf: iso(now),
  }
}

/** One follow-up with whom to ring, what was tried and what to ask. */
export const getCall = async (asking: Asking, secret: string, which: Which): Promise<CallView> =>
  showCall(asking, secret, await lookAt(asking, which, 'getCall'))
