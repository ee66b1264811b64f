import { type Kysely, sql } from 'kysely'
import type { Version } from '#domain/settings/versions'
import { type Instant, iso } from '#domain/time'
import type { Tables } from '../../database/tables'
import type { SettingKind } from '../../database/tables/administration'
import { Refused } from '../../http/refused'

type Db = Kysely<Tables>

/** One version as it is kept, with the name at work of who made it. */
export interface VersionRow<T> {
  readonly version: number
  readonly valid_from: Date
  readonly made_at: Date
  readonly by: string | null
  readonly content: T
}

/** Newest first. */
export async function listVersions<T>(
  db: Db,
  communityId: string,
  kind: SettingKind,
): Promise<readonly VersionRow<T>[]> {
  const { rows } = await sql<VersionRow<T>>`
    select v.version, v.valid_from, v.made_at, v.content, (select s.alias from staff s
        where s.community_id = v.community_id and s.person_id = v.made_by limit 1) as by
    from setting_versions v
    where v.community_id = ${communityId} and v.kind = ${kind}
    order by v.version desc limit 100`.execute(db)
  return rows
}

/** The same, held: of two who publish at once the second one waits and then sees the first one's. */
export async function lockVersions<T>(db: Db, communityId: string, kind: SettingKind) {
  await sql`select 1 from communities where id = ${communityId} for no key update`.execute(db)
  return listVersions<T>(db, communityId, kind)
}

/** What the screen shows of every version, besides its content. */
export function versionViews<T>(rows: readonly VersionRow<T>[], now: Instant) {
  const current = rows.find((row) => row.valid_from.getTime() <= now)
  return rows.map((row) => ({
    content: row.content,
    shown: {
      version: row.version,
      validFrom: row.valid_from.toISOString(),
      madeAt: row.made_at.toISOString(),
      by: row.by,
      inForce: row === current,
    },
  }))
}

/** @throws Refused for what is no moment */
export function momentOf(validFrom: string): Instant {
  const at = Date.parse(validFrom)
  if (Number.isNaN(at)) throw new Refused('bad-input', 'validFrom')
  return at
}

/** Keeps a version that was decided, and answers what the log says of it. */
export async function insertVersion(
  db: Db,
  one: Version & {
    readonly communityId: string
    readonly kind: SettingKind
    readonly content: object
    readonly madeBy: string
  },
  now: Instant,
) {
  const { communityId, kind, version, validFrom, content, madeBy } = one
  await db
    .insertInto('setting_versions')
    .values({
      community_id: communityId,
      kind,
      version,
      valid_from: new Date(validFrom),
      content: JSON.stringify(content),
      made_by: madeBy,
      made_at: new Date(now),
    })
    .execute()
  return { version, validFrom: iso(validFrom) }
}
