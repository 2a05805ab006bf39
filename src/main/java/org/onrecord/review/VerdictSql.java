package org.onrecord.review;

/** The SQL that verdicts are read with: {@code $1} claim, {@code $2} for staff. */
final class VerdictSql {
    /** Of the verdict {@code v}, the one after it {@code n}, its claim {@code c} and the claim's review {@code r}. */
    static final String COLUMNS = """
            v.number, v.claim_id as verdict_claim, v.reason, v.value, v.rating::text as rating, v.statement, v.language,
            v.explanation, v.evidence::text as evidence, v.note, v.overrides::text as overrides, v.published_at,
            v.statement <> c.statement as reworded,
            case when $2::boolean then v.rationale end as rationale,
            case when $2::boolean then v.reported_by end as reported_by,
            case when $2::boolean then v.cross_checked_by end as cross_checked_by,
            case when $2::boolean then v.approved_by end as approved_by,
            case when $2::boolean then v.published_by end as published_by,
            n.number as next_number, n.reason as next_reason, n.note as next_note, n.published_at as next_at,
            case when v.value is not null and (n.number is null or (n.reason = 'RETRACTION' and n.number = r.verdicts))
                 then r.reexamined_because end as reexamined_because,
            r.reexamined_since""";

    private static final String NEXT = "left join verdict n on n.claim_id = v.claim_id and n.number = v.number + 1\n";

    /** {@code $3} number. */
    static final String ONE = "select c.merged_into, " + COLUMNS + """
            \nfrom claim c
            left join review r on r.claim_id = c.id
            left join verdict v on v.claim_id = c.id and v.number = $3
            """ + NEXT + "where c.id = $1";

    /** {@code $3} the number that the page comes before, {@code $4} rows. */
    static final String PAGE =
            "select c.merged_into, " + COLUMNS + """
            \nfrom claim c
            left join review r on r.claim_id = c.id
            left join verdict v on v.claim_id = c.id and v.number < $3
            """ + NEXT + "where c.id = $1 order by v.number desc limit $4";

    /** The last verdict with a value, beside the claim and its review; of a merged claim, none is the last word. */
    static final String LAST = """
            left join lateral (select * from verdict o where o.claim_id = c.id and o.value is not null and c.merged_into is null
                               order by o.number desc limit 1) v on true
            """ + NEXT;

    /** For readers: the last verdict, and nothing of where the review is. */
    static final String CURRENT = "select c.merged_into, " + COLUMNS
            + "\nfrom claim c\nleft join review r on r.claim_id = c.id\n" + LAST + "where c.id = $1";

    private VerdictSql() {}
}
