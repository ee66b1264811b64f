import { sql } from 'kysely'
import type { DemoYear } from './demo-year'

/** What the demo's year has little of, as raw rows: people who left, texts and calls, late notes, a second community. */
export async function addAskingRows({ db, here, small }: DemoYear): Promise<void> {
  // Ninety who moved out: a third answers after the text, a third on the phone, a third never; one text in six fails.
  await sql`
    with who as (
      select row_number() over (order by id) as n, house_id, person_id, gen_random_uuid() as task,
        gen_random_uuid() as answer, timestamptz '2026-07-01 10:00+08' as first
      from residencies where community_id = ${here} and verified_at is not null order by id limit 90),
    timed as (select *, first + n * interval '33 hours' as due from who),
    asked as (
      insert into followup_tasks (community_id, id, house_id, person_id, plan, anchor_at, due_at,
        window_start, window_end, state, response_id, dedupe_key, attempts)
      select ${here}, task, house_id, person_id, 'exit', due, due, due, due + interval '14 days',
        case when n % 3 = 2 then 'unreachable' else 'completed' end,
        case when n % 3 <> 2 then answer end, 'audit:' || n,
        case n % 3
          when 0 then jsonb_build_array(jsonb_build_object('channel', 'sms', 'at', due, 'rung', 1,
            'result', case when n % 6 = 0 then 'failed' else 'delivered' end))
          else jsonb_build_array(
            jsonb_build_object('channel', 'sms', 'at', due, 'rung', 1, 'result', 'delivered'),
            jsonb_build_object('channel', 'phone', 'at', due + interval '5 days', 'rung', 2,
              'result', case when n % 3 = 1 then 'answered' else 'noAnswer' end)) end
      from timed)
    insert into responses (community_id, id, kind, person_id, house_id, task_id, quarter, channel,
      filled_by, answers, submitted_at, editable_until, denied_at)
    select ${here}, answer, 'followup', person_id, house_id, task, to_char(due, 'YYYY"-Q"Q'),
      case when n % 3 = 0 then 'link' else 'phone' end,
      case when n % 3 = 0 then 'self' else 'staff' end,
      jsonb_build_array(jsonb_build_object('metric', 'tag', 'text', (array['work', 'price', 'service'])[1 + n % 3]),
        jsonb_build_object('metric', 'tag', 'text', (array['other', 'bought'])[1 + n % 2])),
      due + case when n % 3 = 0 then interval '1 day' else interval '5 days' end, due,
      case when n % 9 = 1 then due + interval '6 days' end
    from timed where n % 3 <> 2`.execute(db)
  // Of a home of two one leaves and one stays; five were verified long after the move.
  await sql`
    update residencies r set moved_out_at = '2026-05-01'
    where r.community_id = ${here} and r.moved_out_at is null and r.moved_in_at < '2026-01-01'
      and r.verified_at is not null and exists (select 1 from residencies o
        where o.community_id = r.community_id and o.house_id = r.house_id and o.id > r.id
          and o.moved_out_at is null and o.verified_at is not null and o.moved_in_at < '2026-01-01')`.execute(
    db,
  )
  await sql`
    update residencies set verified_at = '2026-11-21' where community_id = ${here} and id in (
      select id from residencies r where community_id = ${here} and moved_in_at < '2026-01-01'
        and verified_at is not null and not exists (select 1 from residencies o
          where o.community_id = r.community_id and o.house_id = r.house_id and o.id <> r.id)
      order by id limit 5)`.execute(db)
  // One rating in five says "don't know", and how easy it was all the same.
  await sql`
    update responses set answers = (select jsonb_agg(case when a ->> 'metric' = 'rating'
      then jsonb_set(a, '{score}', 'null') else a end) from jsonb_array_elements(answers) a)
    where community_id = ${here} and kind = 'ticket' and cycle = 1
      and right(ticket_id::text, 1) in ('0', '5', 'a')`.execute(db)
  // The last of October was written down three days later.
  await sql`
    insert into contact_records (community_id, id, staff_id, reason_code, channel, at, recorded_at)
    select ${here}, gen_random_uuid(), s.id, (array['progress', 'question', 'report'])[1 + n % 3],
      'phone', '2026-10-31 20:00+08', case when n % 2 = 0 then timestamptz '2026-11-03 18:00+08'
        else '2026-10-31 21:00+08' end
    from generate_series(1, 9) n
    cross join (select id from staff where community_id = ${here} order by id limit 1) s`.execute(
    db,
  )
  await sql`
    insert into responses (community_id, id, kind, person_id, house_id, quarter, filled_by, answers,
      submitted_at, editable_until)
    select ${small}, gen_random_uuid(), 'followup', r.person_id, r.house_id, 'other', 'self',
      jsonb_build_array(jsonb_build_object('metric', 'csat', 'dimension', 'overall',
        'score', 3 + r.n % 3)), t.at, t.at
    from (select person_id, house_id, row_number() over (order by person_id) as n
      from residencies where community_id = ${small} and verified_at is not null) r
    cross join (values (timestamptz '2026-09-10'), (timestamptz '2026-10-10')) t (at)`.execute(db)
}
