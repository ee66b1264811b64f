import type { DeskQuery } from '#contract/desk'
import { CATEGORY_IDS } from '#domain/tickets/categories'
import { TICKET_KINDS } from '#domain/tickets/ticket'
import { isRecord, readKept, writeKept } from '../../../lib/kept'
import { phone } from '../../../lib/platform/phone'
import { personNow } from '../../../lib/session'
import { type DeskFilter, FILTERS } from './filters'

/** What the list is narrowed to beside its tab. */
export type Narrow = Pick<DeskQuery, 'kind' | 'categoryId' | 'buildingId'>

export interface Chosen extends Narrow {
  readonly filter: DeskFilter
}

const NOTHING: Chosen = { filter: 'all' }

const address = (communityId: string): string => `staff-desk.${personNow() ?? ''}.${communityId}`

const oneOf = <T extends string>(all: readonly T[], word: unknown): T | undefined =>
  all.find((one) => one === word)

function read(json: unknown): Chosen | null {
  if (!isRecord(json)) return null
  const kind = oneOf(TICKET_KINDS, json.kind)
  const categoryId = oneOf(CATEGORY_IDS, json.categoryId)
  const { buildingId } = json
  return {
    filter: oneOf(FILTERS, json.filter) ?? 'all',
    ...(kind && { kind }),
    ...(categoryId && { categoryId }),
    ...(typeof buildingId === 'string' && { buildingId }),
  }
}

/** STF-01: as it was left on this phone, by this person, in this community. */
export function chosenBefore(communityId: string): Chosen {
  const found = readKept(phone.storage, address(communityId), read)
  return found.state === 'found' ? found.value : NOTHING
}

export const rememberChosen = (communityId: string, chosen: Chosen): void =>
  void writeKept(phone.storage, address(communityId), chosen)

export const narrowings = ({ kind, categoryId, buildingId }: Narrow): number =>
  [kind, categoryId, buildingId].filter((one) => one !== undefined).length
