package org.onrecord.review;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.onrecord.kit.Actor;
import org.onrecord.kit.Cursor;
import org.onrecord.kit.Db;
import org.onrecord.kit.Moved;
import org.onrecord.kit.Page;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Problem;

/** Reading the review of a claim. */
@ApplicationScoped
public class ReviewReads {
    private final Db db;
    private final VerdictReads verdicts;

    ReviewReads(Db db, VerdictReads verdicts) {
        this.db = db;
        this.verdicts = verdicts;
    }

    /**
     * The whole review for staff, the last verdict for everybody else.
     *
     * @param reader null for who has not signed in
     * @throws Problem NOT_FOUND; Moved
     */
    public Uni<ReviewView> get(UUID claimId, Actor reader) {
        if (reader == null || !reader.isStaff()) {
            return verdicts.current(claimId, false).map(ReviewView::forReaders);
        }
        return standing(ReviewSql.OF_STAFF, claimId, Tuple.of(claimId, true, reader.id()), "id")
                .map(row -> ReviewView.forStaff(claimId, row));
    }

    /** The entity tag of what {@link #get} gives. */
    Uni<String> tag(UUID claimId, Actor reader) {
        if (reader == null || !reader.isStaff()) {
            return verdicts.current(claimId, false).map(VerdictView::tag);
        }
        return standing(ReviewSql.TAG, claimId, Tuple.of(claimId, reader.id()), "revision")
                .map(row -> ReviewView.tag(
                        row.getInteger("revision"),
                        row.getBoolean("own"),
                        Boolean.TRUE.equals(row.getBoolean("reworded"))));
    }

    /** The id of the ledger's subject, for a claim that was merged since as well. @throws Problem NOT_FOUND */
    Uni<UUID> idOf(UUID claimId) {
        return db.row(ReviewSql.ID, Tuple.of(claimId), row -> row.getUUID("id"))
                .onItem()
                .ifNull()
                .failWith(() -> Cases.missing(claimId));
    }

    /**
     * Why steps were taken whose reasons are public, oldest first.
     *
     * @throws Problem NOT_FOUND; Moved when the claim was merged into another and had no review
     */
    public Uni<Page<ReasonView>> reasons(UUID claimId, PageAsk ask) {
        int after = ask.cursor(1).map(cursor -> cursor.number(0)).orElse(0);
        return db.rows(ReviewSql.REASONS, Tuple.of(claimId, after, ask.rows()), row -> row)
                .invoke(rows -> {
                    if (rows.isEmpty()) {
                        throw Problem.notFound("claim", claimId);
                    }
                    if (rows.get(0).getUUID("merged_into") != null
                            && rows.get(0).getUUID("id") == null) {
                        throw new Moved(claimId, rows.get(0).getUUID("merged_into"));
                    }
                })
                .map(rows -> rows.stream()
                        .filter(row -> row.getInteger("position") != null)
                        .map(ReasonView::of)
                        .toList())
                .map(reasons -> Page.of(reasons, ask, reason -> Cursor.of(reason.position())));
    }

    private Uni<Row> standing(String sql, UUID claimId, Tuple args, String needed) {
        return db.row(sql, args, row -> row)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("claim", claimId))
                .invoke(row -> {
                    if (row.getUUID("merged_into") != null) {
                        throw new Moved(claimId, row.getUUID("merged_into"));
                    }
                    if (row.getValue(needed) == null) {
                        throw Cases.missing(claimId);
                    }
                });
    }
}
