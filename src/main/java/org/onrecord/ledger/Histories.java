package org.onrecord.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.onrecord.kit.Cursor;
import org.onrecord.kit.Db;
import org.onrecord.kit.Page;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Problem;
import org.onrecord.kit.Work;

/** Reads of the ledger: the history of one record, oldest first, and whether its chain holds. */
@ApplicationScoped
public class Histories {
    private static final String PAGE = """
            select e.id, e.position, e.type, e.happened_at, e.actor, e.payload::text as payload, e.previous_hash, e.hash,
                   a.name as actor_name, a.kind as actor_kind
            from ledger_entry e join account a on a.id = e.actor
            where e.subject = $1 and e.position > $2
              and exists (select from ledger_entry k where k.subject = $1 and k.subject_kind = $4)
            order by e.position limit $3""";

    private static final String CHAIN = "select " + ChainCheck.COLUMNS + """

            from ledger_entry e left join ledger_head h on h.subject = e.subject
            where e.subject = $1 and e.position > $2
              and exists (select from ledger_entry k where k.subject = $1 and k.subject_kind = $4)
            order by e.position limit $3""";

    private static final int CHUNK = 500;

    private final Db db;
    private final Payloads payloads;

    Histories(Db db, Payloads payloads) {
        this.db = db;
        this.payloads = payloads;
    }

    /**
     * The history of a record of one kind: who may read that of a quote may not read that of an account by its id.
     *
     * @throws Problem NOT_FOUND when no record of that kind and id has a history
     */
    public Uni<Page<EntryView>> page(SubjectKind kind, UUID subject, PageAsk ask) {
        int after = ask.cursor(1).map(cursor -> cursor.number(0)).orElse(0);
        return db.rows(PAGE, Tuple.of(subject, after, ask.rows(), kind.name()), row -> row)
                .chain(rows -> Work.on(
                        length(rows), () -> rows.stream().map(this::view).toList()))
                .invoke(entries -> {
                    if (entries.isEmpty() && after == 0) {
                        throw Problem.notFound("record with a history", subject);
                    }
                })
                .map(entries -> Page.of(entries, ask, entry -> Cursor.of(entry.position())));
    }

    /** Recomputes every hash of the subject's chain, in chunks, and reports the first that does not hold. */
    public Uni<ChainReport> verify(SubjectKind kind, UUID subject) {
        return verifyFrom(kind, subject, new ChainCheck(payloads));
    }

    private Uni<ChainReport> verifyFrom(SubjectKind kind, UUID subject, ChainCheck check) {
        return db.rows(CHAIN, Tuple.of(subject, check.position(), CHUNK, kind.name()), row -> row)
                .call(rows -> Work.offLoop(() -> {
                    rows.forEach(check::next);
                    return null;
                }))
                .chain(rows -> {
                    if (rows.size() == CHUNK && check.holds()) {
                        return verifyFrom(kind, subject, check);
                    }
                    if (check.position() == 0) {
                        throw Problem.notFound("record with a history", subject);
                    }
                    check.end();
                    return Uni.createFrom().item(check.report());
                });
    }

    /** Of the payloads, in characters: what there is to parse. */
    private static long length(List<Row> rows) {
        return rows.stream()
                .map(row -> row.getString("payload"))
                .filter(Objects::nonNull)
                .mapToLong(String::length)
                .sum();
    }

    private EntryView view(Row row) {
        var stored = row.getString("payload");
        var payload = stored == null ? null : payloads.read(stored);
        return new EntryView(
                row.getUUID("id"),
                row.getInteger("position"),
                row.getString("type"),
                row.getOffsetDateTime("happened_at")
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toInstant(),
                new EntryView.ActorView(
                        row.getUUID("actor"),
                        row.getString("actor_name"),
                        !"PERSON".equals(row.getString("actor_kind"))),
                payload == null,
                payload == null ? null : payload.get("before"),
                payload == null ? null : payload.get("after"),
                payload == null || !payload.has("reason")
                        ? null
                        : payload.get("reason").asText(),
                hex(row, "previous_hash"),
                hex(row, "hash"));
    }

    private static String hex(Row row, String column) {
        return HexFormat.of().formatHex(row.getBuffer(column).getBytes());
    }
}
