import { sql } from 'kysely'
import { findThemes, type Heard, THEME_DAYS, type Theme } from '#domain/improvements/theme'
import { addDays, dayOf, hours, type Instant, startOfDay } from '#domain/time'
import { newId } from '../ids'
import { tellAll } from '../notify/inbox'
import type { JobHandler } from '../queue/job'
import { enqueue, type NewJob } from '../queue/queue'
import { listStaff } from './tell-store'

const TIME = hours(6)

/** The search of this day, once; where its time is over it is made up for at once. */
export function themesJob(communityId: string, now: Instant): NewJob {
  const runAt = startOfDay(now) + TIME
  const dedupeKey = `find-themes:${communityId}:${dayOf(runAt)}`
  return { kind: 'find-themes', dedupeKey, payload: {}, runAt, communityId }
}

type Tx = Parameters<JobHandler>[0]

async function listHeard(tx: Tx, communityId: string, now: Instant): Promise<Heard[]> {
  const { rows } = await sql<Omit<Heard, 'at'> & { at: Date }>`
    select category_id as "categoryId", house_id as "houseId", submitted_at as at from tickets
    where community_id = ${communityId} and submitted_at > ${new Date(addDays(now, -THEME_DAYS))}
      and kind in ('complaint', 'repair') and state not in ('merged', 'withdrawn')`.execute(tx)
  return rows.map((row) => ({ ...row, at: row.at.getTime() }))
}

/** One open row a theme; one that was ended within 90 days is not raised again. @returns whether it is new */
async function keepTheme(
  tx: Tx,
  communityId: string,
  theme: Theme,
  now: Instant,
): Promise<boolean> {
  const { kind, categoryId, houseId, homes, tickets } = theme
  const { rows } = await sql<{ fresh: boolean }>`
    insert into themes (community_id, id, kind, category_id, house_id, homes, tickets, found_at, seen_at)
    select ${communityId}::uuid, ${newId(now)}::uuid, ${kind}::text, ${categoryId}::text,
      ${houseId}::uuid, ${homes}::int, ${tickets}::int, ${new Date(now)}::timestamptz,
      ${new Date(now)}::timestamptz
    where not exists (select 1 from themes h
      where h.community_id = ${communityId} and h.kind = ${kind} and h.category_id = ${categoryId}
        and h.house_id is not distinct from ${houseId}::uuid
        and h.ended_at > ${new Date(addDays(now, -THEME_DAYS))})
    on conflict (community_id, kind, category_id,
        coalesce(house_id, '00000000-0000-0000-0000-000000000000'::uuid)) where ended_at is null
      do update set homes = excluded.homes, tickets = excluded.tickets, seen_at = excluded.seen_at
    returning found_at = seen_at as fresh`.execute(tx)
  return rows[0]?.fresh ?? false
}

/** LOOP-06: each morning what residents keep saying is looked for; the manager hears of what is new. */
export const findThemesDaily: JobHandler = async (tx, job, now) => {
  const communityId = job.communityId ?? ''
  await enqueue(tx, themesJob(communityId, addDays(now, 1)), now)
  const fresh: Theme[] = []
  for (const theme of findThemes(await listHeard(tx, communityId, now), now))
    if (await keepTheme(tx, communityId, theme, now)) fresh.push(theme)
  if (fresh.length === 0) return
  const managers = (await listStaff(tx, communityId)).filter(({ role }) => role === 'manager')
  await tellAll(
    tx,
    managers.map(({ personId }) => ({
      personId,
      communityId,
      template: 'themes-found',
      facts: { count: String(fresh.length) },
      dedupeKey: `themes-found:${communityId}:${dayOf(now)}`,
      at: now,
    })),
  )
}
