import type { DeskNotices, DraftNotice, StepNotice } from '#contract/notices'
import type { Done } from '#contract/session'
import { decideDraft, decideNoticeStep } from '#domain/notices/notice'
import { audit } from '../../audit'
import { seatIn } from '../../http/caller'
import { must, Refused } from '../../http/refused'
import type { Giving } from '../../measures/give'
import { listBuildings, listRows, lockNotice, saveDraft, stepRow } from './desk-store'

/** STF-12: every notice of a community, with how many read it. */
export async function listDeskNotices(
  { db, caller }: Giving,
  communityId: string,
): Promise<DeskNotices> {
  seatIn(caller, communityId, 'listDeskNotices')
  return {
    items: await listRows(db, communityId),
    buildings: await listBuildings(db, communityId),
  }
}

/** Kept as a draft: nobody reads it yet, and it may be changed until it is published. */
export async function draftNotice({ db, caller, now }: Giving, body: DraftNotice): Promise<Done> {
  const { communityId, id } = body
  const { staffId } = seatIn(caller, communityId, 'draftNotice')
  const draft = must(decideDraft(body, await lockNotice(db, communityId, id)))
  const known = await listBuildings(db, communityId)
  if (!draft.buildingIds.every((one) => known.some((building) => building.id === one)))
    throw new Refused('bad-input', 'buildingIds')
  await saveDraft(db, { communityId, id, staffId }, draft, now)
  return { done: true }
}

/** Published to those whom it is for, or taken down; who did it is written down. */
export async function stepNotice(
  { db, caller, now }: Giving,
  id: string,
  { communityId, step }: StepNotice,
): Promise<Done> {
  seatIn(caller, communityId, 'stepNotice')
  const before = await lockNotice(db, communityId, id)
  if (before === null) throw new Refused('not-found')
  must(decideNoticeStep(before, step))
  await stepRow(db, { communityId, id }, step, now)
  const verb = `${step}-notice`
  await audit(db, { communityId, actorId: caller.personId, verb, subjectId: id, at: now })
  return { done: true }
}
