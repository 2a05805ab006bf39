-- A record of ${quotes} quotes, the same for the same seed. Who is quoted, which claim is linked to, which outlet reports
-- and which words are used follow Zipf's law. Ids are computed from numbers, so that nothing has to be joined to refer.
create schema generator;

-- A number in [0, 1) that looks random.
create function generator.chance(topic int, n bigint) returns float8 immutable parallel safe language sql as
$$ select (hashint8extended(n, ${seed} * 1000 + topic) & 4503599627370495) / 4503599627370496.0::float8 $$;

create function generator.any(topic int, n bigint, most bigint) returns bigint immutable parallel safe language sql as
$$ select 1 + floor(generator.chance(topic, n) * most)::bigint $$;

-- The first is drawn about twice as often as the second, and so on.
create function generator.zipf(topic int, n bigint, most bigint) returns bigint immutable parallel safe language sql as
$$ select floor(power((most + 1)::float8, generator.chance(topic, n)))::bigint $$;

-- 1 quote, 2 speaker, 3 document, 4 version, 5 claim, 6 attribution, 7 appearance, 8 link, 9 entry, 10 part of a claim
create function generator.id(noun int, n bigint) returns uuid immutable parallel safe language sql as
$$ select (lpad(to_hex(1717200000000 + n * 60), 12, '0') || '7' || lpad(to_hex(noun), 3, '0') || '8'
           || lpad(to_hex(n), 15, '0'))::uuid $$;

create function generator.at(n bigint) returns timestamptz immutable parallel safe language sql as
$$ select to_timestamp(1717200000 + n) $$;

create function generator.syllable(n bigint) returns text immutable parallel safe language sql as
$$ select substr('bdfghjklmnprstvz', 1 + (n % 16)::int, 1) || substr('aeiou', 1 + (n / 16 % 5)::int, 1) $$;

create function generator.word(n bigint) returns text immutable parallel safe language sql as
$$ select generator.syllable(n) || generator.syllable(n / 80 + n) $$;

create function generator.words(topic int, n bigint, length bigint) returns text immutable parallel safe language sql as
$$ select string_agg(generator.word(generator.zipf(topic, n * 64 + k, 5000)), ' ') from generate_series(1, length) k $$;

create function generator.stance(n bigint) returns text immutable parallel safe language sql as
$$ select case when c < 0.45 then 'SUPPORTS' when c < 0.75 then 'DISPUTES' when c < 0.87 then 'QUALIFIES'
               when c < 0.93 then 'QUESTIONS' else 'MENTIONS' end from (select generator.chance(20, n) as c) chance $$;

create function generator.status(n bigint) returns text immutable parallel safe language sql as
$$ select case when c < 0.70 then 'ACCEPTED' when c < 0.92 then 'PROPOSED' when c < 0.96 then 'REJECTED'
               else 'STALE' end from (select generator.chance(21, n) as c) chance $$;

create function generator.commitment(id uuid, payload text) returns bytea immutable parallel safe language sql as
$$ select sha256(decode(md5(id::text), 'hex') || convert_to(payload, 'UTF8')) $$;

create function generator.hash(previous bytea, id uuid, place int, type text, kind text, subject uuid, actor uuid,
                               happened timestamptz, commitment bytea) returns bytea immutable parallel safe language sql as
$$ select sha256(previous || convert_to(concat_ws(E'\n', id, place, type, kind, subject, actor,
          to_char(happened at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), encode(commitment, 'hex')), 'UTF8')) $$;

insert into account (id, kind, name, role, created_at, revision) values
    ('${recorder}', 'PERSON', 'Recorder', 'CHECKER', now(), 0),
    ('${reviewer}', 'PERSON', 'Reviewer', 'REVIEWER', now(), 0);
insert into api_key (id, account_id, label, role, prefix, hash, created_at, revision) values
    (gen_random_uuid(), '${recorder}', 'load', 'CHECKER', left('${key}', 10), sha256('${key}'), now(), 0);

