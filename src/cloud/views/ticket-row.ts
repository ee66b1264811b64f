import type { Static } from '@sinclair/typebox'
import { sql } from 'kysely'
import type { ClockView, TicketRow } from '#contract/tickets'
import { type CheckState, isShown } from '#domain/content/check'
import type { CategoryId } from '#domain/tickets/categories'
import { type Clock, clocksOf, nearestDue } from '#domain/tickets/clock'
import type { Actor, Ticket } from '#domain/tickets/ticket'
import { canSeeReporter, hiddenPlace, SMALL_COMMUNITY } from '#domain/tickets/visibility'
import { type Instant, iso } from '#domain/time'
import { VISIT } from '../appointments/store'
import { type VisitFacts, visitView } from '../appointments/views'
import { readerAs } from '../content/reader'

type Row = Static<typeof TicketRow>

/** What one line of a list is made of; `select ${TICKET_ROW} from tickets t ...` gives it. */
export interface TicketRowFacts {
  readonly id: string
  readonly community_id: string
  readonly receipt_no: string
  readonly words: string
  readonly place_kind: 'home' | 'building' | 'area'
  readonly place_detail: string
  readonly endorsements: number
  readonly updated_at: Date
  readonly due_at: Date | null
  readonly facts: Ticket
  readonly house_label: string | null
  readonly building_name: string | null
  readonly area_name: string | null
  readonly community_name: string
  /** Only where the reporter hides from handlers, and counted no further than matters. */
  readonly community_homes: number | null
  readonly owner_name: string | null
  readonly photo_count: number
  readonly rated: boolean
  readonly visit: VisitFacts | null
  /** What came of the check of words and place; null: none was asked for. */
  readonly words_check: CheckState | null
}

/** Columns for one line, of a table called `t`: names come along, so that a page is one statement. */
export const TICKET_ROW = sql`
  t.id, t.community_id, t.receipt_no, t.words, t.place_kind, t.place_detail, t.endorsements,
  t.updated_at, t.due_at, t.facts,
  (select h.label from houses h
    where h.community_id = t.community_id and h.id = t.house_id) as house_label,
  (select b.name from buildings b
    where b.community_id = t.community_id and b.id = t.building_id) as building_name,
  (select a.name from areas a
    where a.community_id = t.community_id and a.id = t.area_id) as area_name,
  (select c.name from communities c where c.id = t.community_id) as community_name,
  case when t.hide_name_from = 'handlers' then (select count(*)::int from (
    select 1 from houses h where h.community_id = t.community_id limit ${SMALL_COMMUNITY}) few)
    end as community_homes,
  (select s.alias from staff s
    where s.community_id = t.community_id and s.id = t.owner_id) as owner_name,
  (select count(*)::int from photos p
    where p.community_id = t.community_id and p.ticket_id = t.id and p.message_id is null)
    as photo_count,
  exists (select 1 from responses r
    where r.community_id = t.community_id and r.ticket_id = t.id and r.kind = 'ticket'
      and r.cycle = (t.facts ->> 'cycle')::int) as rated,
  (select k.state from content_checks k where k.community_id = t.community_id
    and k.kind = 'ticket' and k.subject_id = t.id) as words_check,
  ${VISIT}`

/** As much of the words as a line of a list shows. */
const LINE = 120

function firstLine(words: string): string {
  const points = [...words]
  return points.length > LINE ? `${points.slice(0, LINE - 1).join('')}…` : words
}

const withDetail = (name: string, detail: string): string => (detail ? `${name} ${detail}` : name)

/** May this reader see what the reporter wrote? */
const showsWords = (row: TicketRowFacts, actor: Actor): boolean =>
  isShown(row.words_check, readerAs(actor, row.facts.reporterId))

/** Where it is, for this reader. Hidden from handlers: neither home nor free words about the place. */
function placeLabel(row: TicketRowFacts, actor: Actor): string {
  const building = row.building_name ?? row.community_name
  const detail = showsWords(row, actor) ? row.place_detail : ''
  if (actor.as === 'staff' && !canSeeReporter(row.facts, actor)) {
    return hiddenPlace(row.community_homes ?? 0) === 'community' ? row.community_name : building
  }
  switch (row.place_kind) {
    case 'home':
      return row.house_label ?? building
    case 'building':
      return withDetail(building, detail)
    case 'area':
      return withDetail(row.area_name ?? row.community_name, detail)
  }
}

export const clockView = (clock: Clock): ClockView => ({
  kind: clock.kind,
  state: clock.state,
  startAt: iso(clock.startAt),
  dueAt: iso(clock.dueAt),
  stoppedAt: clock.stoppedAt === null ? null : iso(clock.stoppedAt),
  share: Math.round(clock.share * 1000) / 1000,
})

/** The clock that matters now: what falls due first; where nothing runs, what stopped last. */
function leadingClock(ticket: Ticket, now: Instant): Clock | null {
  const running = nearestDue(ticket, now)
  if (running !== null) return running
  return clocksOf(ticket, now).reduce<Clock | null>(
    (last, clock) => ((clock.stoppedAt ?? 0) >= (last?.stoppedAt ?? 0) ? clock : last),
    null,
  )
}

/** One line of a list as this reader may see it. `mine`: a resident reported it, or staff own it. */
export function ticketRow(row: TicketRowFacts, actor: Actor, now: Instant): Row {
  const ticket = row.facts
  const clock = leadingClock(ticket, now)
  return {
    id: row.id,
    communityId: row.community_id,
    receiptNo: row.receipt_no,
    kind: ticket.kind,
    categoryId: ticket.categoryId as CategoryId,
    priority: ticket.priority,
    state: ticket.state,
    words: showsWords(row, actor) ? firstLine(row.words) : '',
    placeLabel: placeLabel(row, actor),
    submittedAt: iso(ticket.submittedAt),
    updatedAt: row.updated_at.toISOString(),
    photoCount: row.photo_count,
    endorsements: row.endorsements,
    ownerName: row.owner_name,
    clock: clock === null ? null : clockView(clock),
    confirmed: ticket.confirmed,
    outcome: ticket.outcome,
    rated: row.rated,
    mine: isMine(ticket, actor),
    visit: visitView(row.visit),
  }
}

function isMine(ticket: Ticket, actor: Actor): boolean {
  if (actor.as === 'staff') return ticket.ownerId === actor.staffId
  return actor.as === 'resident' && ticket.reporterId === actor.personId
}
