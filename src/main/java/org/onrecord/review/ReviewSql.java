package org.onrecord.review;

/** The SQL that the case of a claim is read with, by those who work on it. */
final class ReviewSql {
    /**
     * {@code $1} claim, {@code $2} true, {@code $3} who reads. The one statement that reads what is sealed, and its author
     * alone gets it.
     */
    static final String OF_STAFF =
            "select c.merged_into, " + VerdictSql.COLUMNS + """
            , r.id, r.revision, r.stage, r.assignee, r.checker, r.reexamined_because as looked_at_because,
            r.proposed_by, r.proposed_reason, r.proposed_note, r.opened_by, r.created_at, r.updated_at,
            p.number as report_number, p.statement as report_statement, p.author as report_author,
            encode(p.commitment, 'hex') as report_commitment, encode(p.salt, 'hex') as report_salt,
            p.contents is null as report_sealed, coalesce(p.contents, s.contents) as report_contents,
            p.opened_at as report_opened, p.created_at as report_at, p.cross_checked_by as checked_by, p.cross_rating,
            p.cross_rationale, p.agrees, p.cross_checked_at, p.approved_by as report_approved_by, p.approved_at, p.override
            from claim c
            left join review r on r.claim_id = c.id
            left join report p on p.id = r.report_id
            left join sealed_report s on s.report_id = p.id and s.author = $3
            """ + VerdictSql.LAST + "where c.id = $1";

    /** {@code $1} claim, {@code $2} who reads. */
    static final String TAG = """
            select c.merged_into, r.revision, s.report_id is not null as own,
                   (select v.statement <> c.statement from verdict v where v.claim_id = c.id and v.value is not null
                    order by v.number desc limit 1) as reworded
            from claim c
            left join review r on r.claim_id = c.id
            left join sealed_report s on s.report_id = r.report_id and s.author = $2
            where c.id = $1""";

    /** {@code $1} claim, {@code $2} after this position, {@code $3} rows. */
    static final String REASONS = """
            select c.merged_into, r.id, e.position, e.type, e.payload ->> 'reason' as reason, e.happened_at
            from claim c
            left join review r on r.claim_id = c.id
            left join ledger_entry e on e.subject = r.id and e.position > $2 and e.payload is not null
                and e.type in ('SENT_BACK', 'VERDICT_CORRECTED', 'VERDICT_RETRACTED', 'REVIEW_REOPENED')
            where c.id = $1
            order by e.position limit $3""";

    static final String ID = "select id from review where claim_id = $1";

    private ReviewSql() {}
}
