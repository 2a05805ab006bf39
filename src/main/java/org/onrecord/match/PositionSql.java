package org.onrecord.match;

/** The statements that read positions. Where nobody knows when something was said, the day counts on which it was recorded. */
final class PositionSql {
    private static final String DAY = "coalesce(q.said_on, (q.created_at at time zone 'UTC')::date)";

    private static final String REALLY_SAID =
            "q.status = 'RECORDED' and (q.authenticity is null or q.authenticity not in ('FABRICATED', 'MISATTRIBUTED'))";

    private static final String WORDING = """
            cross join lateral (
                select a.wording, a.language, coalesce(d.outlet_name, d.outlet_domain, d.origin_agency) as outlet
                from appearance a join document d on d.id = a.document_id where a.quote_id = p.quote_id order by a.id limit 1) w
            """;

    /**
     * {@code $1} the speaker, {@code $2} a claim or null, {@code $3} to {@code $5} claim, day and link of the last item
     * before, {@code $6} rows. Mentions are no position, so none changes by one.
     */
    static final String OF_SPEAKER =
            """
            with said as materialized (
                select q.id, %s as day, q.said_on, q.kind, q.authenticity, q.challenges > 0 as challenged, max(qs.role) as role
                from speaker s join quote_speaker qs on qs.speaker_id = s.id join quote q on q.id = qs.quote_id
                where (s.id = $1 or s.merged_into = $1) and %s group by q.id),
            stood as (
                select l.id as link_id, l.claim_id, l.quote_id, l.stance, l.asserts, l.rationale, said.day, said.said_on, said.kind,
                       said.authenticity, said.challenged, said.role,
                       lag(l.stance) over (partition by l.claim_id, l.stance = 'MENTIONS' order by said.day, l.id) as before
                from said join link l on l.quote_id = said.id
                where l.status = 'ACCEPTED' and ($2::uuid is null or l.claim_id = $2)),
            p as materialized (
                select * from stood
                where $3::uuid is null or claim_id < $3 or (claim_id = $3 and (day, link_id) > ($4::date, $5::uuid))
                order by claim_id desc, day, link_id limit $6)
            select p.*, c.statement, c.language as claim_language, w.wording, w.language, w.outlet
            from p join claim c on c.id = p.claim_id
            """.formatted(DAY, REALLY_SAID) + WORDING + "order by p.claim_id desc, p.day, p.link_id";

    /** Accepted links, the last drawn, that positions towards a claim are read from: what a page costs has an end. */
    static final int LOOKED_AT = 5_000;

    /**
     * {@code $1} the claim, {@code $2} and {@code $3} day and key of the last item before, {@code $4} rows. There is a row
     * without a position when there is none, to tell whether it was {@code cut}.
     */
    static final String TOWARDS_CLAIM =
            """
            with newest as materialized (
                select l.* from unnest(array['SUPPORTS', 'DISPUTES', 'QUALIFIES', 'QUESTIONS']) taken (stance)
                cross join lateral (
                    select id, quote_id, stance, asserts from link
                    where claim_id = $1 and stance = taken.stance and status = 'ACCEPTED' order by id desc limit %1$d + 1) l
                order by l.id desc limit %1$d + 1),
            stood as materialized (
                select s.id as speaker_id, s.name, s.kind as speaker_kind, qs.id as key, qs.role, l.id as link_id, l.quote_id, l.stance,
                       l.asserts, %2$s as day, q.said_on, q.kind, q.authenticity, q.challenges > 0 as challenged,
                       row_number() over (partition by s.id order by %2$s desc, l.id desc, qs.id) as nth
                from (select * from newest order by id desc limit %1$d) l join quote q on q.id = l.quote_id
                join quote_speaker qs on qs.quote_id = q.id
                join speaker o on o.id = qs.speaker_id join speaker s on s.id = coalesce(o.merged_into, o.id)
                where %3$s),
            p as materialized (
                select * from stood
                where nth = 1 and ($2::date is null or (day, key) < ($2::date, $3::uuid)) order by day desc, key desc limit $4)
            select c.cut, p.*, w.wording, w.language, w.outlet,
                   (select count(distinct e.quote_id)::int from stood e where e.speaker_id = p.speaker_id) as quotes,
                   (select e.stance from stood e where e.speaker_id = p.speaker_id and e.stance <> p.stance
                    order by e.nth limit 1) as before
            from (select count(*) > %1$d as cut from newest) c left join (p
            """.formatted(LOOKED_AT, DAY, REALLY_SAID) + WORDING + ") on true order by p.day desc, p.key desc";

    private PositionSql() {}
}
