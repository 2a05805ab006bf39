-- ${quotes} quotes with what searches touch of them, and nothing else: no history, no texts of documents, no tallies. The
-- same for the same seed. Words, speakers and outlets follow Zipf's law: the commonest word is in four fifths of all quotes.
-- Beyond ${base}, they repeat those before: each is as frequent as it would be, and it takes a tenth of the time. No
-- trigger fires meanwhile: the vectors are made at the end.
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


insert into speaker (id, kind, name, created_at, updated_at, revision)
select generator.id(2, n), 'PERSON', initcap(generator.word(generator.any(30, n, 5000)) || 'n ' || generator.word(generator.any(31, n, 5000)) || 'rk'),
       generator.at(n), generator.at(n), 0
from generate_series(1, ${speakers}::bigint) n;
insert into speaker_called
select id, 0, name, name_sound(name), string_to_array(name_sound(name), ' ') || replace(name_sound(name), ' ', '') from speaker;

insert into document (id, kind, title, outlet_name, outlet_domain, published_on, language, created_at, updated_at, revision)
select generator.id(3, n), 'NEWS_ARTICLE', 'Article ' || n, 'Outlet ' || outlet, 'outlet' || outlet || '.example', '2024-01-01', 'en',
       generator.at(n), generator.at(n), 0
from (select n, generator.zipf(40, n, 200) as outlet from generate_series(1, ${documents}::bigint) n) d;

insert into claim (id, statement, language, checkability, topics, verdict, created_at, updated_at, revision)
select generator.id(5, n), generator.words(50, n, 12), 'en', 'FACTUAL', json_build_array('topic ' || generator.zipf(52, n, 100))::jsonb,
       case when n % 5 = 0 then '{"number": 1, "value": "FALSE", "retracted": false, "beingReexamined": false}'::jsonb end,
       generator.at(n), generator.at(n), 0
from generate_series(1, ${claims}::bigint) n;

insert into quote (id, kind, status, said_on, created_at, updated_at, revision)
select generator.id(1, n), case when c < 0.5 then 'DIRECT' when c < 0.8 then 'INDIRECT' else 'MIXED' end,
       case when c2 < 0.02 then 'DRAFT' else 'RECORDED' end, date '2015-01-01' + generator.any(4, n, 3650)::int,
       generator.at(n), generator.at(n), 0
from (select n, generator.chance(60, n) as c, generator.chance(5, n) as c2 from generate_series(1, ${base}::bigint) n) q;

insert into quote_speaker (id, quote_id, position, speaker_id)
select generator.id(6, n), generator.id(1, n), 0, generator.id(2, generator.zipf(3, n, ${speakers}))
from generate_series(1, ${base}::bigint) n;

insert into appearance (id, quote_id, document_id, version_id, wording, language, segments, anchor, independence, source_key, created_at)
select generator.id(7, n), generator.id(1, n), generator.id(3, d), generator.id(4, d), generator.words(1, n, 8 + generator.any(2, n, 32)),
       case when n % 10 = 0 then 'ru' else 'en' end, '[{}]', 'MATCHED', '["Outlet"]', 'outlet', generator.at(n)
from (select n, generator.any(6, n, ${documents}) as d from generate_series(1, ${base}::bigint) n) a;

insert into link (id, quote_id, claim_id, stance, asserts, rationale, origin, status, drawn_by, decided_by, decided_at, created_at, updated_at, revision)
select generator.id(8, n), generator.id(1, n), generator.id(5, generator.zipf(71, n, ${claims})),
       (array['SUPPORTS', 'DISPUTES', 'QUALIFIES', 'QUESTIONS'])[generator.any(20, n, 4)], false, 'So it says.', 'PERSON', 'ACCEPTED',
       '${recorder}', '${reviewer}', now(), now(), now(), 1
from generate_series(1, ${base}::bigint) n where n % 2 = 0;

-- Without statistics of what was just written, each of what follows reads whole tables.
analyze speaker, document, claim, quote, quote_speaker, appearance, link;

drop index quote_search_words;
insert into quote_search select s.* from generate_series(1, ${base}::bigint) n cross join lateral quote_search_of(generator.id(1, n)) s;
insert into claim_search select s.* from generate_series(1, ${claims}::bigint) n cross join lateral claim_search_of(generator.id(5, n)) s;

do $$
begin
    for again in 1 .. (${quotes}::bigint - 1) / ${base} loop
        create temporary table said on commit drop as
        select n, generator.id(1, n) as old, generator.id(1, n + again * ${base}) as new
        from generate_series(1, least(${base}::bigint, ${quotes} - again * ${base})) n;
        analyze said;
        insert into quote (id, kind, status, said_on, created_at, updated_at, revision)
        select new, kind, status, said_on, generator.at(n + again * ${base}), generator.at(n + again * ${base}), 0
        from said join quote on id = old;
        insert into quote_speaker (id, quote_id, position, speaker_id)
        select generator.id(6, n + again * ${base}), new, position, speaker_id from said join quote_speaker on quote_id = old;
        insert into appearance (id, quote_id, document_id, version_id, wording, language, segments, anchor, independence, source_key, created_at)
        select generator.id(7, n + again * ${base}), new, document_id, version_id, wording, language, segments, anchor, independence,
               source_key, generator.at(n + again * ${base})
        from said join appearance on quote_id = old;
        insert into link (id, quote_id, claim_id, stance, asserts, rationale, origin, status, drawn_by, decided_by, decided_at, created_at, updated_at, revision)
        select generator.id(8, n + again * ${base}), new, claim_id, stance, asserts, rationale, origin, status, drawn_by, decided_by,
               decided_at, created_at, updated_at, revision
        from said join link on quote_id = old;
        insert into quote_search
        select new, recorded, said_on, kind, authenticity, speakers, outlets, languages, words from said join quote_search on quote_id = old
        order by new;
        drop table said;
    end loop;
end
$$;
create index quote_search_words on quote_search using gin (words) with (gin_pending_list_limit = 512);
drop schema generator cascade;
comment on schema public is 'search ${quotes} ${seed}';
