package org.onrecord.match;

/** Counting what matches have in common. */
final class SearchFacetSql {
    /** After a common table expression {@code m(type, id)} of one match more than {@code %1$d}, which are counted. */
    static final String COUNTS = """
            n as materialized (select * from m order by id desc limit %1$d),
            q as materialized (select s.* from n join quote_search s on s.quote_id = n.id where n.type = 'QUOTE'),
            l as materialized (select l.quote_id, l.stance, l.claim_id from q join link l on l.quote_id = q.quote_id and l.status = 'ACCEPTED'),
            c as materialized (select n.id as match, n.id as claim_id from n where n.type = 'CLAIM'
                               union all select quote_id, claim_id from l),
            counted as (
                select 'type' as facet, type as value, null as label, count(*)::int as count from n group by type
                union all
                select 'speaker', w.id::text, w.name, count(distinct q.quote_id)::int
                from q cross join unnest(q.speakers) as said(id) join speaker o on o.id = said.id
                join speaker w on w.id = coalesce(o.merged_into, o.id) group by w.id, w.name
                union all
                select 'outlet', outlet, null, count(*)::int from q cross join unnest(q.outlets) as o(outlet) group by outlet
                union all
                select 'stance', stance, null, count(distinct quote_id)::int from l group by stance
                union all
                select 'authenticity', authenticity, null, count(*)::int from q where authenticity is not null group by authenticity
                union all
                select 'verdict', d.verdict ->> 'value', null, count(distinct c.match)::int from c join claim d on d.id = c.claim_id
                where d.verdict ->> 'retracted' = 'false' group by d.verdict ->> 'value'
                union all
                select 'kind', kind, null, count(*)::int from q group by kind
                union all
                select 'language', language, null, count(*)::int
                from (select quote_id, unnest(languages) as language from q
                      union all select d.id, d.language from n join claim d on d.id = n.id where n.type = 'CLAIM') spoken
                group by language
                union all
                select 'topic', topic, null, count(distinct c.match)::int
                from c join claim d on d.id = c.claim_id cross join jsonb_array_elements_text(d.topics) topic group by topic
                union all
                select 'year', extract(year from said_on)::int::text, null, count(*)::int from q where said_on is not null
                group by extract(year from said_on)),
            placed as (select *, row_number() over (partition by facet order by count desc, coalesce(label, value), value) as place from counted)
            select facet, value, label, count, (select count(*)::int from n) as counted,
                   (select count(*) from m) <= %1$d as complete
            from placed where place <= %2$d order by facet, place""";

    private SearchFacetSql() {}
}
