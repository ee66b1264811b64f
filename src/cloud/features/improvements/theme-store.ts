import { type Kysely, sql } from 'kysely'
import type { WorkList } from '#contract/improvements'
import { THEME_DAYS } from '#domain/improvements/theme'
import { addDays, type Instant, iso } from '#domain/time'
import type { Tables } from '../../database/tables'

type ThemeView = WorkList['themes'][number]

/** Open themes, those of many homes first. A home is named only where none of its reporters hides from handlers. */
export async function listThemes(
  db: Kysely<Tables>,
  communityId: string,
): Promise<readonly ThemeView[]> {
  const { rows } = await sql<Omit<ThemeView, 'foundAt'> & { found: Date }>`
    select h.id, h.kind, h.category_id as "categoryId", h.homes, h.tickets, h.found_at as found,
      case when exists (select 1 from tickets t
          where t.community_id = h.community_id and t.house_id = h.house_id
            and t.category_id = h.category_id and t.hide_name_from = 'handlers')
        then null else u.label end as home
    from themes h
    left join houses u on u.community_id = h.community_id and u.id = h.house_id
    where h.community_id = ${communityId} and h.ended_at is null
    order by h.homes desc, h.tickets desc, h.id limit 50`.execute(db)
  return rows.map(({ found, ...theme }) => ({ ...theme, foundAt: iso(found.getTime()) }))
}

/** Ends a theme, once. @returns false when there is no such open theme here */
export async function endTheme(
  db: Kysely<Tables>,
  place: { readonly communityId: string; readonly id: string },
  how: { readonly improvementId: string } | { readonly reason: string },
  now: Instant,
): Promise<boolean> {
  const change =
    'reason' in how ? sql`reason = ${how.reason}` : sql`improvement_id = ${how.improvementId}`
  const { rows } = await sql<{ id: string }>`
    update themes set ended_at = ${new Date(now)}, ${change}
    where community_id = ${place.communityId} and id = ${place.id} and ended_at is null
    returning id`.execute(db)
  return rows.length > 0
}

/** The tickets that make a theme, the newest first. */
export async function ticketsOfTheme(
  db: Kysely<Tables>,
  communityId: string,
  id: string,
  now: Instant,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select t.id from themes h
    join tickets t on t.community_id = h.community_id and t.category_id = h.category_id
      and (h.house_id is null or t.house_id = h.house_id)
    where h.community_id = ${communityId} and h.id = ${id}
      and t.kind in ('complaint', 'repair') and t.state not in ('merged', 'withdrawn')
      and t.submitted_at > ${new Date(addDays(now, -THEME_DAYS))}
    order by t.submitted_at desc limit 200`.execute(db)
  return rows.map((row) => row.id)
}
