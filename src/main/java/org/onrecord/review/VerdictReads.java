package org.onrecord.review;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.onrecord.kit.Cursor;
import org.onrecord.kit.Db;
import org.onrecord.kit.Moved;
import org.onrecord.kit.Page;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;

/**
 * Reading verdicts. Those of a claim answer at its own address for ever, after a merge as well; where it had none, the
 * claim that stands for it answers.
 */
@ApplicationScoped
public class VerdictReads {
    private final Db db;

    VerdictReads(Db db) {
        this.db = db;
    }

    /** @throws Problem NOT_FOUND; Moved when the claim was merged into another and has none of its own */
    public Uni<VerdictView> get(UUID claimId, int number, boolean staff) {
        return one(VerdictSql.ONE, Tuple.of(claimId, staff, number), claimId, "verdict " + number);
    }

    /** The last verdict with a value. @throws Problem NOT_FOUND while there is none; Moved when the claim was merged */
    public Uni<VerdictView> current(UUID claimId, boolean staff) {
        return one(VerdictSql.CURRENT, Tuple.of(claimId, staff), claimId, "published verdict");
    }

    /** Newest first. */
    public Uni<Page<VerdictView>> page(UUID claimId, PageAsk ask, boolean staff) {
        int before = ask.cursor(1).map(cursor -> cursor.number(0)).orElse(Integer.MAX_VALUE);
        return db.rows(VerdictSql.PAGE, Tuple.of(claimId, staff, before, ask.rows()), row -> row)
                .invoke(rows -> mustBeOnRecord(claimId, rows))
                .map(rows -> rows.stream()
                        .filter(VerdictReads::hasVerdict)
                        .map(VerdictView::of)
                        .toList())
                .map(verdicts -> Page.of(verdicts, ask, verdict -> Cursor.of(verdict.number())));
    }

    private Uni<VerdictView> one(String sql, Tuple args, UUID claimId, String what) {
        return db.rows(sql, args, row -> row).map(rows -> {
            mustBeOnRecord(claimId, rows);
            if (!hasVerdict(rows.get(0))) {
                throw Problem.of(ProblemType.NOT_FOUND, "The claim " + claimId + " has no " + what + ".");
            }
            return VerdictView.of(rows.get(0));
        });
    }

    private static void mustBeOnRecord(UUID claimId, List<Row> rows) {
        if (rows.isEmpty()) {
            throw Problem.notFound("claim", claimId);
        }
        var winner = rows.get(0).getUUID("merged_into");
        if (winner != null && !hasVerdict(rows.get(0))) {
            throw new Moved(claimId, winner);
        }
    }

    private static boolean hasVerdict(Row row) {
        return row.getInteger("number") != null;
    }
}
