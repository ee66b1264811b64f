import { type Kysely, sql } from 'kysely'
import type { MyHomes } from '#contract/households'
import { readableUntil } from '#domain/households/tenure'
import { days, type Instant, iso } from '#domain/time'
import { shownToOthers } from '../../content/shown'
import type { Tables } from '../../database/tables'
import type { Caller } from '../../http/caller'

type Db = Kysely<Tables>

/** A refusal is shown for so long, unless the same home was asked for again. */
const SHOWN = days(30)

async function listToDecide(db: Db, { personId }: Caller): Promise<MyHomes['toDecide']> {
  const { rows } = await sql<MyHomes['toDecide'][number] & { askedAt: Date }>`
    select q.id, q.community_id as "communityId", h.label, q.role,
      case when ${shownToOthers('name', 'q.community_id', 'q.id')} then q.name else '' end as name,
      q.asked_at as "askedAt"
    from residencies me
    join home_requests q on q.community_id = me.community_id and q.house_id = me.house_id
      and q.state = 'waiting' and q.person_id <> me.person_id
    join houses h on h.community_id = q.community_id and h.id = q.house_id
    where me.person_id = ${personId} and me.moved_out_at is null and me.verified_at is not null
      and me.role in ('owner', 'tenant')
    order by q.asked_at, q.id limit 20`.execute(db)
  return rows.map((row) => ({ ...row, askedAt: row.askedAt.toISOString() }))
}

async function listAsked(db: Db, { personId }: Caller, now: Instant): Promise<MyHomes['asked']> {
  const { rows } = await sql<MyHomes['asked'][number] & { askedAt: Date }>`
    select distinct on (q.community_id, q.house_id) q.id, c.name as "communityName", h.label,
      c.desk_phone as "deskPhone", q.state, q.asked_at as "askedAt", q.reason
    from home_requests q
    join houses h on h.community_id = q.community_id and h.id = q.house_id
    join communities c on c.id = q.community_id
    where q.person_id = ${personId} and q.asked_at > ${new Date(now - SHOWN)}
    order by q.community_id, q.house_id, q.asked_at desc, q.id desc`.execute(db)
  return rows
    .filter(({ state }) => state === 'waiting' || state === 'refused')
    .map((row) => ({ ...row, askedAt: row.askedAt.toISOString() }))
}

interface PastRow {
  readonly houseId: string
  readonly communityName: string
  readonly label: string
  readonly movedOutAt: Date
}

async function listPast(db: Db, { personId }: Caller, now: Instant): Promise<MyHomes['past']> {
  const { rows } = await sql<PastRow>`
    select h.id as "houseId", c.name as "communityName", h.label, max(r.moved_out_at) as "movedOutAt"
    from residencies r
    join houses h on h.community_id = r.community_id and h.id = r.house_id
    join communities c on c.id = r.community_id
    where r.person_id = ${personId} and r.moved_out_at is not null and r.moved_out_at <= ${new Date(now)}
      and not exists (select 1 from residencies again where again.community_id = r.community_id
        and again.house_id = r.house_id and again.person_id = r.person_id
        and again.moved_out_at is null)
    group by h.id, c.name, h.label
    order by max(r.moved_out_at) desc, h.id`.execute(db)
  return rows
    .map(({ movedOutAt, ...row }) => ({ ...row, at: movedOutAt.getTime() }))
    .filter(({ at }) => now <= readableUntil(at))
    .map(({ at, ...row }) => ({
      ...row,
      movedOutAt: iso(at),
      readableUntil: iso(readableUntil(at)),
    }))
}

/** RES-01: what waits for my decision, what became of my own requests, and which homes I have just left. */
export const listMyHomes = async (db: Db, caller: Caller, now: Instant): Promise<MyHomes> => ({
  toDecide: await listToDecide(db, caller),
  asked: await listAsked(db, caller, now),
  past: await listPast(db, caller, now),
})
