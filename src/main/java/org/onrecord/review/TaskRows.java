package org.onrecord.review;

import java.util.List;
import java.util.stream.Collectors;

/** The SQL that reads tasks. */
final class TaskRows {
    /** Counting stops here: nobody does a thousand tasks before the next look. */
    static final int MOST = 1_000;

    /** Wants what picks them, and the direction of their order. */
    static final String OF_PICKED = """
            with picked as materialized (select * from (%1$s) kinds order by since %2$s, id %2$s limit $2)
            select p.kind, p.id, p.since, p.revision, p.quote_id, p.claim_id, c.statement, c.language as claim_language,
                   w.wording, w.language as quote_language, s.names, h.held_by, b.name as holder, h.held_at, h.expires_at,
                   f.name as taken_from, h.reason
            from picked p
            left join claim c on c.id = p.claim_id
            left join lateral (
                select left(a.wording, 300) as wording, a.language from appearance a where a.quote_id = p.quote_id
                order by a.id limit 1) w on true
            left join lateral (
                select json_agg(w.name order by qs.position)::text as names
                from quote_speaker qs
                join speaker o on o.id = qs.speaker_id
                join speaker w on w.id = coalesce(o.merged_into, o.id)
                where qs.quote_id = p.quote_id) s on true
            left join task_hold h on h.kind = p.kind and h.subject = p.id and h.expires_at > now()
            left join account b on b.id = h.held_by
            left join account f on f.id = h.taken_from
            order by p.since %2$s, p.id %2$s""";

    private static final String COUNT =
            "select '%s' as kind, (select count(*) from (select from %s where $1::uuid is not null and %s limit $2) those)::int as tasks";

    private TaskRows() {}

    /** {@code $1} who asks, {@code $2} one more than is counted. */
    static String counts(List<TaskKind> kinds) {
        return kinds.stream()
                .map(kind -> COUNT.formatted(
                        kind, TaskSource.of(kind).from(), TaskSource.of(kind).where()))
                .collect(Collectors.joining(" union all "));
    }

    /** {@code $1} who asks, {@code $2} the subject: one row when that task waits for them. */
    static String waits(TaskKind kind) {
        var source = TaskSource.of(kind);
        return "select 1 from %s where $1::uuid is not null and %s and %s = $2 limit 1"
                .formatted(source.from(), source.where(), source.id());
    }
}
