-- News climbs: WeChat, a paid text, a phone task. One row for each person, news and rung.
alter table messages_out
  drop constraint messages_out_channel_check,
  add constraint messages_out_channel_check check (channel in ('subscribe', 'sms', 'call')),
  drop constraint messages_out_state_check,
  -- open: the desk has to call. dead: given up, the manager looks at it. done, unreachable: settled by hand.
  add constraint messages_out_state_check check (state in (
    'waiting', 'sending', 'sent', 'read', 'no-wechat', 'no-consent', 'no-phone', 'not-wished', 'hidden',
    'limit', 'refused', 'unknown', 'dead', 'open', 'done', 'unreachable')),
  add column news       text        not null default 'reply',
  add column told_at    timestamptz,
  add column task_id    uuid,
  -- Of servers that said "later"; the first of them.
  add column tries      integer     not null default 0,
  add column tried_at   timestamptz,
  -- The carrier's own, and a secret that the text brings (an exit link's key), sealed.
  add column code       text,
  add column sealed     text,
  add column settled_by uuid,
  add column settled_at timestamptz;

update messages_out set news = template, told_at = at;

-- In order: is an earlier one of this person still on its way?
create index messages_out_on_the_way on messages_out (community_id, person_id, channel, at, id)
  where state in ('waiting', 'sending');

-- What staff have to end.
create index messages_out_open on messages_out (community_id, at, id)
  where state in ('open', 'dead', 'unknown', 'refused');

-- Texts of one ticket; an alarm that was opened.
create index messages_out_by_ticket on messages_out (community_id, ticket_id) where ticket_id is not null;
