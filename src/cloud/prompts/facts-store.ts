import { type Kysely, sql } from 'kysely'
import type { AskedPlan } from '#domain/followups/questionnaire'
import type { TaskState } from '#domain/followups/task'
import { type CardKind, type Invitation, NEVER } from '#domain/prompts/invitation'
import type { Ticket } from '#domain/tickets/ticket'
import { days, type Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import type { CallerHome } from '../http/caller'

/** A card as it is kept, with the home and task that it is about. */
export interface KeptInvitation extends Invitation {
  readonly communityId: string
  readonly houseId: string
  readonly taskKey: string
}

export interface PastDecision {
  readonly asked: boolean
  readonly reason: string | null
  readonly invitationId: string | null
}

/** All that the rules F1-F8 ask about, in one statement. */
export interface PromptFacts {
  readonly invitations: readonly KeptInvitation[]
  readonly lastNpsAnswerAt: Instant | null
  readonly neverAt: Instant | null
  readonly movedInAt: Instant | null
  readonly lastSubmittedAt: Instant | null
  readonly openTickets: readonly Ticket[]
  readonly homeAnsweredAt: Instant | null
  /** Somebody of the home scored a service this quarter: the home's task is done. */
  readonly homeRated: boolean
  readonly decisions: Partial<Record<CardKind, PastDecision>>
  /** Stage questionnaires of this person and home that may be answered now, the earliest first. */
  readonly tasks: readonly DueTask[]
  readonly quarterTask: QuarterTask | null
  /** Own tickets of this home that were closed within 30 days and not rated, the newest first. */
  readonly unrated: readonly UnratedTicket[]
}

/** What F7 asks about a task. */
export interface Startable {
  readonly id: string
  readonly startedAt: string | null
  /** The day on which it took one of that day's places. */
  readonly placeOn: string | null
}

export interface DueTask extends Startable {
  readonly plan: AskedPlan
}

/** The home's task of the quarter, which the cards about services and recommendation belong to. */
export interface QuarterTask extends Startable {
  readonly state: TaskState
  readonly endReason: string | null
  /** Its window holds this moment. */
  readonly inWindow: boolean
}

export interface UnratedTicket {
  readonly id: string
  readonly cycle: number
  readonly words: string
}

export interface InvitationJson {
  id: string
  kind: CardKind
  community_id: string
  house_id: string
  task_key: string
  first_seen_at: string | null
  last_seen_at: string | null
  views: number
  snoozes: number
  snoozed_until: string | null
  outcome: KeptInvitation['outcome']
}

interface Row {
  invitations: InvitationJson[]
  last_nps: Date | null
  never_until: Date | null
  moved_in: Date | null
  last_submitted: Date | null
  open_tickets: Ticket[]
  home_answered: Date | null
  home_rated: boolean
  decisions: PromptFacts['decisions']
  tasks: DueTask[]
  quarter_task: QuarterTask | null
  unrated: UnratedTicket[]
}

const at = (text: string | null): Instant | null => (text === null ? null : Date.parse(text))
const ms = (date: Date | null): Instant | null => date?.getTime() ?? null

export const invitationOf = (row: InvitationJson): KeptInvitation => ({
  id: row.id,
  kind: row.kind,
  communityId: row.community_id,
  houseId: row.house_id,
  taskKey: row.task_key,
  // Only stage questionnaires of the first months come as cards of this kind.
  moveIn: row.kind === 'followup',
  asksNps: row.kind === 'nps',
  firstSeenAt: at(row.first_seen_at),
  lastSeenAt: at(row.last_seen_at),
  views: row.views,
  snoozes: row.snoozes,
  snoozedUntil: at(row.snoozed_until),
  outcome: row.outcome,
})

/** Nothing that F1-F4 ask about is older. */
const LOOK_BACK = days(400)
/** A rating may be given until the end of the 30th day after the close. */
const RATED_WITHIN = days(30)

export async function findPromptFacts(
  db: Kysely<Tables>,
  personId: string,
  home: CallerHome,
  quarter: string,
  now: Instant,
): Promise<PromptFacts> {
  const { communityId, houseId } = home
  const { rows } = await sql<Row>`
    select
      (select coalesce(json_agg(i), '[]') from invitations i
        where i.person_id = ${personId} and i.made_at > ${new Date(now - LOOK_BACK)}) as invitations,
      (select max(r.submitted_at) from responses r
        where r.person_id = ${personId} and (r.kind = 'nps' or r.kind = 'followup' and exists (
          select 1 from jsonb_array_elements(r.answers) a where a ->> 'metric' = 'nps'))) as last_nps,
      (select n.until from never_asks n where n.person_id = ${personId}) as never_until,
      (select r.moved_in_at from residencies r
        where r.community_id = ${communityId} and r.house_id = ${houseId}
          and r.person_id = ${personId} and r.moved_out_at is null
        order by r.moved_in_at desc limit 1) as moved_in,
      (select max(t.submitted_at) from tickets t where t.reporter_id = ${personId}) as last_submitted,
      (select coalesce(json_agg(t.facts), '[]') from tickets t
        where t.community_id = ${communityId} and t.house_id = ${houseId} and t.state in
          ('submitted', 'accepted', 'processing', 'pending_resident', 'on_hold')) as open_tickets,
      (select max(i.outcome_at) from invitations i
        where i.community_id = ${communityId} and i.house_id = ${houseId}
          and i.outcome = 'answered') as home_answered,
      exists (select 1 from responses r, jsonb_array_elements(r.answers) a
        where r.community_id = ${communityId} and r.quarter = ${quarter}
          and r.kind in ('services', 'followup')
          and r.house_id = ${houseId} and a ->> 'dimension' <> 'overall'
          and a ->> 'score' is not null) as home_rated,
      (select coalesce(json_object_agg(d.kind, json_build_object('asked', d.asked,
          'reason', d.reason, 'invitationId', d.invitation_id)), '{}')
        from (select distinct on (p.kind) p.kind, p.asked, p.reason, p.invitation_id
          from prompt_decisions p
          where p.person_id = ${personId} and p.house_id = ${houseId}
          order by p.kind, p.at desc, p.id desc) d) as decisions,
      (select coalesce(json_agg(json_build_object('id', f.id, 'plan', f.plan,
          'startedAt', f.started_at, 'placeOn', f.place_on)
          order by f.due_at, f.id), '[]') from followup_tasks f
        where f.person_id = ${personId} and f.house_id = ${houseId} and f.plan like 'move-in-%'
          and f.state in ('scheduled', 'due', 'in_progress')
          and f.window_start <= ${new Date(now)} and f.window_end >= ${new Date(now)}) as tasks,
      (select json_build_object('id', f.id, 'state', f.state, 'startedAt', f.started_at,
          'placeOn', f.place_on, 'endReason', f.end_reason, 'inWindow', f.window_start <= ${new Date(now)}
            and f.window_end >= ${new Date(now)}) from followup_tasks f
        where f.community_id = ${communityId}
          and f.dedupe_key = ${`quarterly:${houseId}:${quarter}`}) as quarter_task,
      (select coalesce(json_agg(u), '[]') from (
        select t.id, (t.facts ->> 'cycle')::int as cycle, left(t.words, 60) as words from tickets t
        where t.reporter_id = ${personId} and t.house_id = ${houseId} and t.state = 'closed'
          and t.kind <> 'praise' and t.closed_at >= ${new Date(now - RATED_WITHIN)}
          and not exists (select 1 from responses r
            where r.community_id = t.community_id and r.ticket_id = t.id and r.kind = 'ticket'
              and r.cycle = (t.facts ->> 'cycle')::int)
        order by t.closed_at desc, t.id limit 5) u) as unrated`.execute(db)
  const row = rows[0]
  if (!row) throw new Error('one row of facts')
  return {
    invitations: row.invitations.map(invitationOf),
    lastNpsAnswerAt: ms(row.last_nps),
    neverAt: row.never_until === null ? null : row.never_until.getTime() - NEVER,
    movedInAt: ms(row.moved_in),
    lastSubmittedAt: ms(row.last_submitted),
    openTickets: row.open_tickets,
    homeAnsweredAt: ms(row.home_answered),
    homeRated: row.home_rated,
    decisions: row.decisions,
    tasks: row.tasks,
    quarterTask: row.quarter_task,
    unrated: row.unrated,
  }
}