insert into speaker (id, kind, name, aliases, same_as, country, merged_into, created_at, updated_at, revision)
select generator.id(2, n),
       case when c < 0.80 then 'PERSON' when c < 0.95 then 'ORGANIZATION' else 'COLLECTIVE' end,
       initcap(generator.words(30, n, 2)) || ' ' || n,
       case when c < 0.2 then json_build_array(json_build_object('name', generator.words(31, n, 2), 'language', 'en'))
            else '[]' end::jsonb,
       '[]', 'KR', case when n % 500 = 0 then generator.id(2, n - 1) end, generator.at(n), generator.at(n), 0
from (select n, generator.chance(32, n) as c from generate_series(1, ${speakers}::bigint) n) speakers;

-- Each quote's words, and where they stand in the texts of documents.
create table generator.quote as
select n, generator.id(1, n) as id, generator.words(1, n, 8 + generator.any(2, n, 32)) as wording,
       generator.zipf(3, n, ${speakers}) as speaker, generator.at(n) as at, date '2015-01-01' + generator.any(4, n, 3650)::int as day,
       case when generator.chance(5, n) < 0.02 then 'DRAFT' when generator.chance(5, n) < 0.03 then 'WITHDRAWN'
            else 'RECORDED' end as status
from generate_series(1, ${quotes}::bigint) n;

create table generator.place as
select p.n, p.nth, p.d, q.id as quote, q.wording,
       coalesce(sum(char_length(q.wording) + 20) over (partition by p.d order by p.n, p.nth
           rows between unbounded preceding and 1 preceding), 0)::int as start
from (select n, 1 as nth, generator.any(6, n, ${documents}) as d from generate_series(1, ${quotes}::bigint) n
      union all
      select n, 2, generator.any(7, n, ${documents}) from generate_series(1, ${quotes}::bigint) n
      where generator.chance(8, n) < 0.2 and generator.any(6, n, ${documents}) <> generator.any(7, n, ${documents})) p
join generator.quote q on q.n = p.n;

create table generator.document as
select n, generator.id(3, n) as id, generator.id(4, n) as version, generator.zipf(40, n, 200) as outlet,
       case when c < 0.80 then 'en' when c < 0.90 then 'ko' when c < 0.98 then 'ru' when c < 0.999 then 'ja'
            else 'fi' end as language,
       date '2015-01-01' + generator.any(42, n, 3650)::int as day, generator.at(n) as at,
       case when generator.chance(43, n) < 0.3 then 'Agency ' || generator.zipf(44, n, 5) end as agency,
       coalesce(t.text, 'Nobody is quoted.') as text
from (select n, generator.chance(41, n) as c from generate_series(1, ${documents}::bigint) n) documents
left join (select d, string_agg(wording, ', said one of them, ' order by n, nth) as text
           from generator.place group by d) t on t.d = n;

insert into document (id, kind, canonical_url, title, outlet_name, outlet_domain, origin_agency, authors, published_on,
                      language, created_at, updated_at, revision)
select id, 'NEWS_ARTICLE', 'https://outlet' || outlet || '.example/' || n, initcap(generator.words(45, n, 7)),
       'Outlet ' || outlet, 'outlet' || outlet || '.example', agency, '["Staff"]', day, language, at, at, 1
from generator.document;

insert into document_version (id, document_id, number, text, sha256, length, captured_at)
select version, id, 1, text, sha256(convert_to(text, 'UTF8')), char_length(text), at from generator.document;

insert into claim (id, statement, short_statement, language, checkability, topics, created_at, updated_at, revision)
select generator.id(5, n), initcap(generator.words(50, n, 6 + generator.any(51, n, 10))), initcap(generator.words(50, n, 6)),
       'en', 'FACTUAL', json_build_array('topic ' || generator.zipf(52, n, 100))::jsonb, generator.at(n), generator.at(n), 0
from generate_series(1, ${claims}::bigint) n;

