import { type Kysely, sql } from 'kysely'
import type { CheckState } from '#domain/content/check'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import type { ContentChecks } from '../deps'
import { askChecks } from './ask'
import { shownToOthers } from './shown'

type Db = Kysely<Tables>

interface Named {
  readonly personId: string
  /** Where others come to see it; null: nobody does yet. */
  readonly communityId: string | null
}

const ask = (db: Db, checks: ContentChecks, subjectId: string, who: Named, now: Instant) =>
  who.communityId === null
    ? Promise.resolve()
    : askChecks(
        db,
        checks,
        [{ kind: 'name', subjectId }],
        { communityId: who.communityId, personId: who.personId, ticketId: null },
        now,
      )

/** A resident's name: the author sees it at once, others see the old one until it passed. */
export async function wishName(
  db: Db,
  checks: ContentChecks,
  who: Named,
  name: string,
  now: Instant,
): Promise<void> {
  const { rows } = await sql<{ waits: boolean }>`
    update people set
      display_name = case when ${checks} = 'off' then ${name} else display_name end,
      name_wanted = case when ${checks} = 'off' or display_name = ${name} then null else ${name} end
    where id = ${who.personId} returning name_wanted is not null as waits`.execute(db)
  if (rows[0]?.waits === true) await ask(db, checks, who.personId, who, now)
}

/** Who chose a name before anybody could see it: it is looked at when they come to a home. */
export async function askWaitingName(
  db: Db,
  checks: ContentChecks,
  who: { readonly personId: string; readonly communityId: string },
  now: Instant,
): Promise<void> {
  const { rows } = await sql<{ waits: boolean }>`
    select exists (select 1 from people p where p.id = ${who.personId} and p.name_wanted is not null
      and not exists (select 1 from content_checks c
        where c.kind = 'name' and c.subject_id = p.id and c.person_id = p.id)) as waits`.execute(db)
  if (rows[0]?.waits === true) await ask(db, checks, who.personId, who, now)
}

/** A name at work, as the management gives it: residents see the old one until it passed. */
export async function wishAlias(
  db: Db,
  checks: ContentChecks,
  seat: { readonly communityId: string; readonly staffId: string; readonly givenBy: string },
  alias: string,
  now: Instant,
): Promise<void> {
  const { communityId, staffId, givenBy: personId } = seat
  const { rows } = await sql<{ waits: boolean }>`
    update staff set alias = case when ${checks} = 'off' then ${alias} else alias end,
      alias_wanted = case when ${checks} = 'off' or alias = ${alias} then null else ${alias} end
    where community_id = ${communityId} and id = ${staffId}
    returning alias_wanted is not null as waits`.execute(db)
  if (rows[0]?.waits === true) await ask(db, checks, staffId, { personId, communityId }, now)
}

/** It passed, or the desk said so: others see it from now on. */
export async function showName(db: Db, communityId: string, subjectId: string): Promise<void> {
  await sql`update people set display_name = name_wanted, name_wanted = null
    where id = ${subjectId} and name_wanted is not null`.execute(db)
  await sql`update staff set alias = alias_wanted, alias_wanted = null
    where community_id = ${communityId} and id = ${subjectId} and alias_wanted is not null`.execute(
    db,
  )
}

/** The desk hides it: what was shown already waits again, for whoever looks at it next. */
export async function hideName(db: Db, subjectId: string): Promise<void> {
  await sql`update people set display_name = case when name_wanted is null then '' else display_name end,
      name_wanted = coalesce(name_wanted, display_name)
    where id = ${subjectId}`.execute(db)
}

/** May others of the home read the name in this request? */
export async function isNameShown(
  db: Db,
  communityId: string,
  requestId: string,
): Promise<boolean> {
  const { rows } = await sql<{ shown: boolean }>`
    select ${shownToOthers('name', 'q.community_id', 'q.id')} as shown from home_requests q
    where q.community_id = ${communityId} and q.id = ${requestId}`.execute(db)
  return rows[0]?.shown === true
}

/** How the check of a person's own name stands; null: nothing waits. */
export async function findNameCheck(db: Db, personId: string): Promise<CheckState | null> {
  const { rows } = await sql<{ state: CheckState | null }>`
    select (select c.state from content_checks c
      where c.kind = 'name' and c.subject_id = p.id and c.person_id = p.id
      order by c.changed_at desc limit 1) as state
    from people p where p.id = ${personId} and p.name_wanted is not null`.execute(db)
  const [row] = rows
  return row === undefined ? null : (row.state ?? 'pending')
}
