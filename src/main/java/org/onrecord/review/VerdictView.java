package org.onrecord.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.JsonColumn;
import org.onrecord.kit.Tagged;

/** A verdict as it was published, and what became of it. */
@Schema(name = "Verdict")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerdictView(
        @Schema(required = true) UUID claimId,
        @Schema(required = true, minimum = "1") int number,
        @Schema(required = true) VerdictReason reason,

        @Schema(required = true, description = "Whether it is what the newsroom says today")
        VerdictStatus status,

        @Schema(description = "Missing of a RETRACTION") String value,
        @Schema(description = "Missing of a RETRACTION") Rated rating,

        @Schema(required = true, description = "The claim as it was worded when the verdict was given")
        String statement,

        @Schema(required = true, description = "Of the statement")
        String language,

        @Schema(required = true, description = "Whether the claim is worded differently now")
        boolean reworded,

        @Schema(description = "Why, in words for everybody; missing of a RETRACTION")
        String explanation,

        @Schema(required = true, description = "What it rests on, at most 50 pieces")
        List<Piece> evidence,

        @Schema(description = "What the newsroom says about this change of verdict")
        String note,

        @Schema(required = true, description = "Why an ADMIN decided on their own work, where one did")
        List<String> overrides,

        @Schema(required = true, description = "Whether it stands, but is looked at again")
        boolean beingReexamined,

        @Schema(description = "Why, and since when, it is looked at again")
        Reexamination reexamination,

        @Schema(description = "The number of the verdict that took its place")
        Integer supersededBy,

        @Schema(description = "That it was withdrawn, and why")
        Retraction retraction,

        @Schema(description = "Why, for colleagues; staff only")
        String rationale,

        @Schema(description = "Staff only") DecidedBy decidedBy,
        @Schema(required = true) Instant publishedAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Tagged {

    /** Why a verdict is looked at again. */
    @Schema(name = "Reexamination")
    public record Reexamination(
            @Schema(required = true) String reason,
            @Schema(required = true) Instant since) {
        static Reexamination of(Row row) {
            var reason = row.getString("reexamined_because");
            return reason == null
                    ? null
                    : new Reexamination(
                            reason, row.getOffsetDateTime("reexamined_since").toInstant());
        }
    }

    /** Why a verdict was withdrawn. */
    @Schema(name = "VerdictRetraction")
    public record Retraction(
            @Schema(required = true, description = "The number that the retraction has among the verdicts")
            int number,

            @Schema(required = true) String reason,
            @Schema(required = true) Instant at) {
        static Retraction of(Row row) {
            return new Retraction(
                    row.getInteger("next_number"),
                    row.getString("next_note"),
                    row.getOffsetDateTime("next_at").toInstant());
        }
    }

    /** The accounts that had a hand in it. */
    @Schema(name = "DecidedBy")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DecidedBy(
            @Schema(required = true) UUID reported,
            UUID crossChecked,
            @Schema(required = true) UUID approved,
            @Schema(required = true) UUID published) {
        static DecidedBy of(Row row) {
            return row.getUUID("reported_by") == null
                    ? null
                    : new DecidedBy(
                            row.getUUID("reported_by"),
                            row.getUUID("cross_checked_by"),
                            row.getUUID("approved_by"),
                            row.getUUID("published_by"));
        }
    }

    static VerdictView of(Row row) {
        var status = statusOf(row);
        var again = Reexamination.of(row);
        var decidedBy = DecidedBy.of(row);
        boolean followed = row.getInteger("next_number") != null;
        boolean retracted = "RETRACTION".equals(row.getString("next_reason"));
        boolean reworded = row.getBoolean("reworded");
        return new VerdictView(
                row.getUUID("verdict_claim"),
                row.getInteger("number"),
                VerdictReason.valueOf(row.getString("reason")),
                status,
                row.getString("value"),
                read(row, "rating", new TypeReference<>() {}),
                row.getString("statement"),
                row.getString("language"),
                reworded,
                row.getString("explanation"),
                row.getString("evidence") == null ? List.of() : read(row, "evidence", new TypeReference<>() {}),
                row.getString("note"),
                read(row, "overrides", new TypeReference<>() {}),
                again != null,
                again,
                followed && !retracted ? row.getInteger("next_number") : null,
                retracted ? Retraction.of(row) : null,
                row.getString("rationale"),
                decidedBy,
                row.getOffsetDateTime("published_at").toInstant(),
                tag(row.getInteger("number"), status, again != null, reworded, decidedBy != null));
    }

    private static VerdictStatus statusOf(Row row) {
        if (row.getString("value") == null || "RETRACTION".equals(row.getString("next_reason"))) {
            return VerdictStatus.RETRACTED;
        }
        return row.getInteger("next_number") == null ? VerdictStatus.CURRENT : VerdictStatus.SUPERSEDED;
    }

    /** Says what became of it, which is public; not at which revision its review is, which would tell that it moves. */
    private static String tag(int number, VerdictStatus status, boolean again, boolean reworded, boolean staff) {
        int became = status.ordinal() | (again ? 4 : 0) | (reworded ? 8 : 0) | (staff ? 16 : 0);
        return number + "." + Integer.toHexString(became);
    }

    private static <T> T read(Row row, String column, TypeReference<T> type) {
        var stored = row.getString(column);
        return stored == null ? null : JsonColumn.read(stored, type);
    }
}
