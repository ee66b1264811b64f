import { type Kysely, sql } from 'kysely'
import type { AuditPage, AuditQuery } from '#contract/administration'
import { addDays, dayAt, type Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import { seatIn } from '../../http/caller'
import { Refused } from '../../http/refused'
import { pageOf, placeOf } from '../../views/cursor'
import type { Asking } from './asking'

const PAGE = 30

interface Row {
  id: string
  verb: string
  by: string | null
  at: Date
  facts: Record<string, string | number | boolean>
}

function dayOrRefuse(day: string | undefined, field: string): Instant | null {
  if (day === undefined) return null
  const at = dayAt(day)
  if (at === null) throw new Refused('bad-input', field)
  return at
}

async function rowsOf(db: Kysely<Tables>, query: AuditQuery): Promise<Row[]> {
  const { communityId, verb, staffId } = query
  const from = dayOrRefuse(query.from, 'from')
  const to = dayOrRefuse(query.to, 'to')
  const after = placeOf(query.cursor)
  const { rows } = await sql<Row>`
    select l.id, l.verb, l.at, l.facts, (select s.alias from staff s
        where s.community_id = l.community_id and s.person_id = l.actor_id limit 1) as by
    from audit_log l
    where l.community_id = ${communityId}
      ${verb === undefined ? sql`` : sql`and l.verb = ${verb}`}
      ${staffId === undefined ? sql`` : sql`and l.actor_id = (select s.person_id from staff s where s.community_id = ${communityId} and s.id = ${staffId})`}
      ${from === null ? sql`` : sql`and l.at >= ${new Date(from)}`}
      ${to === null ? sql`` : sql`and l.at < ${new Date(addDays(to, 1))}`}
      ${after === null ? sql`` : sql`and (l.at, l.id) < (${new Date(after.at)}, ${after.id}::uuid)`}
    order by l.at desc, l.id desc limit ${PAGE + 1}`.execute(db)
  return rows
}

/** Facts are codes and numbers; whatever else an old row holds is not repeated. */
const plain = (facts: Row['facts']): Row['facts'] =>
  Object.fromEntries(
    Object.entries(facts).filter(([, value]) =>
      ['string', 'number', 'boolean'].includes(typeof value),
    ),
  )

/** STF-11: who did what, newest first; of verb, member of staff and days. */
export async function listAudit({ db, caller }: Asking, query: AuditQuery): Promise<AuditPage> {
  seatIn(caller, query.communityId, 'listAudit')
  const rows = await rowsOf(db, query)
  const { shown, nextCursor } = pageOf(rows, PAGE, ({ at, id }) => ({ at: at.getTime(), id }))
  const verbs = await sql<{ verb: string }>`
    with recursive one as (
      (select verb from audit_log where community_id = ${query.communityId} order by verb limit 1)
      union all
      select (select l.verb from audit_log l where l.community_id = ${query.communityId}
        and l.verb > one.verb order by l.verb limit 1)
      from one where one.verb is not null)
    select verb from one where verb is not null`.execute(db)
  return {
    items: shown.map(({ at, facts, ...row }) => ({
      ...row,
      at: at.toISOString(),
      facts: plain(facts),
    })),
    nextCursor,
    verbs: verbs.rows.map(({ verb }) => verb),
  }
}
