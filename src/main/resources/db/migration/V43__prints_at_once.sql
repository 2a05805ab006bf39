-- The prints of a wording, the same ones, worked out step by step: as one query, which was planned and begun anew for each
-- wording, they were a sixth of what recording a quote took the database.
create or replace function wording_prints(wording text, segments jsonb) returns setof int
    language plpgsql immutable parallel safe rows 20 as $$
declare
    said constant text[] := words_said(wording);
    most constant int := cardinality(said);
    wide constant int := case when most <= 16 then 0 when most <= 64 then 1 else 3 end;
    threes int[] := '{}';
    prints int[] := array[whole_print(said)];
    segment text;
begin
    if segments is not null then
        for segment in select s ->> 'exact' from jsonb_array_elements(segments) s loop
            prints := prints || whole_print(case when segment = wording then said else words_said(segment) end);
        end loop;
    end if;
    for i in 1 .. most - 2 loop
        threes := threes || print_of(said[i] || ' ' || said[i + 1] || ' ' || said[i + 2]);
    end loop;
    for i in 1 .. most - 2 loop
        prints := prints || least(threes[i], case when wide >= 1 then threes[i + 1] end,
            case when wide = 3 then threes[i + 2] end, case when wide = 3 then threes[i + 3] end);
    end loop;
    return query select distinct p from unnest(prints) p;
end
$$;
