-- Finding what is on record: words of quotes and claims, in their languages, and the names of speakers.

-- Both are trusted: who may create in the database may create them.
do $$
begin
    create extension if not exists pg_trgm;
    create extension if not exists unaccent;
exception when insufficient_privilege or undefined_file or feature_not_supported then
    raise exception 'Search needs the extensions pg_trgm and unaccent, which could not be created: %', sqlerrm
        using hint = 'Have an administrator run, in this database: create extension pg_trgm; create extension unaccent; (they are in the package postgresql-contrib). Then start again.';
end
$$;

-- A configuration of our own for each language that PostgreSQL has a stemmer for; before it, accents are taken off.
do $$
declare
    name text;
begin
    foreach name in array array['simple', 'arabic', 'armenian', 'basque', 'catalan', 'danish', 'dutch', 'english', 'finnish',
        'french', 'german', 'greek', 'hindi', 'hungarian', 'indonesian', 'irish', 'italian', 'lithuanian', 'nepali', 'norwegian',
        'portuguese', 'romanian', 'russian', 'serbian', 'spanish', 'swedish', 'tamil', 'turkish', 'yiddish']
    loop
        execute format('create text search configuration search_%1$s (copy = pg_catalog.%1$s)', name);
        execute format('alter text search configuration search_%1$s alter mapping for hword, hword_part, word with unaccent, %2$s',
            name, case name when 'simple' then 'simple' else name || '_stem' end);
    end loop;
end
$$;

create function search_config(language text) returns regconfig language sql immutable parallel safe as $$
    select case split_part(language, '-', 1)
        when 'en' then 'search_english'::regconfig when 'ru' then 'search_russian' when 'de' then 'search_german'
        when 'fr' then 'search_french' when 'es' then 'search_spanish' when 'it' then 'search_italian'
        when 'pt' then 'search_portuguese' when 'nl' then 'search_dutch' when 'sv' then 'search_swedish'
        when 'da' then 'search_danish' when 'nb' then 'search_norwegian' when 'nn' then 'search_norwegian'
        when 'no' then 'search_norwegian' when 'fi' then 'search_finnish' when 'hu' then 'search_hungarian'
        when 'ro' then 'search_romanian' when 'tr' then 'search_turkish' when 'el' then 'search_greek'
        when 'ar' then 'search_arabic' when 'hi' then 'search_hindi' when 'id' then 'search_indonesian'
        when 'ga' then 'search_irish' when 'lt' then 'search_lithuanian' when 'ne' then 'search_nepali'
        when 'ta' then 'search_tamil' when 'hy' then 'search_armenian' when 'eu' then 'search_basque'
        when 'ca' then 'search_catalan' when 'sr' then 'search_serbian' when 'yi' then 'search_yiddish'
        else 'search_simple' end
$$;

-- Each mark that is no part of a word becomes a blank, so that places stay the same; nothing is an address or a path then.
create function search_plain(words text) returns text language sql immutable parallel safe as $$
    select regexp_replace(words, '[!-/:-@\[-`{-~\u00a0-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb\u00bf\u2010-\u205e\u3000-\u3003\u3008-\u3020\u30fb\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]', ' ', 'g')
$$;

-- Where words stand without blanks between them (Han, Kana, Hangul), each character is found by itself.
create function search_text(words text) returns text language sql immutable parallel safe as $$
    select regexp_replace(search_plain(words), '([\u3005-\u3007\u3040-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff])', ' \1 ', 'g')
$$;

-- What a record is filtered by, as lexemes that no word can be: they have a slash.
create function search_tag(kind text, value text) returns text language sql immutable parallel safe as $$
    select kind || '/' || lower(value)
$$;

-- A word of a query: as it is, or another form of it in the language; nothing for a word that says nothing. One that is its
-- own stem is looked for once: twice, it would be thought twice as frequent.
create function search_word(config regconfig, word text) returns tsquery language sql immutable parallel safe as $$
    select case when numnode(stem) = 0 or stem = literal then stem else stem || literal end
    from (select phraseto_tsquery(config, search_text(word)) as stem, phraseto_tsquery('search_simple', search_text(word)) as literal) w
$$;

-- Words as they are, one after the other.
create function search_phrase(words text) returns tsquery language sql immutable parallel safe as $$
    select phraseto_tsquery('search_simple', search_text(words))
$$;

-- The same, of which the last word only begins so.
create function search_prefix(words text) returns tsquery language sql immutable parallel safe as $$
    select case when numnode(search_phrase(words)) = 0 then search_phrase(words)
        else (search_phrase(words)::text || ':*')::tsquery end
