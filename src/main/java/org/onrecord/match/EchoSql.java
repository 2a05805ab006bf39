package org.onrecord.match;

/**
 * The SQL that looks wordings up. {@code $1} tells whether drafts of quotes may be seen. Withdrawn quotes never are. Of
 * each print the newest {@value #OF_PRINT} wordings are looked at, so that a common one costs no more than a rare one;
 * what is found by rare prints comes first.
 */
final class EchoSql {
    static final int OF_PRINT = 100;
    private static final int NEAR = 60;

    /** Of these the nearest that may be seen are taken: more than {@link #OF_PRINT}, lest drafts in the same words hide one. */
    private static final int FOUND = 4 * NEAR;

    private EchoSql() {}

    private static final String SEEN = "(q.status = 'RECORDED' or ($1::boolean and q.status = 'DRAFT'))";

    /** What is shown of {@code picked(n, source, quote_id, same)}. */
    private static final String SHOWN = """
            select p.n, p.same, q.id as quote_id, q.kind, q.status, q.said_on, q.authenticity, q.challenges > 0 as challenged,
                   a.id as appearance_id, coalesce(a.wording, q.original_wording) as wording,
                   coalesce(a.language, q.original_language, 'und') as language,
                   d.id as document_id, d.title, coalesce(d.outlet_name, d.outlet_domain, d.origin_agency) as outlet,
                   d.published_on, s.items as speakers
            from picked p
            join quote q on q.id = p.quote_id
            left join appearance a on a.id = p.source
            left join document d on d.id = a.document_id
            cross join lateral (
                select coalesce(json_agg(json_build_object('speakerId', w.id, 'name', w.name, 'kind', w.kind,
                           'role', qs.role, 'names', names_of(w.name, w.aliases) || names_of(o.name, o.aliases))
                           order by qs.position), '[]')::text as items
                from quote_speaker qs
                join speaker o on o.id = qs.speaker_id
                join speaker w on w.id = coalesce(o.merged_into, o.id)
                where qs.quote_id = q.id) s
            order by p.n, p.place""";

    /** {@code $2} numbers and {@code $3} texts; {@code $4} numbers and {@code $5} speakers; {@code $6} the most of each. */
    static final String BY_WORDS = """
            with asked as materialized (
                select distinct a.n, p.print, p.whole
                from unnest($2::int[], $3::text[]) a(n, said) cross join lateral asked_prints(a.said) p),
            hit as (
                select a.n, h.source, bool_or(a.whole) as whole, sum(1.0 / h.many) as weight
                from asked a cross join lateral (
                    select s.source, count(*) over () as many
                    from (select e.source from quote_print e where e.print = a.print
                          order by e.source desc limit %d) s) h
                group by a.n, h.source),
            near as (
                select * from (select hit.*, row_number() over (
                    partition by n order by whole desc, weight desc, source desc) as place from hit) h
                where place <= %d),
            seen as (
                select h.n, h.source, q.id as quote_id, h.whole, h.weight,
                       row_number() over (partition by h.n order by h.place) as place
                from near h
                left join appearance a on a.id = h.source
                join quote q on q.id = coalesce(a.quote_id, h.source)
                where %s),
            known as (
                select h.n, h.source, h.quote_id, h.whole, h.weight, w.speakers is not null and exists (
                    select from quote_speaker qs join speaker o on o.id = qs.speaker_id
                    where qs.quote_id = h.quote_id and coalesce(o.merged_into, o.id) = any(w.speakers)) as same
                from seen h
                left join (select n, array_agg(speaker) as speakers from unnest($4::int[], $5::uuid[]) w(n, speaker) group by n) w
                    on w.n = h.n
                where h.place <= %d),
            picked as (
                select * from (select known.*, row_number() over (
                    partition by n order by whole desc, weight * case when same then 2 else 1 end desc, source desc) as place
                    from known) k
                where place <= $6)
            """.formatted(OF_PRINT, FOUND, SEEN, NEAR) + SHOWN;

    /** {@code $2} numbers and {@code $3} speakers: the wordings of what they said, of each the {@code $4} quotes recorded last. */
    static final String BY_SPEAKER = """
            with said as materialized (
                select w.n, l.quote_id, l.place
                from unnest($2::int[], $3::uuid[]) w(n, speaker)
                cross join lateral (
                    select o.quote_id, row_number() over (order by o.quote_id desc) as place
                    from (select s.id from speaker s where s.id = w.speaker
                          union all select s.id from speaker s where s.merged_into = w.speaker) s
                    cross join lateral (
                        select qs.quote_id from quote_speaker qs where qs.speaker_id = s.id
                        order by qs.quote_id desc limit $4) o
                    order by o.quote_id desc limit $4) l),
            picked as (
                select s.n, a.id as source, q.id as quote_id, true as same, s.place
                from said s join quote q on q.id = s.quote_id join appearance a on a.quote_id = q.id
                where %s)
            """.formatted(SEEN) + SHOWN;
}
