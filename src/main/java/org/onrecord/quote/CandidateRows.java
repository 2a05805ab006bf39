package org.onrecord.quote;

/**
 * The SQL that reads candidates whole. Whether a quote stands at the place of an open one, and who on record its speakers
 * can be, is looked up when it is read, so that it is true whatever was recorded, withdrawn or renamed since.
 */
final class CandidateRows {
    private CandidateRows() {}

    /** Candidates {@code c} with their version {@code n} and, for open ones, the first quote that overlaps them {@code r}. */
    static final String FROM = """
            from candidate c
            join document_version n on n.id = c.version_id
            left join lateral (
                select a.quote_id
                from appearance a
                join quote q on q.id = a.quote_id and q.status <> 'WITHDRAWN'
                cross join lateral jsonb_to_recordset(
                    case when a.version_id = c.version_id then a.segments
                         when a.latest ->> 'version' = n.number::text then a.latest -> 'segments'
                         else '[]'::jsonb end) x(start int, "end" int)
                cross join lateral jsonb_to_recordset(c.segments) y(start int, "end" int)
                where a.document_id = c.document_id and x.start < y."end" and y.start < x."end"
                order by a.id limit 1) r on c.state = 'OPEN'
            """;

    /** What a page picks before its speakers are looked up. */
    static final String PICKED = "select c.*, n.number as version, r.quote_id as standing " + FROM;

    /** {@code p} is what was picked. */
    static final String COLUMNS = """
            p.id, p.revision, p.document_id, p.version, p.kind, p.segments::text as segments, p.start_at,
            s.items::text as speakers, p.cue::text as cue, p.confidence::int as confidence, p.why,
            case when p.standing is null then p.state else 'ON_RECORD' end as state,
            coalesce(p.quote_id, p.standing) as quote_id, p.recorded::text as recorded, p.dismissal, p.reason,
            p.decided_by, p.decided_at, p.created_at, p.updated_at,
            p.revision || '.' || left(md5(concat_ws('/', p.standing, s.items)), 16) as tag
            """;

    static final String SPEAKERS = """
            cross join lateral (
                select coalesce(jsonb_agg(t.item || jsonb_build_object('known', k.items) order by t.position), '[]') as items
                from jsonb_array_elements(p.speakers) with ordinality t(item, position)
                cross join lateral (
                    select coalesce(jsonb_agg(jsonb_build_object('speakerId', w.id, 'name', w.name, 'kind', w.kind,
                               'score', round(w.score / w.many, 2)) order by w.score desc, w.id), '[]') as items
                    from (select w.id, w.name, w.kind, count(*) over () as many,
                                 max(case when lower(s.name) = lower(t.item ->> 'name') then 1 else 0.9 end) as score
                          from speaker s join speaker w on w.id = coalesce(s.merged_into, s.id)
                          where names_of(s.name, s.aliases) @> array[lower(t.item ->> 'name')]
                          group by w.id order by score desc, w.id limit 10) w) k) s
            """;

    static final String ONE = "select " + COLUMNS + " from (" + PICKED + " where c.id = $1) p " + SPEAKERS;

    static final String SOME =
            "select " + COLUMNS + " from (" + PICKED + " where c.id = any($1::uuid[])) p " + SPEAKERS;

    static final String TAG = "select tag from (" + ONE + ") candidate";

    /** The quote that stands at the place of an open candidate. */
    static final String STANDING = "select r.quote_id " + FROM + " where c.id = :candidate and r.quote_id is not null";
}
