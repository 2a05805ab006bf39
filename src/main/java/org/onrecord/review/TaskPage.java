package org.onrecord.review;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.onrecord.kit.Actor;
import org.onrecord.kit.Cursor;
import org.onrecord.kit.Db;
import org.onrecord.kit.PageAsk;

/**
 * The statement that reads one page of tasks: from each kind no more than a page is taken, so that the longest queue costs no
 * more than another. {@code $1} is whom they wait for.
 */
final class TaskPage {
    private static final String ONE_KIND = """
            (select '%1$s' as kind, %2$s as id, %3$s as since, %4$s as revision, %5$s as quote_id, %6$s as claim_id
             from %7$s
             where $1::uuid is not null and %8$s
             order by since %9$s, id %9$s limit $2)""";

    private static final String HELD = """
            exists (select from task_hold h where h.kind = '%s' and h.subject = %s and h.expires_at > now()%s)""";

    private static final String LINKED =
            "exists (select from link l where l.quote_id = {quote} and l.claim_id = $? and l.status <> 'REJECTED')";
    private static final String SAID = """
            exists (select from quote_speaker s join speaker w on w.id = s.speaker_id
                    where s.quote_id = {quote} and $? in (w.id, w.merged_into))""";
    private static final String SAID_OF_CLAIM = """
            exists (select from link l join quote_speaker s on s.quote_id = l.quote_id join speaker w on w.id = s.speaker_id
                    where l.claim_id = {claim} and l.status <> 'REJECTED' and $? in (w.id, w.merged_into))""";

    private final List<Object> values = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final String direction;

    /** A condition on the tasks of any kind, which may be another one where there is no quote. */
    private record Condition(String ofQuote, String ofClaim) {
        String of(TaskKind kind, TaskSource source) {
            var text = source.quote().equals(TaskSource.NONE) ? ofClaim : ofQuote;
            return text.replace("{quote}", source.quote())
                    .replace("{claim}", source.claim())
                    .replace("{since}", source.since())
                    .replace("{id}", source.id())
                    .replace("{kind}", kind.name());
        }
    }

    TaskPage(Actor actor, boolean newestFirst, PageAsk ask) {
        this.direction = newestFirst ? "desc" : "asc";
        values.add(actor.id());
        values.add(ask.rows());
        ask.cursor(2)
                .ifPresent(cursor -> and("({since}, {id}) %s (%s::timestamptz, %s::uuid)"
                        .formatted(
                                newestFirst ? "<" : ">", parameter(at(cursor.instant(0))), parameter(cursor.uuid(1)))));
    }

    void about(UUID claim) {
        if (claim != null) {
            var parameter = parameter(claim);
            var linked = LINKED.replace("$?", parameter);
            conditions.add(new Condition(
                    "({claim} = " + parameter + " or ({claim} is null and " + linked + "))", "{claim} = " + parameter));
        }
    }

    void by(UUID speaker) {
        if (speaker != null) {
            var parameter = parameter(speaker);
            conditions.add(new Condition(SAID.replace("$?", parameter), SAID_OF_CLAIM.replace("$?", parameter)));
        }
    }

    void waitingSince(Instant latest) {
        if (latest != null) {
            and("{since} <= " + parameter(at(latest)) + "::timestamptz");
        }
    }

    void held(TaskHolder holder) {
        switch (holder) {
            case ME -> and(HELD.formatted("{kind}", "{id}", " and h.held_by = $1"));
            case NOBODY -> and("not " + HELD.formatted("{kind}", "{id}", ""));
            case ANYBODY -> {}
        }
    }

    String sql(List<TaskKind> kinds) {
        var picked = kinds.stream().map(this::ofKind).collect(Collectors.joining(" union all "));
        return Db.PLANNED_ANEW + TaskRows.OF_PICKED.formatted(picked, direction);
    }

    List<Object> values() {
        return values;
    }

    static Cursor cursor(TaskView last) {
        return Cursor.of(last.since(), last.id());
    }

    private String ofKind(TaskKind kind) {
        var source = TaskSource.of(kind);
        var where = new ArrayList<>(List.of(source.where()));
        conditions.forEach(condition -> where.add(condition.of(kind, source)));
        return ONE_KIND.formatted(
                kind,
                source.id(),
                source.since(),
                source.revision(),
                source.quote(),
                source.claim(),
                source.from(),
                String.join(" and ", where),
                direction);
    }

    private void and(String condition) {
        conditions.add(new Condition(condition, condition));
    }

    private String parameter(Object value) {
        values.add(value);
        return "$" + values.size();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
