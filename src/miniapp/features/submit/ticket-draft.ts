import type { HomeView } from '#contract/session'
import type { SubmitTicket } from '#contract/tickets'
import { CATEGORY_IDS, type CategoryId } from '#domain/tickets/categories'
import { type DraftField, faultOf } from '#domain/tickets/draft'
import { HIDE_FROM, type HideNameFrom, TICKET_KINDS, type TicketKind } from '#domain/tickets/ticket'
import { isRecord } from '../../lib/kept'
import type { QueuedPhoto } from '../../lib/outbox/errand'

export type Spot =
  | { readonly kind: 'home' }
  | { readonly kind: 'building' }
  | { readonly kind: 'area'; readonly areaId: string; readonly name: string }

/** What the form holds, as it lies in the phone. */
export interface TicketDraft {
  readonly kind: TicketKind
  readonly categoryId: CategoryId | null
  readonly words: string
  readonly photos: readonly QueuedPhoto[]
  /** null: where things of this category usually are. */
  readonly spot: Spot | null
  readonly detail: string
  readonly hideNameFrom: HideNameFrom
  /** "Not urgent" was tapped on the safety card. */
  readonly safetySeen: boolean
  readonly followsId: string | null
  /** Whom a complaint is about; the names are for the form only. */
  readonly aboutStaff: readonly AboutStaff[]
}

export interface AboutStaff {
  readonly id: string
  readonly name: string
}

export const BLANK: TicketDraft = {
  kind: 'complaint',
  categoryId: null,
  words: '',
  photos: [],
  spot: null,
  detail: '',
  hideNameFrom: 'neighbours',
  safetySeen: false,
  followsId: null,
  aboutStaff: [],
}

const oneOf = <T extends string>(list: readonly T[], value: unknown): T | null =>
  list.find((known) => known === value) ?? null

const isPhoto = (json: unknown): json is QueuedPhoto =>
  isRecord(json) && typeof json.ref === 'string' && typeof json.key === 'string'

const isPerson = (json: unknown): json is AboutStaff =>
  isRecord(json) && typeof json.id === 'string' && typeof json.name === 'string'

function readSpot(json: unknown): Spot | null {
  if (!isRecord(json)) return null
  if (json.kind === 'home' || json.kind === 'building') return { kind: json.kind }
  const { areaId, name } = json
  return typeof areaId === 'string' && typeof name === 'string'
    ? { kind: 'area', areaId, name }
    : null
}

/** Words are what must not be lost: a member that an older app wrote otherwise falls back to its blank. */
export function readTicketDraft(json: unknown): TicketDraft | null {
  if (!isRecord(json) || typeof json.words !== 'string') return null
  return {
    kind: oneOf(TICKET_KINDS, json.kind) ?? BLANK.kind,
    categoryId: oneOf(CATEGORY_IDS, json.categoryId),
    words: json.words,
    photos: Array.isArray(json.photos) ? json.photos.filter(isPhoto) : [],
    spot: readSpot(json.spot),
    detail: typeof json.detail === 'string' ? json.detail : '',
    hideNameFrom: oneOf(HIDE_FROM, json.hideNameFrom) ?? BLANK.hideNameFrom,
    safetySeen: json.safetySeen === true,
    followsId: typeof json.followsId === 'string' ? json.followsId : null,
    aboutStaff: Array.isArray(json.aboutStaff) ? json.aboutStaff.filter(isPerson) : [],
  }
}

/** Persons are named in a complaint about the service of staff, and nowhere else. */
export const isAboutStaff = ({ kind, categoryId }: TicketDraft): boolean =>
  kind === 'complaint' && categoryId === 'staff'

/** Nothing in it that anybody would miss. */
export const isBlank = ({ words, photos }: TicketDraft): boolean =>
  words.trim() === '' && photos.length === 0

/** The building shares these; the rest happens at home. */
const SHARED: readonly CategoryId[] = [
  'lift',
  'lighting',
  'cleaning',
  'security',
  'parking',
  'greening',
  'facilities',
  'safety',
]

export function spotOf({ spot, categoryId }: TicketDraft): Spot {
  if (spot !== null) return spot
  return { kind: categoryId !== null && SHARED.includes(categoryId) ? 'building' : 'home' }
}

/** The first field that the cloud would refuse, by the same rule. */
export const draftFault = (draft: TicketDraft): DraftField | null =>
  faultOf({
    kind: draft.kind,
    categoryId: draft.categoryId ?? '',
    words: draft.words,
    placeDetail: draft.detail,
    photos: draft.photos.length,
    hideNameFrom: draft.hideNameFrom,
  })

function placeOf(draft: TicketDraft, home: HomeView): SubmitTicket['place'] {
  const spot = spotOf(draft)
  const detail = draft.detail.trim()
  return {
    kind: spot.kind,
    ...(spot.kind === 'building' ? { buildingId: home.buildingId } : {}),
    ...(spot.kind === 'area' ? { areaId: spot.areaId } : {}),
    ...(detail === '' ? {} : { detail }),
  }
}

/** @param id made with the draft; ticket and idempotency key at once */
export function ticketBody(
  id: string,
  draft: TicketDraft,
  home: HomeView,
): Omit<SubmitTicket, 'photoIds'> {
  return {
    id,
    communityId: home.communityId,
    houseId: home.houseId,
    kind: draft.kind,
    categoryId: draft.categoryId ?? 'other',
    words: draft.words.trim(),
    place: placeOf(draft, home),
    hideNameFrom: draft.hideNameFrom,
    ...(draft.safetySeen ? { safetySeen: true } : {}),
    ...(draft.followsId === null ? {} : { followsId: draft.followsId }),
    ...(isAboutStaff(draft) && draft.aboutStaff.length > 0
      ? { aboutStaffIds: draft.aboutStaff.map(({ id }) => id) }
      : {}),
  }
}

/** The name of an area is looked up again where it is shown. */
const spotIn = ({ kind, areaId }: SubmitTicket['place']): Spot =>
  kind === 'area' ? { kind, areaId: areaId ?? '', name: '' } : { kind: kind as 'home' | 'building' }

/** A submission that waits or was refused, back into the form; its photos and its words as they were. */
export function draftOf(
  body: Omit<SubmitTicket, 'photoIds'>,
  photos: readonly QueuedPhoto[],
): TicketDraft {
  return {
    kind: body.kind,
    categoryId: body.categoryId,
    words: body.words,
    photos,
    spot: spotIn(body.place),
    detail: body.place.detail ?? '',
    hideNameFrom: body.hideNameFrom,
    safetySeen: body.safetySeen ?? false,
    followsId: body.followsId ?? null,
    aboutStaff: (body.aboutStaffIds ?? []).map((id) => ({ id, name: '' })),
  }
}