$$;

-- What has one of these tags.
create function search_tags(kind text, vals text[]) returns tsquery language sql immutable parallel safe as $$
    select string_agg('''' || replace(replace(search_tag(kind, val), '\', '\\'), '''', '''''') || '''', ' | ')::tsquery from unnest(vals) val
$$;

-- A word, or a speaker who is called so; a word that says nothing is nobody's name.
create function search_named(word tsquery, names tsquery) returns tsquery language sql immutable parallel safe as $$
    select case when numnode(word) = 0 then word else word || names end
$$;

-- The second when nothing is left of the first.
create function search_else(query tsquery, otherwise tsquery) returns tsquery language sql immutable parallel safe as $$
    select case when numnode(query) = 0 then otherwise else query end
$$;

-- The words of texts: their stems, and then as they are. A word that nobody writes keeps phrases from reaching from one
-- into the next. What goes beyond 40,000 characters is not found: a tsvector holds a megabyte.
create function search_vector(languages text[], texts text[]) returns tsvector language plpgsql immutable parallel safe as $$
declare
    gap constant tsvector := '''x/'':1'::tsvector;
    vector tsvector := ''::tsvector;
    room integer := 40000;
begin
    for i in 1 .. coalesce(array_length(texts, 1), 0) loop
        exit when room <= 0;
        vector := vector || to_tsvector(search_config(languages[i]), search_text(left(texts[i], room))) || gap
                         || to_tsvector('search_simple', search_text(left(texts[i], room))) || gap;
        room := room - char_length(texts[i]);
    end loop;
    return ts_delete(vector, 'x/');
end
$$;

create table quote_search (
    quote_id uuid primary key references quote,
    recorded boolean  not null, -- drafts are staff's
    said_on  date,
    kind     text     not null,
    authenticity text,
    speakers uuid[]   not null, -- as attributed: who was merged since is found by whom it was merged into
    outlets  text[]   not null,
    languages text[]  not null,
    words    tsvector not null
) with (fillfactor = 90);
alter table quote_search alter column words set statistics 2000;
alter table quote_search alter column words set storage main;

create function quote_search_of(quote uuid) returns setof quote_search language sql stable as $$
    select q.id, q.status = 'RECORDED', q.said_on, q.kind, q.authenticity, s.ids, o.names, w.languages,
           search_vector(w.in_languages, w.texts)
           || array_to_tsvector(array(select distinct tag from unnest(
                array[search_tag('k', q.kind), search_tag('a', coalesce(q.authenticity, 'none')), search_tag('y', extract(year from q.said_on)::text)]
                || o.tags
                || array(select search_tag('s', id::text) from unnest(s.ids) id)
                || array(select search_tag('l', tongue) from unnest(w.languages) tongue)) tag where tag is not null))
    from quote q
    cross join lateral (select coalesce(array_agg(speaker_id order by position), '{}') as ids from quote_speaker where quote_id = q.id) s
    cross join lateral (
        select coalesce(array_agg(distinct coalesce(d.outlet_name, d.outlet_domain, d.origin_agency)) filter (
                   where coalesce(d.outlet_name, d.outlet_domain, d.origin_agency) is not null), '{}') as names,
               coalesce(array_agg(distinct search_tag('o', d.outlet_name)) filter (where d.outlet_name is not null), '{}')
               || coalesce(array_agg(distinct search_tag('o', d.outlet_domain)) filter (where d.outlet_domain is not null), '{}')
               || coalesce(array_agg(distinct search_tag('o', d.origin_agency)) filter (where d.outlet_name is null and d.origin_agency is not null), '{}') as tags
        from appearance a join document d on d.id = a.document_id where a.quote_id = q.id) o
    cross join lateral (
        select coalesce(array_agg(language order by first), '{}') as in_languages, coalesce(array_agg(wording order by first), '{}') as texts,
               coalesce(array_agg(distinct language), '{}') as languages
        from (select language, wording, min(id::text) as first from (
                  select id, language, wording from appearance where quote_id = q.id
                  union all
                  select null, coalesce(q.original_language, 'und'), q.original_wording where q.original_wording is not null) t
              group by language, wording) texts) w
    where q.id = quote and q.status <> 'WITHDRAWN'
$$;

create function quote_search_keep(quote uuid) returns void language plpgsql as $$
begin
    -- built in this transaction already, of all that it did: the triggers fire at its end
    if exists (select from quote_search where quote_id = quote and xmin = pg_current_xact_id()::xid) then
        return;
    end if;
    -- what others committed meanwhile is seen by the statement after the wait
    perform from quote_search where quote_id = quote for update;
    insert into quote_search select * from quote_search_of(quote)
    on conflict (quote_id) do update set recorded = excluded.recorded, said_on = excluded.said_on, kind = excluded.kind,
        authenticity = excluded.authenticity, speakers = excluded.speakers, outlets = excluded.outlets,
        languages = excluded.languages, words = excluded.words;
    if not found then
        delete from quote_search where quote_id = quote;
    end if;
end
$$;

insert into quote_search select s.* from quote q cross join lateral quote_search_of(q.id) s order by q.id;
create index quote_search_words on quote_search using gin (words) with (gin_pending_list_limit = 512);

create function quote_search_changed() returns trigger language plpgsql as $$
begin
    perform quote_search_keep(new.id);
    return null;
end
$$;
create function quote_search_part_changed() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        perform quote_search_keep(old.quote_id);
    end if;
    if tg_op <> 'DELETE' then
        perform quote_search_keep(new.quote_id);
    end if;
    return null;
end
$$;
create function quote_search_outlet_changed() returns trigger language plpgsql as $$
begin
    perform quote_search_keep(quote_id)
    from (select distinct quote_id from appearance where document_id = new.id order by quote_id) standing;
    return null;
end
$$;
create constraint trigger quote_search_new after insert on quote
    deferrable initially deferred for each row execute function quote_search_changed();
create constraint trigger quote_search_changed after update on quote
    deferrable initially deferred for each row
    when ((old.kind, old.status, old.original_wording, old.original_language, old.said_on, old.authenticity)
          is distinct from (new.kind, new.status, new.original_wording, new.original_language, new.said_on, new.authenticity))
    execute function quote_search_changed();
create constraint trigger quote_search_speakers after insert or delete on quote_speaker
    deferrable initially deferred for each row execute function quote_search_part_changed();
create constraint trigger quote_search_speaker after update on quote_speaker
    deferrable initially deferred for each row
    when ((old.quote_id, old.speaker_id, old.position) is distinct from (new.quote_id, new.speaker_id, new.position))
    execute function quote_search_part_changed();
create constraint trigger quote_search_appearances after insert or delete on appearance
    deferrable initially deferred for each row execute function quote_search_part_changed();
create constraint trigger quote_search_appearance after update on appearance
    deferrable initially deferred for each row
    when ((old.quote_id, old.document_id, old.wording, old.language) is distinct from (new.quote_id, new.document_id, new.wording, new.language))
    execute function quote_search_part_changed();
create constraint trigger quote_search_outlet after update on document
    deferrable initially deferred for each row
    when ((old.outlet_name, old.outlet_domain, old.origin_agency) is distinct from (new.outlet_name, new.outlet_domain, new.origin_agency))
    execute function quote_search_outlet_changed();

create table claim_search (
    claim_id uuid primary key references claim,
    words    tsvector not null
);
alter table claim_search alter column words set statistics 2000;
alter table claim_search alter column words set storage main;

create function claim_search_of(claim uuid) returns setof claim_search language sql stable as $$
    select c.id, search_vector(t.languages, t.texts)
           || array_to_tsvector(array(select distinct tag from unnest(
                array[search_tag('l', c.language), search_tag('k', c.checkability),
                      search_tag('v', case when not coalesce((c.verdict ->> 'retracted')::boolean, false) then coalesce(c.verdict ->> 'value', 'none') end)]
                || array(select search_tag('t', topic) from jsonb_array_elements_text(c.topics) topic)) tag where tag is not null))
    from claim c
    cross join lateral (
        select array_agg(language order by first) as languages, array_agg(text order by first) as texts
        from (select language, text, min(nth) as first
              from (values (c.language, c.statement, '1'), (c.language, c.short_statement, '2')
                    union all select w.language, w.text, '3' || w.id from wording w where w.claim_id = c.id) all_of_them (language, text, nth)
              where text is not null group by language, text) texts) t
    where c.id = claim and c.merged_into is null
$$;

create function claim_search_keep(claim uuid) returns void language plpgsql as $$
begin
    if exists (select from claim_search where claim_id = claim and xmin = pg_current_xact_id()::xid) then
        return;
    end if;
    perform from claim_search where claim_id = claim for update;
    insert into claim_search select * from claim_search_of(claim) on conflict (claim_id) do update set words = excluded.words;
    if not found then
        delete from claim_search where claim_id = claim;
    end if;
end
$$;

insert into claim_search select s.* from claim c cross join lateral claim_search_of(c.id) s order by c.id;
create index claim_search_words on claim_search using gin (words) with (gin_pending_list_limit = 512);

create function claim_search_changed() returns trigger language plpgsql as $$
begin
    perform claim_search_keep(new.id);
    return null;
end
$$;
create function claim_search_part_changed() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        perform claim_search_keep(old.claim_id);
    end if;
    if tg_op <> 'DELETE' then
        perform claim_search_keep(new.claim_id);
    end if;
    return null;
end
$$;
create constraint trigger claim_search_new after insert on claim
    deferrable initially deferred for each row execute function claim_search_changed();
create constraint trigger claim_search_changed after update on claim
    deferrable initially deferred for each row
    when ((old.statement, old.short_statement, old.language, old.checkability, old.topics, old.merged_into, old.verdict)
          is distinct from (new.statement, new.short_statement, new.language, new.checkability, new.topics, new.merged_into, new.verdict))
    execute function claim_search_changed();
create constraint trigger claim_search_wordings after insert or update or delete on wording
    deferrable initially deferred for each row execute function claim_search_part_changed();

-- How a name sounds, roughly: what different transliterations of it share. Only ever compared with itself.
create function name_sound(name text) returns text language plpgsql immutable parallel safe strict as $$
declare
    sound text := lower(search_plain(name));
begin
    if sound ~ '[\u0400-\u04ff]' then
        sound := translate(sound, 'абвгґдеєзиіїйклмнопрстуфхцъьыэёў', 'abvggdeeziiiiklmnoprstufhc');
        sound := replace(replace(replace(replace(replace(replace(replace(replace(sound,
            'щ', 's'), 'ш', 's'), 'ч', 'c'), 'ж', 'z'), 'ю', 'iu'), 'я', 'ia'), 'ы', 'i'), 'э', 'e');
    end if;
    sound := lower(unaccent('unaccent'::regdictionary, sound));
    sound := regexp_replace(sound, 'sch|sh', 's', 'g');
    sound := regexp_replace(sound, 'tch|tsch|ch|tz|ts|cz', 'c', 'g');
    sound := regexp_replace(sound, 'ph', 'f', 'g');
    sound := regexp_replace(sound, 'ck|q', 'k', 'g');
    sound := regexp_replace(sound, 'kh', 'h', 'g');
    sound := regexp_replace(sound, '([bcdgjklrtz])h', '\1', 'g');
    sound := regexp_replace(sound, 'ae', 'e', 'g');
    sound := regexp_replace(sound, 'oe', 'o', 'g');
    sound := regexp_replace(sound, 'ou|oo|ue', 'u', 'g');
    sound := translate(sound, 'yjw', 'iiv');
    sound := regexp_replace(sound, 'ee|ie|ii', 'i', 'g');
    sound := regexp_replace(sound, '([^ ])\1+', '\1', 'g');
    return btrim(regexp_replace(sound, ' +', ' ', 'g'));
end
$$;

-- The names that speakers go by, each with its words and all of it at once as they sound.
create table speaker_called (
    speaker_id uuid   not null references speaker,
    nth        integer not null, -- 0: the name; others: aliases
    name       text   not null,
    sound      text   not null,
    tokens     text[] not null,
    primary key (speaker_id, nth)
);
create index speaker_called_tokens on speaker_called using gin (tokens);
create index speaker_called_sound on speaker_called using gin (sound gin_trgm_ops);

create function speaker_called_keep() returns trigger language plpgsql as $$
begin
    delete from speaker_called where speaker_id = new.id;
    insert into speaker_called
    select new.id, n.nth, n.name, s.sound, string_to_array(s.sound, ' ') || replace(s.sound, ' ', '')
    from (select 0 as nth, new.name as name
          union all select a.nth, a.alias ->> 'name' from jsonb_array_elements(new.aliases) with ordinality a (alias, nth)) n
    cross join lateral (select name_sound(n.name) as sound) s
    where s.sound <> '';
    return null;
end
$$;
insert into speaker_called
select p.id, n.nth, n.name, s.sound, string_to_array(s.sound, ' ') || replace(s.sound, ' ', '')
from speaker p
cross join lateral (select 0 as nth, p.name as name
    union all select a.nth, a.alias ->> 'name' from jsonb_array_elements(p.aliases) with ordinality a (alias, nth)) n
cross join lateral (select name_sound(n.name) as sound) s
where s.sound <> '';
create trigger speaker_called_new after insert on speaker for each row execute function speaker_called_keep();
create trigger speaker_called_changed after update on speaker for each row
    when ((old.name, old.aliases) is distinct from (new.name, new.aliases)) execute function speaker_called_keep();

analyze quote_search, claim_search, speaker_called;
