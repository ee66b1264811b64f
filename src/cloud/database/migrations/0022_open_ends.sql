-- STF-13: the decisions of a community, the newest first, and of one home.
create index prompt_decisions_newest on prompt_decisions (community_id, at desc, id desc);
create index prompt_decisions_by_house on prompt_decisions (community_id, house_id, at desc, id desc);

-- The ladder of whoever moved out makes the link itself.
alter table exit_links alter column made_by drop not null;
