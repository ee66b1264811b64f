import type { Receipt, SubmitTicket } from '#contract/tickets'
import { decideDraft } from '#domain/tickets/draft'
import type { SubmittedEvent } from '#domain/tickets/events'
import { begin } from '#domain/tickets/evolve'
import { receiptNo } from '#domain/tickets/receipt'
import { decideSubmission } from '#domain/tickets/submission'
import { dayOf, days, instant } from '#domain/time'
import type { Deps } from '../../deps'
import { type CallerHome, homeOf } from '../../http/caller'
import { Refused } from '../../http/refused'
import { submissionSettings } from '../../settings/in-force'
import { asResident } from '../../views/actors'
import { type Deed, must, show } from './change'
import { adoptPhotos } from './photo-store'
import { columnsOf, storyOf } from './record'
import { findGround, type OpeningColumns, openTicket, type SubmissionGround } from './submit-store'

const COUNTED = days(1)
/** At least so many in a receipt number. */
const RECEIPT_DIGITS = 4

const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)]

/** The home from which it is sent: the caller's own, of this community, and seen by the desk. */
function sendingHome({ caller }: Deed, body: SubmitTicket): CallerHome {
  const home = homeOf(caller, body.houseId)
  if (home.communityId !== body.communityId) throw new Refused('not-found')
  if (!home.verified) throw new Refused('not-allowed', 'houseId')
  return home
}

type Worded = Pick<
  SubmitTicket,
  'kind' | 'categoryId' | 'words' | 'photoIds' | 'hideNameFrom' | 'place'
>

export function checkedWords(body: Worded): string {
  const { kind, categoryId, words, photoIds, hideNameFrom, place } = body
  if (distinct(photoIds).length !== photoIds.length) throw new Refused('bad-input', 'photoIds')
  const decision = decideDraft({
    kind,
    categoryId,
    words,
    placeDetail: place.detail ?? '',
    photos: photoIds.length,
    hideNameFrom,
  })
  if (!decision.ok) throw new Refused('bad-input', decision.reason.split(':')[1])
  return decision.value.words
}

/** Every place and person named in it must be of this community. */
function checkNames(body: SubmitTicket, ground: SubmissionGround): void {
  const { kind, buildingId, areaId } = body.place
  if (kind === 'building' && (buildingId === undefined || !ground.building_exists))
    throw new Refused('bad-input', 'place.buildingId')
  if (kind === 'area' && (areaId === undefined || !ground.area_exists))
    throw new Refused('bad-input', 'place.areaId')
  if (ground.about_known !== distinct(body.aboutStaffIds ?? []).length)
    throw new Refused('bad-input', 'aboutStaffIds')
}

function groundOf({ db, now }: Deed, body: SubmitTicket) {
  const { id, communityId, houseId, place } = body
  return findGround(db, {
    id,
    communityId,
    houseId,
    buildingId: place.buildingId ?? null,
    areaId: place.areaId ?? null,
    aboutStaffIds: distinct(body.aboutStaffIds ?? []),
    followsId: body.followsId ?? null,
    since: new Date(now - COUNTED),
    at: new Date(now),
  })
}

/** T1 by a resident, from one of their homes. */
function decide(
  { caller, now }: Deed,
  body: SubmitTicket,
  ground: SubmissionGround,
): SubmittedEvent {
  const { id, communityId, kind, categoryId, houseId, hideNameFrom } = body
  const submission = {
    id,
    communityId,
    kind,
    categoryId,
    source: 'miniapp' as const,
    reporterId: caller.personId,
    houseId,
    hideNameFrom,
    aboutStaffIds: distinct(body.aboutStaffIds ?? []),
    followsId: body.followsId ?? null,
  }
  const facts = {
    boundHouseIds: caller.homes.map((home) => home.houseId),
    hasPlace: true,
    keyCustomer: ground.key_customer,
    recentOfHome: ground.recent.map((t) => ({ ...t, submittedAt: instant(t.submittedAt) })),
    ...(ground.followed !== null && { followed: ground.followed }),
    ...submissionSettings(ground),
  }
  return must(decideSubmission(asResident(caller), submission, facts, now), COUNTED / 1000)
}

export function openingOf(
  body: Pick<SubmitTicket, 'place' | 'safetySeen'>,
  words: string,
  ground: { readonly prefix: string; readonly homeBuildingId: string | null },
  at: number,
) {
  const { kind, buildingId, areaId, detail } = body.place
  const opening: OpeningColumns = {
    words,
    placeKind: kind,
    placeDetail: (detail ?? '').trim(),
    buildingId: kind === 'home' ? ground.homeBuildingId : (buildingId ?? null),
    areaId: kind === 'area' ? (areaId ?? null) : null,
    safetySeen: body.safetySeen === true,
    day: dayOf(at),
    // The number itself is counted in the statement that writes it.
    receiptStem: receiptNo(ground.prefix, at, 1).slice(0, -RECEIPT_DIGITS),
  }
  return opening
}

async function receipt(deps: Deps, deed: Deed, id: string): Promise<Receipt> {
  const ticket = await show(deps, deed, id)
  return { ticket, promise: ticket.clocks }
}

/**
 * Takes a ticket in once: the same client id from another tap or device answers with the first
 * ticket (edge case 8); somebody else's id is refused without saying what lies behind it.
 */
export async function submitTicket(deps: Deps, deed: Deed, body: SubmitTicket): Promise<Receipt> {
  const { db, caller, now } = deed
  sendingHome(deed, body)
  const words = checkedWords(body)
  const ground = await groundOf(deed, body)
  if (ground === null) throw new Refused('not-found')
  if (ground.taken !== null) {
    if (ground.taken.reporterId !== caller.personId) throw new Refused('bad-input', 'id')
    return receipt(deps, deed, body.id)
  }
  checkNames(body, ground)
  const event = decide(deed, body, ground)
  const ticket = begin(event)
  await adoptPhotos(db, caller, body.communityId, body.photoIds)
  const happening = {
    events: [event],
    saying: null,
    photoIds: body.photoIds,
    personId: caller.personId,
    actor: asResident(caller),
    now,
    checks: deps.content.checks,
  }
  const written = await openTicket(
    db,
    ticket,
    columnsOf(ticket, now),
    openingOf(body, words, { prefix: ground.prefix, homeBuildingId: ground.home_building_id }, now),
    storyOf(ticket, happening),
  )
  // Zero: the other device was a moment earlier, and waiting for the number we learned of it.
  if (written.tickets === 1 && written.photos !== body.photoIds.length)
    throw new Refused('bad-input', 'photoIds')
  return receipt(deps, deed, body.id)
}
