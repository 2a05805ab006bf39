package org.onrecord.review;

import java.util.EnumMap;
import java.util.Map;

/**
 * Where the tasks of a kind are found: SQL on {@code t}, whose {@code $1} is the one they wait for. Own work is left out. The
 * kinds of one table exclude each other, so that no two tasks have the same id and time.
 *
 * @param since when it began to wait: with {@code id} the order of the queue, which an index has
 * @param quote its quote, or {@link #NONE}
 * @param claim its claim, or {@link #NONE}
 */
record TaskSource(String from, String where, String since, String id, String revision, String quote, String claim) {
    /** In place of a quote or claim. */
    static final String NONE = "null::uuid";

    private static final Map<TaskKind, TaskSource> ALL = new EnumMap<>(TaskKind.class);

    private static final String UNSETTLED = """
            challenge t join quote q on q.id = t.quote_id left join appearance p on p.id = t.appearance_id""";

    static {
        ALL.put(
                TaskKind.QUOTE_TO_CONFIRM,
                new TaskSource("quote t", "t.status = 'DRAFT'", "t.created_at", "t.id", "t.revision", "t.id", NONE));
        ALL.put(
                TaskKind.QUOTE_CHALLENGED,
                new TaskSource(UNSETTLED, """
                        t.resolved_by is null and q.status = 'RECORDED' and p.anchor is distinct from 'ORPHANED'
                        and not exists (
                            select from challenge o left join appearance a on a.id = o.appearance_id
                            where o.quote_id = t.quote_id and o.resolved_by is null
                              and a.anchor is distinct from 'ORPHANED' and (o.raised_at, o.id) < (t.raised_at, t.id))""", "t.raised_at", "t.quote_id", "q.revision", "t.quote_id", NONE));
        ALL.put(
                TaskKind.ANCHOR_ORPHANED,
                new TaskSource(
                        """
                        appearance t join quote q on q.id = t.quote_id
                        left join document_version v on v.document_id = t.document_id
                            and v.number = (t.latest ->> 'version')::int""", """
                        t.anchor = 'ORPHANED' and q.status = 'RECORDED' and (q.challenges > 0 or
                            not exists (select from challenge h where h.quote_id = t.quote_id and h.appearance_id = t.id)
                            and not exists (select from assessment s where s.quote_id = t.quote_id
                                and s.status = 'CONFIRMED' and s.id > coalesce(v.id, t.id)))""", "coalesce(v.captured_at, t.created_at)", "t.id", "q.revision", "t.quote_id", NONE));
        ALL.put(
                TaskKind.ASSESSMENT_TO_CONFIRM,
                new TaskSource(
                        "assessment t join quote q on q.id = t.quote_id",
                        "t.status = 'PROPOSED' and q.status = 'RECORDED' and t.assessed_by <> $1",
                        "t.created_at",
                        "t.id",
                        "t.revision",
                        "t.quote_id",
                        NONE));
        ALL.put(TaskKind.LINK_TO_DECIDE, ofLink("t.status = 'PROPOSED' and q.status = 'RECORDED'", "t.created_at"));
        ALL.put(
                TaskKind.LINK_STALE,
                ofLink("t.status = 'STALE' and not (t.challenge_open and t.challenged_by = $1)", "t.updated_at"));
        ALL.put(
                TaskKind.LINK_CHALLENGED,
                ofLink("t.challenge_open and t.status = 'ACCEPTED' and t.challenged_by <> $1", "t.challenged_at"));
        ALL.put(
                TaskKind.CLAIM_TO_CHECK,
                ofReview("(t.stage = 'OPEN' or (t.stage in ('ASSIGNED', 'REPORTED') and t.assignee = $1))"));
        ALL.put(
                TaskKind.CLAIM_TO_CROSS_CHECK,
                ofReview("t.stage = 'CROSS_CHECK' and coalesce(t.checker, $1) = $1 and r.author <> $1"));
        ALL.put(
                TaskKind.CLAIM_TO_REVIEW,
                ofReview("t.stage = 'IN_REVIEW' and r.author <> $1 and r.cross_checked_by is distinct from $1"));
        ALL.put(TaskKind.VERDICT_TO_PUBLISH, ofReview("t.stage = 'APPROVED' and r.author <> $1"));
        ALL.put(TaskKind.CORRECTION_TO_CONFIRM, ofReview("t.stage = 'CORRECTION_PROPOSED' and t.proposed_by <> $1"));
        ALL.put(TaskKind.RETRACTION_TO_CONFIRM, ofReview("t.stage = 'RETRACTION_PROPOSED' and t.proposed_by <> $1"));
    }

    static TaskSource of(TaskKind kind) {
        return ALL.get(kind);
    }

    private static TaskSource ofLink(String where, String since) {
        return new TaskSource(
                "link t join quote q on q.id = t.quote_id",
                where + " and t.drawn_by <> $1",
                since,
                "t.id",
                "t.revision",
                "t.quote_id",
                "t.claim_id");
    }

    private static TaskSource ofReview(String where) {
        return new TaskSource(
                "review t left join report r on r.id = t.report_id",
                where,
                "t.updated_at",
                "t.claim_id",
                "t.revision",
                NONE,
                "t.claim_id");
    }
}