insert into wording (id, claim_id, text, language, form, created_at)
select generator.id(10, n), generator.id(5, n), generator.words(53, n, 10), 'en', 'NEGATION', generator.at(n)
from generate_series(1, ${claims}::bigint) n where generator.chance(54, n) < 0.3;

insert into claim_relation (id, claim_id, other_id, kind, created_at)
select generator.id(10, n + 10000000), generator.id(5, n), generator.id(5, n - 1), 'RELATED', generator.at(n)
from generate_series(2, ${claims}::bigint) n where generator.chance(55, n) < 0.2;

insert into claim_appearance (id, claim_id, document_id, form, created_at)
select generator.id(10, n + 20000000), generator.id(5, n), generator.id(3, generator.any(57, n, ${documents})), 'ASSERTION',
       generator.at(n)
from generate_series(1, ${claims}::bigint) n where generator.chance(56, n) < 0.2;

insert into quote (id, kind, status, original_wording, original_language, occasion_kind, occasion_name, occasion_on,
                   occasion_precision, said_on, withdrawn_at, withdrawn_reason, created_at, updated_at, revision)
select id, case when c < 0.5 then 'DIRECT' when c < 0.8 then 'INDIRECT' else 'MIXED' end, status,
       case when c < 0.05 then wording end, case when c < 0.05 then 'ru' end, 'STATEMENT', 'Statement ' || n % 1000, day,
       'DAY', day, case when status = 'WITHDRAWN' then at end, case when status = 'WITHDRAWN' then 'Said by nobody.' end, at,
       at, 0
from (select q.*, generator.chance(60, n) as c from generator.quote q) quotes;

insert into quote_speaker (id, quote_id, position, speaker_id, role)
select generator.id(6, n), id, 0, generator.id(2, speaker), 'Spokesman ' || speaker % 100 from generator.quote
union all
select generator.id(6, n + 10000000), id, 1, generator.id(2, speaker % ${speakers} + 1), null from generator.quote
where generator.chance(61, n) < 0.05;

insert into appearance (id, quote_id, document_id, version_id, wording, language, segments, cue, anchor, independence,
                        source_key, created_at)
select generator.id(7, p.n + (p.nth - 1) * 10000000), p.quote, d.id, d.version, p.wording, d.language,
       json_build_array(json_build_object('exact', p.wording, 'start', p.start, 'end', p.start + char_length(p.wording)))::jsonb,
       '{"text": "said"}', 'MATCHED', json_build_array(coalesce(d.agency, 'Outlet ' || d.outlet))::jsonb,
       lower(coalesce(d.agency, 'Outlet ' || d.outlet)), d.at
from generator.place p join generator.document d on d.n = p.d;

create table generator.link as
select generator.id(8, l.n) as id, l.n, l.q, generator.id(1, l.q) as quote, generator.id(5, l.claim) as claim,
       generator.stance(l.n) as stance, case when l.older = 0 then generator.status(l.n) else 'REJECTED' end as status,
       initcap(generator.words(70, l.n, 12)) as rationale, generator.at(l.q) as at
from (select n, q, claim, row_number() over (partition by q, claim order by n) - 1 as older
      from (select q * 4 + k as n, q, generator.zipf(71, q * 4 + k, ${claims}) as claim
            from generate_series(1, ${quotes}::bigint) q, generate_series(0, 2) k
            where k < floor(generator.chance(72, q) * 4)) drawn) l;

insert into link (id, quote_id, claim_id, stance, asserts, rationale, origin, status, drawn_by, decided_by, decided_at,
                  reason, created_at, updated_at, revision)
select id, quote, claim, stance, n % 3 = 0, rationale, 'PERSON', status, '${recorder}',
       case when status in ('ACCEPTED', 'REJECTED') then '${reviewer}'::uuid end,
       case when status in ('ACCEPTED', 'REJECTED') then at end, null, at, at, case status when 'PROPOSED' then 0 else 1 end
from generator.link;

