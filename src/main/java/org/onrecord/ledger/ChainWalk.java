package org.onrecord.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import org.onrecord.kit.Db;
import org.onrecord.kit.Work;

/**
 * Walks all chains in the order of their subjects, a batch of entries a step, and then asks whether the chains that an
 * earlier check saw are still there. Holds one batch at a time; what is appended meanwhile behind it waits for the next.
 */
final class ChainWalk {
    /** An entry has a few thousand characters at most, and 130,000 at the worst. */
    static final int BATCH = 250;

    private static final String NEXT_ENTRIES = "select " + ChainCheck.COLUMNS + """

            from ledger_entry e left join ledger_head h on h.subject = e.subject
            where (e.subject, e.position) > ($1, $2) order by e.subject, e.position limit $3""";

    private static final String NEXT_HEADS = """
            select h.subject, h.subject_kind, not exists (select from ledger_entry e where e.subject = h.subject) as gone
            from (select * from ledger_head where $1::uuid is null or subject > $1 order by subject limit $2) h
            order by h.subject""";

    private final Db db;
    private final Payloads payloads;
    private final Checked checked;
    private final int batch;
    private ChainCheck chain;
    private String kind;
    private UUID subject;
    private int position;
    private boolean entriesDone;
    private UUID head;
    private boolean done;

    ChainWalk(Db db, Payloads payloads, Checked checked, int batch) {
        this.db = db;
        this.payloads = payloads;
        this.checked = checked;
        this.batch = batch;
        this.subject = checked.reached == null ? new UUID(0, 0) : checked.reached;
        this.position = Integer.MAX_VALUE; // the chain that was reached is done
    }

    boolean isDone() {
        return done;
    }

    Checked checked() {
        return checked;
    }

    /** One batch further; to be called one after the other until {@link #isDone()}. */
    Uni<Void> step() {
        return entriesDone ? nextHeads() : nextEntries();
    }

    private Uni<Void> nextEntries() {
        return db.rows(NEXT_ENTRIES, Tuple.of(subject, position, batch), row -> row)
                .chain(rows -> Work.offLoop(() -> {
                    rows.forEach(this::next);
                    if (rows.size() < batch) {
                        close();
                        entriesDone = true;
                    }
                    return null;
                }));
    }

    private void next(Row row) {
        if (chain == null || !row.getUUID("subject").equals(subject)) {
            close();
            subject = row.getUUID("subject");
            kind = row.getString("subject_kind");
            chain = new ChainCheck(payloads);
        }
        position = row.getInteger("position");
        chain.next(row);
        checked.entries++;
        if (row.getString("payload") == null) {
            checked.erased++;
        }
    }

    private void close() {
        if (chain != null) {
            chain.end();
            checked.whole(kind, subject, chain);
            chain = null;
        }
    }

    private Uni<Void> nextHeads() {
        return db.rows(NEXT_HEADS, Tuple.of(head, batch), row -> row)
                .invoke(this::missing)
                .replaceWithVoid();
    }

    private void missing(List<Row> heads) {
        for (var row : heads) {
            head = row.getUUID("subject");
            if (row.getBoolean("gone")) {
                checked.fault(
                        new FaultView(row.getString("subject_kind"), head, 1, null, "The whole history is missing."));
            }
        }
        done = heads.size() < batch;
    }
}
