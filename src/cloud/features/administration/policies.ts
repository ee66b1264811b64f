import { type Kysely, sql } from 'kysely'
import type { MakePolicy, PolicyList } from '#contract/administration'
import { decidePolicy, type PromiseNumbers } from '#domain/tickets/policy'
import { type Instant, iso } from '#domain/time'
import { audit } from '../../audit'
import type { Tables } from '../../database/tables'
import { seatIn } from '../../http/caller'
import { must, Refused } from '../../http/refused'
import type { Asking } from './asking'

interface Row {
  version: number
  valid_from: Date
  made_at: Date
  by: string | null
  numbers: PromiseNumbers
}

async function listRows(db: Kysely<Tables>, communityId: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select v.version, v.valid_from, v.made_at, v.content as numbers, (select s.alias from staff s
        where s.community_id = v.community_id and s.person_id = v.made_by limit 1) as by
    from setting_versions v
    where v.community_id = ${communityId} and v.kind = 'policy'
    order by v.version desc limit 100`.execute(db)
  return rows
}

function viewOf(rows: readonly Row[], now: Instant): PolicyList {
  const current = rows.find((row) => row.valid_from.getTime() <= now)
  return {
    asOf: iso(now),
    versions: rows.map((row) => ({
      version: row.version,
      validFrom: row.valid_from.toISOString(),
      madeAt: row.made_at.toISOString(),
      by: row.by,
      numbers: row.numbers,
      inForce: row === current,
    })),
  }
}

export async function listPolicies(
  { db, caller, now }: Asking,
  communityId: string,
): Promise<PolicyList> {
  seatIn(caller, communityId, 'listPolicies')
  return viewOf(await listRows(db, communityId), now)
}

/** Edge case 26: for tickets that come after it; those that are open keep what they were given. */
export async function makePolicy(
  { db, caller, now }: Asking,
  { communityId, numbers, validFrom }: MakePolicy,
): Promise<PolicyList> {
  seatIn(caller, communityId, 'makePolicy')
  const at = Date.parse(validFrom)
  if (Number.isNaN(at)) throw new Refused('bad-input', 'validFrom')
  await sql`select 1 from communities where id = ${communityId} for no key update`.execute(db)
  const known = (await listRows(db, communityId)).map((row) => ({
    version: row.version,
    numbers: row.numbers,
    validFrom: row.valid_from.getTime(),
  }))
  const made = must(decidePolicy(known, { numbers, validFrom: at }, now))
  await db
    .insertInto('setting_versions')
    .values({
      community_id: communityId,
      kind: 'policy',
      version: made.version,
      valid_from: new Date(made.validFrom),
      content: JSON.stringify(made.numbers),
      made_by: caller.personId,
      made_at: new Date(now),
    })
    .execute()
  const deed = { communityId, actorId: caller.personId, verb: 'make-policy' }
  const facts = { version: made.version, validFrom: iso(made.validFrom), ...made.numbers }
  await audit(db, { ...deed, facts, at: now })
  return viewOf(await listRows(db, communityId), now)
}
