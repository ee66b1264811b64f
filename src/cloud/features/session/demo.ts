import { sql } from 'kysely'
import type { DemoIdentities, SessionView } from '#contract/session'
import type { Instant } from '#domain/time'
import { markOf, seal } from '../../box'
import type { Deps } from '../../deps'
import { Refused } from '../../http/refused'
import { openSession } from './service'
import { keepOpenid } from './store'

interface Row {
  id: string
  name: string
  alias: string | null
  detail: string
}

/** Whom a visitor may step in as: the persons whom the seed gave a demo name, in the order in which it made them. */
export async function listDemoIdentities(deps: Deps): Promise<DemoIdentities> {
  const { rows } = await sql<Row>`
    select p.demo_id as id, p.display_name as name,
      (select t.alias from staff t where t.person_id = p.id and t.disabled_at is null
        order by t.created_at, t.id limit 1) as alias,
      coalesce(
        (select string_agg(c.name, ', ' order by t.created_at, t.id) from staff t
          join communities c on c.id = t.community_id
          where t.person_id = p.id and t.disabled_at is null),
        (select string_agg(h.label, ', ' order by r.moved_in_at, r.id) from residencies r
          join houses h on h.community_id = r.community_id and h.id = r.house_id
          where r.person_id = p.id and r.moved_out_at is null), '') as detail
    from people p where p.demo_id is not null and p.deleted_at is null
    order by p.id`.execute(deps.db)
  return {
    items: rows.map(({ id, name, alias, detail }) => ({
      id,
      as: id.split('-')[0] ?? id,
      name: alias ?? name,
      detail,
    })),
  }
}

/** With our stand-in in WeChat's place a demo person has an account there, as everybody else has. */
async function knowAtWechat(deps: Deps, personId: string, id: string): Promise<void> {
  if (!deps.standIn) return
  const who = await deps.wechat.identify(`demo-${id}`)
  if (!who.ok) return
  await keepOpenid(deps.db, personId, {
    openidHash: markOf(deps.secret, 'openid', who.openid),
    openidBox: seal(deps.secret, 'openid', who.openid, deps.random),
  })
}

export async function signInAsDemo(deps: Deps, id: string, now: Instant): Promise<SessionView> {
  const person = await deps.db
    .selectFrom('people')
    .select('id')
    .where('demo_id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (!person) throw new Refused('not-found', 'id')
  await knowAtWechat(deps, person.id, id)
  return openSession(deps, person.id, now)
}
