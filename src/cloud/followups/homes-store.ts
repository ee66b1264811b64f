import { type Kysely, sql } from 'kysely'
import type { Cadence } from '#domain/followups/schedule'
import { staysOf } from '#domain/followups/stays'
import type { LoopHome } from '#domain/followups/wanted'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { uint32Of } from '../ids'

/** One verified person's time in the home. */
export interface Lived {
  readonly residencyId: string
  readonly personId: string
  readonly movedInAt: Instant
  readonly movedOutAt: Instant | null
  /** The account is deleted: nobody to be asked. */
  readonly deleted: boolean
}

export interface Home extends LoopHome {
  readonly communityId: string
  readonly houseId: string
  /** In the order in which they moved in. */
  readonly lived: readonly Lived[]
}

interface LivedJson {
  residencyId: string
  personId: string
  movedInAt: string
  movedOutAt: string | null
  deleted: boolean
}

interface Row {
  id: string
  key_cadence: Cadence | null
  key_since: Date | null
  lived: LivedJson[]
}

/** Reading 8: the day in the quarter comes from the house id. */
export const slotHash = (houseId: string): number => uint32Of(houseId)

const livedOf = ({ movedInAt, movedOutAt, ...rest }: LivedJson): Lived => ({
  ...rest,
  movedInAt: Date.parse(movedInAt),
  movedOutAt: movedOutAt === null ? null : Date.parse(movedOutAt),
})

function homeOf(communityId: string, row: Row): Home {
  const { id: houseId, key_cadence: cadence, key_since: since } = row
  const lived = row.lived.map(livedOf)
  return {
    communityId,
    houseId,
    hash: slotHash(houseId),
    lived,
    stays: staysOf(lived),
    keyCare: cadence === null || since === null ? null : { cadence, since: since.getTime() },
  }
}

const HOME = sql`h.id, h.key_cadence, h.key_since,
  (select coalesce(json_agg(json_build_object('residencyId', r.id, 'personId', r.person_id,
      'movedInAt', r.moved_in_at, 'movedOutAt', r.moved_out_at,
      'deleted', p.deleted_at is not null) order by r.moved_in_at, r.id), '[]')
    from residencies r join people p on p.id = r.person_id
    where r.community_id = h.community_id and r.house_id = h.id
      and r.verified_at is not null) as lived`

export async function findHome(
  db: Kysely<Tables>,
  communityId: string,
  houseId: string,
): Promise<Home | null> {
  const { rows } = await sql<Row>`
    select ${HOME} from houses h
    where h.community_id = ${communityId} and h.id = ${houseId}`.execute(db)
  return rows[0] ? homeOf(communityId, rows[0]) : null
}

/** Homes in a fixed order, a batch at a time; `after`: the last one of the batch before, empty for the first. */
export async function listHomes(
  db: Kysely<Tables>,
  communityId: string,
  after: string,
  limit: number,
): Promise<readonly Home[]> {
  const from = after === '' ? sql`` : sql`and h.id > ${after}::uuid`
  const { rows } = await sql<Row>`
    select ${HOME} from houses h
    where h.community_id = ${communityId} ${from}
    order by h.id limit ${limit}`.execute(db)
  return rows.map((row) => homeOf(communityId, row))
}