insert into claim_source (claim_id, stance, source_key, links)
select l.claim, l.stance, a.source_key, count(distinct l.id)
from generator.link l join appearance a on a.quote_id = l.quote
where l.status = 'ACCEPTED' group by l.claim, l.stance, a.source_key;

insert into claim_tally (claim_id, stance, status, links, sources, changes)
select l.claim, l.stance, l.status, count(*),
       case when l.status = 'ACCEPTED' then (select count(*) from claim_source s where s.claim_id = l.claim and s.stance = l.stance)
            else 0 end, count(*)
from generator.link l group by l.claim, l.stance, l.status;

-- Payloads have their keys in order and no white space: that form is what the chain commits to.
create table generator.entry as
select 1 as topic, n, at, '${recorder}'::uuid as actor, 'QUOTE_RECORDED' as type, 'QUOTE' as kind, id as subject, 1 as place,
       '{"after":{"kind":"DIRECT","originalWording":"' || wording || '","saidOn":"' || day || '","speakers":[{"role":"Spokesman '
       || speaker % 100 || '","speakerId":"' || generator.id(2, speaker) || '"}],"status":"' || status || '"}}' as payload
from generator.quote
union all
select 2, n, at, '${recorder}', 'LINK_DRAWN', 'LINK', id, 1,
       '{"after":{"asserts":' || (n % 3 = 0) || ',"claimId":"' || claim || '","id":"' || id || '","origin":"PERSON","quoteId":"'
       || quote || '","rationale":"' || rationale || '","revision":0,"stance":"' || stance || '","status":"PROPOSED"}}'
from generator.link
union all
select 3, n, at, '${reviewer}', 'LINK_' || status, 'LINK', id, 2,
       '{"after":{"revision":1,"status":"' || status || '"},"before":{"revision":0,"status":"PROPOSED"}}'
from generator.link where status <> 'PROPOSED'
union all
select 4, n, generator.at(n), '${recorder}', 'SPEAKER_ADDED', 'SPEAKER', generator.id(2, n), 1,
       '{"after":{"id":"' || generator.id(2, n) || '","revision":0}}'
from generate_series(1, ${speakers}::bigint) n
union all
select 5, n, generator.at(n), '${recorder}', 'CLAIM_STATED', 'CLAIM', generator.id(5, n), 1,
       '{"after":{"id":"' || generator.id(5, n) || '","revision":0}}'
from generate_series(1, ${claims}::bigint) n
union all
select 6, n, at, '${recorder}', 'DOCUMENT_ADDED', 'DOCUMENT', id, 1, '{"after":{"id":"' || id || '","revision":0}}'
from generator.document
union all
select 7, n, at, '${recorder}', 'VERSION_CAPTURED', 'DOCUMENT', id, 2,
       '{"after":{"id":"' || version || '","number":1}}'
from generator.document;

create table generator.sealed as
select e.*, generator.id(9, n * 8 + topic) as id, generator.commitment(generator.id(9, n * 8 + topic), payload) as commitment
from generator.entry e;

insert into ledger_entry (id, happened_at, actor, type, subject_kind, subject, position, payload, salt, commitment,
                          previous_hash, hash)
select e.id, e.at, e.actor, e.type, e.kind, e.subject, e.place, e.payload::jsonb, decode(md5(e.id::text), 'hex'), e.commitment,
       p.hash, generator.hash(p.hash, e.id, e.place, e.type, e.kind, e.subject, e.actor, e.at, e.commitment)
from generator.sealed e
left join generator.sealed b on b.subject = e.subject and b.place = e.place - 1
cross join lateral (
    select case when b.id is null then decode(repeat('00', 32), 'hex')
                else generator.hash(decode(repeat('00', 32), 'hex'), b.id, b.place, b.type, b.kind, b.subject, b.actor, b.at,
                                    b.commitment) end as hash) p
order by e.at, e.topic;

drop schema generator cascade;
comment on schema public is 'load ${quotes} ${seed}';
