import type { Kysely } from 'kysely'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import type { Deps } from '../../deps'
import type { Caller } from '../../http/caller'

/** Who brings or takes rows, and whose community it is about. */
export interface Importing {
  readonly deps: Pick<Deps, 'secret' | 'random'>
  readonly db: Kysely<Tables>
  readonly caller: Caller
  readonly communityId: string
  readonly now: Instant
}
