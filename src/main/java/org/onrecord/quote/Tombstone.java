package org.onrecord.quote;

import io.vertx.mutiny.sqlclient.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;

/** What a quote that was withdrawn leaves: when, and the reason, which is public. */
@Embeddable
record Tombstone(
        @Column(name = "withdrawn_at") Instant withdrawnAt,
        @Column(name = "withdrawn_reason") String reason) {
    /** From a row with the quote's {@code withdrawn_at} and {@code withdrawn_reason}; null when it was not withdrawn. */
    static Tombstone of(Row row) {
        var at = row.getOffsetDateTime("withdrawn_at");
        return at == null ? null : new Tombstone(at.toInstant(), row.getString("withdrawn_reason"));
    }

    Problem gone() {
        return Problem.of(
                        ProblemType.GONE,
                        "The quote was withdrawn on " + LocalDate.ofInstant(withdrawnAt, ZoneOffset.UTC)
                                + "; `reason` says why. Staff can still read its history.")
                .with("reason", reason)
                .with("withdrawnAt", withdrawnAt);
    }

    /**
     * Lets a quote be shown whose row has {@code status}, too.
     *
     * @throws Problem GONE when it was withdrawn, NOT_FOUND to others than staff while it is a draft
     */
    static void mustStand(UUID quoteId, Row row, String status, boolean staff) {
        var tombstone = of(row);
        if (tombstone != null) {
            throw tombstone.gone();
        }
        if (!staff && QuoteStatus.valueOf(row.getString(status)) == QuoteStatus.DRAFT) {
            throw Problem.notFound("quote", quoteId);
        }
    }

    /**
     * The parts of a quote, from rows that each have its {@code quote_status}, one of them without a part when it has none.
     * Staff read those of a withdrawn quote, too.
     *
     * @throws Problem NOT_FOUND when there is no such quote, or as {@link #mustStand}
     */
    static List<Row> parts(UUID quoteId, List<Row> rows, boolean staff) {
        if (rows.isEmpty()) {
            throw Problem.notFound("quote", quoteId);
        }
        mustShow(quoteId, rows.get(0), staff);
        return rows.get(0).getUUID("id") == null ? List.of() : rows;
    }

    /** The same for one part. */
    static void mustShow(UUID quoteId, Row row, boolean staff) {
        if (!staff) {
            mustStand(quoteId, row, "quote_status", false);
        }
    }
}
