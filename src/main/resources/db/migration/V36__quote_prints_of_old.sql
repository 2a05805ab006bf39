-- The prints of what was recorded before they were kept. In a transaction of its own, so that nobody waits for it to
-- write; what is recorded meanwhile has its prints already.
insert into quote_print
select p, a.id from appearance a cross join lateral wording_prints(a.wording, a.segments) p
on conflict do nothing;

insert into quote_print
select p, q.id from quote q cross join lateral wording_prints(q.original_wording, null) p
where q.original_wording is not null
on conflict do nothing;
