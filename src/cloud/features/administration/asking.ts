import type { Kysely } from 'kysely'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import type { Caller } from '../../http/caller'

/** One request, as every deed of this room takes it. */
export interface Asking {
  readonly db: Kysely<Tables>
  readonly caller: Caller
  readonly now: Instant
}
