-- By which words a quote is known again, in another outlet, in another translation or in a draft: prints of its wordings.
-- They are kept by triggers, so that whoever writes a wording keeps its prints in the same transaction.

-- The words of a text as they are compared: without case, marks, dashes, brackets and white space (Unicode NFKC). A
-- character of a script that is written without spaces is a word. org.onrecord.match.SaidWords reads alike.
create function words_said(said text) returns text[] language sql immutable parallel safe as $$
    select array_remove(regexp_split_to_array(
        regexp_replace(regexp_replace(regexp_replace(
            lower(normalize(said, nfkc)),
            '[''\u0060\u00ad\u02bc\u2018\u2019\u2032\u200b-\u200f\u2060\ufeff\[\]]|(?<=[0-9]),(?=[0-9]{3})', '', 'g'),
            '([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fff\u3040-\u30fa\u30fc-\u9fff\uf900-\ufaff])', ' \1 ', 'g'),
            '[\u0001-\u0023\u0026-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a1\u00a6-\u00bf\u00d7\u00f7\u060c\u061b\u061f\u066a-\u066d\u06d4\u0964\u0965\u1680\u2000-\u206f\u2190-\u2bff\u2e00-\u2e7f\u3000-\u303f\u30fb\ufe10-\ufe6f]+', ' ', 'g'),
        ' '), '')
$$;

-- A number that stands for words; the same on every machine and release.
create function print_of(words text) returns int language sql immutable parallel safe as
$$ select ('x' || left(md5(words), 8))::bit(32)::int $$;

-- The print of a text as a whole.
create function whole_print(words text[]) returns int language sql immutable parallel safe as
$$ select print_of('=' || array_to_string(words, ' ')) $$;

-- Each three words that follow each other, with the place of the first.
create function three_words(words text[]) returns table (place int, print int) language sql immutable parallel safe rows 20 as $$
    select i, print_of(words[i] || ' ' || words[i + 1] || ' ' || words[i + 2])
    from generate_series(1, cardinality(words) - 2) i
$$;

-- What a wording is kept under: itself and each of its segments as a whole, and its threes of words. Of longer wordings
-- the least of each two or four neighbouring prints is enough (winnowing; Schleimer, Wilkerson and Aiken 2003): whoever
-- has four, or six, words in a row in common with it still finds it.
create function wording_prints(wording text, segments jsonb) returns setof int language sql immutable parallel safe rows 20 as $$
    with said as materialized (select words_said(wording) as words)
    select whole_print(words) from said
    union
    select whole_print(words_said(s ->> 'exact')) from jsonb_array_elements(coalesce(segments, '[]')) s
    union
    select case when cardinality(words) <= 16 then t.print
                when cardinality(words) <= 64 then min(t.print) over (order by t.place rows between current row and 1 following)
                else min(t.print) over (order by t.place rows between current row and 3 following) end
    from said cross join lateral three_words(words) t
$$;

-- What a text is looked up by. Of a text with very many words only every so manieth three.
create function asked_prints(said text) returns table (print int, whole boolean) language sql immutable parallel safe rows 20 as $$
    with said as materialized (select words_said(said) as words)
    select whole_print(words), true from said
    union
    select t.print, false from said cross join lateral three_words(words) t
    where t.place % (1 + cardinality(words) / 128) = 0 or t.place <= 32
$$;

-- {source}: an appearance, or a quote for its original wording.
create table quote_print (
    print  int  not null,
    source uuid not null,
    primary key (print, source)
);

create function appearance_prints_are_kept() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        delete from quote_print where source = old.id and print in (select wording_prints(old.wording, old.segments));
    end if;
    if tg_op <> 'DELETE' then
        insert into quote_print select p, new.id from wording_prints(new.wording, new.segments) p on conflict do nothing;
    end if;
    return null;
end
$$;
create trigger appearance_printed after insert or delete on appearance
    for each row execute function appearance_prints_are_kept();
create trigger appearance_reprinted after update of wording, segments on appearance
    for each row when (old.wording <> new.wording or old.segments <> new.segments)
    execute function appearance_prints_are_kept();

create function original_prints_are_kept() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.original_wording is not null then
        delete from quote_print where source = old.id and print in (select wording_prints(old.original_wording, null));
    end if;
    if tg_op <> 'DELETE' and new.original_wording is not null then
        insert into quote_print select p, new.id from wording_prints(new.original_wording, null) p on conflict do nothing;
    end if;
    return null;
end
$$;
create trigger quote_printed after insert on quote
    for each row when (new.original_wording is not null) execute function original_prints_are_kept();
create trigger quote_unprinted after delete on quote
    for each row when (old.original_wording is not null) execute function original_prints_are_kept();
create trigger quote_reprinted after update of original_wording on quote
    for each row when (old.original_wording is distinct from new.original_wording)
    execute function original_prints_are_kept();
