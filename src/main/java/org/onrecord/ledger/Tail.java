package org.onrecord.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.onrecord.kit.Db;

/**
 * Reads the ledger on from where one stopped, in the order of transactions. An entry is read once every transaction that
 * began before its own has ended: a slower one can then no longer put an entry before it.
 */
@ApplicationScoped
public class Tail {
    private static final String NOW = "select pg_snapshot_xmin(pg_current_snapshot())::text as tx";

    private static final String AFTER = """
            select e.tx::text as transaction, e.seq, e.type, e.subject_kind, e.subject from ledger_entry e
            where (e.tx, e.seq) > ($1::text::xid8, $2) and e.tx < pg_snapshot_xmin(pg_current_snapshot())
            order by e.tx, e.seq limit $3""";

    private final Db db;

    Tail(Db db) {
        this.db = db;
    }

    /** How far one has read: up to this entry of this transaction. */
    public record Place(String tx, long seq) {}

    /** An entry, without what it tells. */
    public record Told(Place place, String type, SubjectKind kind, UUID subject) {
        static Told of(Row row) {
            return new Told(
                    new Place(row.getString("transaction"), row.getLong("seq")),
                    row.getString("type"),
                    SubjectKind.valueOf(row.getString("subject_kind")),
                    row.getUUID("subject"));
        }
    }

    /** A place before which everything can be seen by whoever looks from now on. */
    public Uni<Place> now() {
        return db.row(NOW, Tuple.tuple(), row -> new Place(row.getString("tx"), -1));
    }

    /** At most {@code most} entries after a place, in their order. */
    public Uni<List<Told>> after(Place place, int most) {
        return db.rows(AFTER, Tuple.of(place.tx(), place.seq(), most), Told::of);
    }
}
