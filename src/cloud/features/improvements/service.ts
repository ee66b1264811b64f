import type { Kysely } from 'kysely'
import type {
  ChangeImprovement,
  DismissTheme,
  OpenImprovement,
  WorkDetail,
  WorkList,
} from '#contract/improvements'
import type { Done } from '#contract/session'
import {
  decideFinish,
  decideOpening,
  decidePublishing,
  decideVerdict,
} from '#domain/improvements/improvement'
import { type Instant, iso } from '#domain/time'
import { audit } from '../../audit'
import type { Tables } from '../../database/tables'
import { type Caller, seatIn } from '../../http/caller'
import { must, Refused } from '../../http/refused'
import { compare } from './compare'
import { countAnswers, countHomes, insertSources, listTickets } from './source-store'
import {
  areHere,
  countAdoption,
  type Found,
  findWork,
  insertImprovement,
  listWork,
  setWork,
  type WorkChange,
} from './store'
import { tellBehind } from './tell'
import { endTheme, listThemes, ticketsOfTheme } from './theme-store'

export interface Asking {
  readonly db: Kysely<Tables>
  readonly caller: Caller
  readonly now: Instant
}

function readInstant(text: string | undefined, field: string): Instant {
  const at = Date.parse(text ?? '')
  if (Number.isNaN(at)) throw new Refused('bad-input', field)
  return at
}

export async function listImprovementWork(
  { db, caller, now }: Asking,
  communityId: string,
): Promise<WorkList> {
  seatIn(caller, communityId, 'listImprovementWork')
  return {
    themes: [...(await listThemes(db, communityId))],
    items: await listWork(db, communityId),
    adoption: await countAdoption(db, communityId, now),
    asOf: iso(now),
  }
}

export async function getImprovementWork(
  { db, caller, now }: Asking,
  communityId: string,
  id: string,
): Promise<WorkDetail> {
  const { staffId } = seatIn(caller, communityId, 'getImprovementWork')
  const found = await findWork(db, communityId, id)
  if (found === null) throw new Refused('not-found')
  return {
    item: found.view,
    tickets: await listTickets(db, communityId, id, staffId),
    answers: await countAnswers(db, communityId, id),
    compared: await compare(db, communityId, found, now),
  }
}

/** From a theme or from tickets; the same id again is the same improvement. */
export async function openImprovement(asking: Asking, body: OpenImprovement): Promise<WorkDetail> {
  const { db, caller, now } = asking
  const { id, communityId, themeId, departmentId = null, ownerId = null, verifyBy } = body
  const { staffId } = seatIn(caller, communityId, 'openImprovement')
  const opening = must(
    decideOpening(
      {
        asked: body.asked,
        did: body.did,
        dueAt: readInstant(body.dueAt, 'dueAt'),
        verifyAt: readInstant(body.verifyAt, 'verifyAt'),
      },
      now,
    ),
  )
  if (!(await areHere(db, communityId, { departmentId, ownerId })))
    throw new Refused('bad-input', 'ownerId')
  const dimension = body.dimension ?? null
  if (verifyBy === 'survey' && dimension === null) throw new Refused('bad-input', 'dimension')
  const row = { ...opening, id, communityId, departmentId, ownerId, verifyBy, dimension }
  if (!(await insertImprovement(db, { ...row, madeBy: staffId }, now)))
    return getImprovementWork(asking, communityId, id)
  const ofTheme = themeId === undefined ? [] : await ticketsOfTheme(db, communityId, themeId, now)
  if (themeId !== undefined) {
    const ended = await endTheme(db, { communityId, id: themeId }, { improvementId: id }, now)
    if (!ended) throw new Refused('not-found')
  }
  const wanted = new Set([...body.ticketIds, ...ofTheme])
  if ((await insertSources(db, communityId, id, [...wanted], now)) !== wanted.size)
    throw new Refused('bad-input', 'ticketIds')
  await countHomes(db, communityId, id)
  return getImprovementWork(asking, communityId, id)
}

/** What the deed changes; a rule's no is the answer. */
function changeOf(found: Found, body: ChangeImprovement, now: Instant): WorkChange {
  const { deed, did = '' } = body
  switch (deed) {
    case 'publish':
      must(decidePublishing(found))
      return { published_at: new Date(now) }
    case 'done':
    case 'not_possible': {
      const finish = must(decideFinish(found, { state: deed, did }))
      return { ...finish, done_at: new Date(now) }
    }
    case 'holds':
      must(decideVerdict(found, { holds: true, dueAt: null }, now))
      return { holds: true, verified_at: new Date(now) }
    case 'fails': {
      const dueAt = readInstant(body.dueAt, 'dueAt')
      must(decideVerdict(found, { holds: false, dueAt }, now))
      const rest = (found.verifyAt ?? now) - (found.doneAt ?? now)
      return {
        state: 'doing',
        done_at: null,
        due_at: new Date(dueAt),
        verify_at: new Date(dueAt + Math.max(rest, 0)),
      }
    }
  }
}

/** Which news a published improvement is, after this deed; what nobody may read yet is news to nobody. */
function newsOf(found: Found, deed: ChangeImprovement['deed']) {
  const published = deed === 'publish' || found.publishedAt !== null
  const state = deed === 'done' || deed === 'not_possible' ? deed : found.state
  if (!published || deed === 'holds' || deed === 'fails') return null
  const names = {
    doing: 'improvement-doing',
    done: 'improvement-done',
    not_possible: 'improvement-not-possible',
  } as const
  return names[state]
}

export async function changeImprovement(
  asking: Asking,
  id: string,
  body: ChangeImprovement,
): Promise<WorkDetail> {
  const { db, caller, now } = asking
  const { communityId, deed } = body
  seatIn(caller, communityId, 'changeImprovement')
  const found = await findWork(db, communityId, id, true)
  if (found === null) throw new Refused('not-found')
  await setWork(db, communityId, id, changeOf(found, body, now))
  const news = newsOf(found, deed)
  if (news !== null) await tellBehind(db, { communityId, id, asked: found.view.asked }, news, now)
  await audit(db, {
    communityId,
    actorId: caller.personId,
    verb: 'change-improvement',
    subjectId: id,
    facts: { deed },
    at: now,
  })
  return getImprovementWork(asking, communityId, id)
}

/** Nothing is done about it, for a reason that stays. */
export async function dismissTheme(
  { db, caller, now }: Asking,
  id: string,
  { communityId, reason }: DismissTheme,
): Promise<Done> {
  seatIn(caller, communityId, 'dismissTheme')
  if (reason.trim() === '') throw new Refused('bad-input', 'reason')
  if (!(await endTheme(db, { communityId, id }, { reason: reason.trim() }, now)))
    throw new Refused('not-found')
  await audit(db, {
    communityId,
    actorId: caller.personId,
    verb: 'dismiss-theme',
    subjectId: id,
    at: now,
  })
  return { done: true }
}
