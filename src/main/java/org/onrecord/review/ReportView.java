package org.onrecord.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report as its reader may see it. */
@Schema(name = "Report", description = "What somebody found. While it is sealed, its author alone reads what it says")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportView(
        @Schema(required = true, description = "1 for the first of the review", minimum = "1")
        int number,

        @Schema(required = true) UUID author,

        @Schema(required = true, description = "The claim as it was worded then")
        String statement,

        @Schema(required = true, description = "Whether only its author reads it")
        boolean sealed,

        @Schema(
                required = true,
                description = "SHA-256 of the salt and the contents as canonical JSON (RFC 8785), hex",
                pattern = "^[0-9a-f]{64}$")
        String commitment,

        @Schema(description = "The salt of the commitment, hex; missing while sealed", pattern = "^[0-9a-f]{64}$")
        String salt,

        @Schema(description = "Missing while sealed, but for its author")
        String rating,

        @Schema(description = "Missing while sealed, but for its author")
        String explanation,

        @Schema(description = "Missing while sealed, but for its author")
        List<Piece> evidence,

        @Schema(description = "Missing while sealed, but for its author")
        String rationale,

        @Schema(description = "Missing until there is one") CrossCheckView crossCheck,

        @Schema(description = "Who stands by it, too") UUID approvedBy,

        Instant approvedAt,

        @Schema(description = "Why an ADMIN approved their own work")
        String override,

        @Schema(required = true) Instant createdAt,
        Instant openedAt) {

    /** A second label. */
    @Schema(name = "CrossCheck")
    public record CrossCheckView(
            @Schema(required = true) UUID by,
            @Schema(required = true) String rating,
            @Schema(required = true) String rationale,

            @Schema(required = true, description = "Whether both gave the same label to the same wording")
            boolean agrees,

            @Schema(required = true) Instant at) {
        static CrossCheckView of(Row row) {
            return row.getUUID("checked_by") == null
                    ? null
                    : new CrossCheckView(
                            row.getUUID("checked_by"),
                            row.getString("cross_rating"),
                            row.getString("cross_rationale"),
                            row.getBoolean("agrees"),
                            instant(row, "cross_checked_at"));
        }
    }

    static ReportView of(Row row) {
        if (row.getInteger("report_number") == null) {
            return null;
        }
        var says = NewReport.read(row.getString("report_contents"));
        return new ReportView(
                row.getInteger("report_number"),
                row.getUUID("report_author"),
                row.getString("report_statement"),
                row.getBoolean("report_sealed"),
                row.getString("report_commitment"),
                row.getString("report_salt"),
                says == null ? null : says.rating(),
                says == null ? null : says.explanation(),
                says == null ? null : says.evidence(),
                says == null ? null : says.rationale(),
                CrossCheckView.of(row),
                row.getUUID("report_approved_by"),
                instant(row, "approved_at"),
                row.getString("override"),
                instant(row, "report_at"),
                instant(row, "report_opened"));
    }

    private static Instant instant(Row row, String column) {
        var at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }
}
