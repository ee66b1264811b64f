import { type Kysely, sql } from 'kysely'
import type { MyExport } from '#contract/my-data'
import type { Tables } from '../../database/tables'

type Db = Kysely<Tables>
type Part<K extends keyof MyExport> = Promise<MyExport[K]>

/** As JSON writes it: ISO 8601 in UTC with milliseconds. */
const instantOf = (column: string) =>
  sql.raw<string>(`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

export async function exportHomes(db: Db, personId: string): Part<'homes'> {
  const { rows } = await sql<MyExport['homes'][number]>`
    select c.name as community, h.label as home, r.role, r.shared as "sharedWithHome",
      ${instantOf('r.moved_in_at')} as "movedInAt", ${instantOf('r.moved_out_at')} as "movedOutAt"
    from residencies r
    join houses h on h.community_id = r.community_id and h.id = r.house_id
    join communities c on c.id = r.community_id
    where r.person_id = ${personId}
    order by r.moved_in_at, r.id`.execute(db)
  return rows
}

export async function exportRequests(db: Db, personId: string): Part<'requests'> {
  const { rows } = await sql<MyExport['requests'][number]>`
    select h.label as home, q.role, q.name, q.state, q.reason, ${instantOf('q.asked_at')} as "askedAt"
    from home_requests q
    join houses h on h.community_id = q.community_id and h.id = q.house_id
    where q.person_id = ${personId}
    order by q.asked_at, q.id`.execute(db)
  return rows
}

/** The thread as the reporter reads it: no internal note, nobody else's words but the answers. */
export async function exportTickets(db: Db, personId: string): Part<'tickets'> {
  const { rows } = await sql<MyExport['tickets'][number]>`
    select t.id, t.receipt_no as "receiptNo", c.name as community, t.kind, t.category_id as category,
      t.state, t.words, t.hide_name_from as "hideNameFrom",
      concat_ws(' ', coalesce(h.label, b.name, a.name, ''), nullif(t.place_detail, '')) as place,
      ${instantOf('t.submitted_at')} as "submittedAt",
      (select count(*) from photos p where p.community_id = t.community_id
        and p.ticket_id = t.id and p.person_id = ${personId}) as photos,
      (select coalesce(json_agg(json_build_object(
          'at', ${instantOf('m.at')}, 'words', m.words,
          'from', case m.author when 'resident' then 'me' else m.author end)
          order by m.at, m.id), '[]')
        from messages m where m.community_id = t.community_id and m.ticket_id = t.id
          and m.visibility = 'public' and not m.moderated
          and (m.author <> 'resident' or m.person_id = ${personId})) as messages
    from tickets t
    join communities c on c.id = t.community_id
    left join houses h on t.place_kind = 'home' and h.community_id = t.community_id and h.id = t.house_id
    left join buildings b on b.community_id = t.community_id and b.id = t.building_id
    left join areas a on a.community_id = t.community_id and a.id = t.area_id
    where t.reporter_id = ${personId}
    order by t.submitted_at, t.id`.execute(db)
  return rows
}

export async function exportEndorsements(db: Db, personId: string): Part<'endorsements'> {
  const { rows } = await sql<MyExport['endorsements'][number]>`
    select t.receipt_no as "receiptNo", ${instantOf('e.at')} as at
    from endorsements e
    join tickets t on t.community_id = e.community_id and t.id = e.ticket_id
    where e.person_id = ${personId}
    order by e.at, t.id`.execute(db)
  return rows
}

export async function exportAnswers(db: Db, personId: string): Part<'answers'> {
  const { rows } = await sql<MyExport['answers'][number]>`
    select r.kind, t.receipt_no as "receiptNo", r.filled_by as "filledBy",
      r.contact_me as "contactMe", ${instantOf('r.submitted_at')} as "submittedAt",
      ${instantOf('r.edited_at')} as "editedAt", r.answers,
      (select coalesce(json_agg(json_build_object('at', ${instantOf('o.at')}, 'answers', o.answers)
          order by o.revision), '[]')
        from response_history o
        where o.community_id = r.community_id and o.response_id = r.id) as earlier
    from responses r
    left join tickets t on t.community_id = r.community_id and t.id = r.ticket_id
    where r.person_id = ${personId}
    union all
    select 'check', null, 'staff', false, ${instantOf('c.at')}, null, c.answers, '[]'
    from answer_checks c where c.person_id = ${personId}
    order by 5, 1`.execute(db)
  return rows
}

export async function exportInvitations(db: Db, personId: string): Part<'invitations'> {
  const { rows } = await sql<MyExport['invitations'][number]>`
    select kind, ${instantOf('made_at')} as "madeAt", views, snoozes, outcome
    from invitations where person_id = ${personId}
    order by made_at, id`.execute(db)
  return rows
}

/** Without the facts: a message about the home may name somebody else of it. */
export async function exportInbox(db: Db, personId: string): Part<'inbox'> {
  const { rows } = await sql<MyExport['inbox'][number]>`
    select ${instantOf('at')} as at, template, ${instantOf('read_at')} as "readAt"
    from inbox where person_id = ${personId}
    order by at, id`.execute(db)
  return rows
}

export async function exportMessageConsents(db: Db, personId: string): Part<'messageConsents'> {
  const { rows } = await sql<MyExport['messageConsents'][number]>`
    select template, granted, used, last_answer as "lastAnswer",
      ${instantOf('last_answer_at')} as "lastAnswerAt"
    from message_consents where person_id = ${personId}
    order by template`.execute(db)
  return rows
}
