import { isUuid } from '#domain/ids'
import type { Instant } from '#domain/time'
import { Refused } from '../http/refused'

/** The last line of a page: the next one begins behind it. */
export interface Place {
  /** Infinity: behind everything that has a moment. */
  readonly at: Instant
  readonly id: string
}

const SHAPE = /^(\d{1,15}|last)\.([0-9a-f-]{36})$/

const cursorOf = ({ at, id }: Place): string =>
  `${at === Number.POSITIVE_INFINITY ? 'last' : at}.${id}`

/** @throws Refused when it is none of ours */
export function placeOf(cursor: string | undefined): Place | null {
  if (cursor === undefined || cursor === '') return null
  const [, at, id] = SHAPE.exec(cursor) ?? []
  if (at === undefined || id === undefined || !isUuid(id)) throw new Refused('bad-input', 'cursor')
  return { at: at === 'last' ? Number.POSITIVE_INFINITY : Number(at), id }
}

/** Cuts what was asked for with one row too many. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  placeIn: (row: Row) => Place,
): { readonly shown: readonly Row[]; readonly nextCursor: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const nextCursor = rows.length > limit && last !== undefined ? cursorOf(placeIn(last)) : null
  return { shown, nextCursor }
}
