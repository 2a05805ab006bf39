-- Parts of names, for lists of speakers: `ilike '%…%'`.
create index speaker_called_name on speaker_called using gin (name gin_trgm_ops);

-- V30 filled its tables before its triggers stood: what an older release recorded in between is caught up with.
insert into quote_search
select s.* from quote q cross join lateral quote_search_of(q.id) s
where not exists (select from quote_search k where k.quote_id = q.id)
on conflict do nothing;

insert into claim_search
select s.* from claim c cross join lateral claim_search_of(c.id) s
where not exists (select from claim_search k where k.claim_id = c.id)
on conflict do nothing;

insert into speaker_called
select p.id, n.nth, n.name, s.sound, string_to_array(s.sound, ' ') || replace(s.sound, ' ', '')
from speaker p
cross join lateral (select 0 as nth, p.name as name
    union all select a.nth, a.alias ->> 'name' from jsonb_array_elements(p.aliases) with ordinality a (alias, nth)) n
cross join lateral (select name_sound(n.name) as sound) s
where s.sound <> '' and not exists (select from speaker_called k where k.speaker_id = p.id)
on conflict do nothing;
