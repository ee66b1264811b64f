import { type Kysely, sql } from 'kysely'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import type { Place } from '../../views/cursor'

export interface InboxFacts {
  readonly id: string
  readonly template: string
  readonly ticket_id: string | null
  readonly facts: Record<string, string>
  readonly at: Date
  readonly read_at: Date | null
}

/** Newest first, behind the last line of the page before. */
export async function listInboxRows(
  db: Kysely<Tables>,
  personId: string,
  place: Place | null,
  limit: number,
): Promise<readonly InboxFacts[]> {
  const after =
    place === null
      ? sql``
      : sql`and (at, id) < (${new Date(place.at)}::timestamptz, ${place.id}::uuid)`
  const { rows } = await sql<InboxFacts>`
    select id, template, ticket_id, facts, at, read_at from inbox
    where person_id = ${personId} ${after}
    order by at desc, id desc limit ${limit}`.execute(db)
  return rows
}

export async function countUnread(db: Kysely<Tables>, personId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from inbox
    where person_id = ${personId} and read_at is null`.execute(db)
  return rows[0]?.n ?? 0
}

/** @returns how many of the own messages were found, read before or not */
export async function markRead(
  db: Kysely<Tables>,
  personId: string,
  id: string | null,
  now: Instant,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with mine as (
      select id, read_at from inbox
      where person_id = ${personId} and at <= ${new Date(now)}
        ${id === null ? sql`and read_at is null` : sql`and id = ${id}`}),
    marked as (
      update inbox i set read_at = ${new Date(now)}
      from mine where i.person_id = ${personId} and i.id = mine.id and mine.read_at is null)
    select count(*)::int as n from mine`.execute(db)
  return rows[0]?.n ?? 0
}
