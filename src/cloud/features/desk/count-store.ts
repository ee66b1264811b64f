import { type Kysely, sql } from 'kysely'
import type { DeskCounts, DeskNumbersQuery } from '#contract/desk'
import type { CategoryId } from '#domain/tickets/categories'
import type { TicketKind } from '#domain/tickets/ticket'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import type { StaffActor } from '../../views/actors'
import { BUILDING_TOLD, type DeskFilter, filterOf, ON_DESK, visibleTo } from './conditions'

type Tabs = Record<DeskFilter, number>

/** Tickets on the desk that are of one kind, category and building (null: none, or it is not told). */
interface Group extends Tabs {
  readonly kind: TicketKind
  readonly categoryId: CategoryId
  readonly buildingId: string | null
}

type Narrowing = 'kind' | 'categoryId' | 'buildingId'

/** One pass over what is on the desk; a few hundred groups at most. */
async function groupsOnDesk(
  db: Kysely<Tables>,
  member: StaffActor,
  communityId: string,
  now: Instant,
): Promise<readonly Group[]> {
  const count = (filter: DeskFilter) =>
    sql`count(*) filter (where ${filterOf(filter, member, now)})::int`
  const { rows } = await sql<Group>`
    select t.kind, t.category_id as "categoryId",
      case when ${BUILDING_TOLD} then t.building_id end as "buildingId",
      ${count('all')} as all, ${count('mine')} as mine, ${count('unassigned')} as unassigned,
      ${count('overdue')} as overdue, ${count('to_reply')} as to_reply,
      ${count('resolved')} as resolved
    from tickets t
    where t.community_id = ${communityId} and ${ON_DESK} and ${visibleTo(member)}
    group by 1, 2, 3`.execute(db)
  return rows
}

const fits = (group: Group, query: DeskNumbersQuery, but?: Narrowing): boolean =>
  (['kind', 'categoryId', 'buildingId'] as const).every(
    (by) => by === but || query[by] === undefined || group[by] === query[by],
  )

const sumOf = (groups: readonly Group[], tab: DeskFilter): number =>
  groups.reduce((sum, group) => sum + group[tab], 0)

/** How many each choice would leave, with all that is chosen beside it. */
function choicesOf(groups: readonly Group[], query: DeskNumbersQuery, by: Narrowing) {
  const numbers: Record<string, number> = {}
  for (const group of groups) {
    const key = group[by]
    const n = group[query.filter ?? 'all']
    if (key !== null && n > 0 && fits(group, query, by)) numbers[key] = (numbers[key] ?? 0) + n
  }
  return numbers
}

const waitingHomes = async (db: Kysely<Tables>, communityId: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from home_requests
    where community_id = ${communityId} and state = 'waiting'`.execute(db)
  return rows[0]?.n ?? 0
}

/** All numbers above the list, and beside each choice that narrows it. */
export async function countDeskRows(
  db: Kysely<Tables>,
  member: StaffActor,
  query: DeskNumbersQuery,
  now: Instant,
): Promise<DeskCounts> {
  const groups = await groupsOnDesk(db, member, query.communityId, now)
  const chosen = groups.filter((group) => fits(group, query))
  return {
    all: sumOf(chosen, 'all'),
    mine: sumOf(chosen, 'mine'),
    unassigned: sumOf(chosen, 'unassigned'),
    overdue: sumOf(chosen, 'overdue'),
    to_reply: sumOf(chosen, 'to_reply'),
    resolved: sumOf(chosen, 'resolved'),
    homeRequests: await waitingHomes(db, query.communityId),
    choices: {
      kind: choicesOf(groups, query, 'kind'),
      categoryId: choicesOf(groups, query, 'categoryId'),
      buildingId: choicesOf(groups, query, 'buildingId'),
    },
  }
}
