package org.onrecord.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.JsonColumn;

/** Something that waits for a person. */
@Schema(name = "Task")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaskView(
        @Schema(required = true) TaskKind kind,

        @Schema(
                required = true,
                description =
                        "Of what waits: the link, assessment, appearance, quote or, for the review of a claim, the claim")
        UUID id,

        @Schema(required = true, description = "When it began to wait")
        Instant since,

        @Schema(
                required = true,
                description = "Of the link, assessment or review, for the step that decides; of the quote otherwise")
        int revision,

        UUID quoteId,

        @Schema(description = "The first 300 characters of the quote as first recorded")
        String wording,

        String quoteLanguage,

        @Schema(description = "Names of the quote's speakers")
        List<String> speakers,

        UUID claimId,
        String statement,
        String claimLanguage,

        @Schema(description = "Missing when nobody holds it")
        Hold hold) {

    static TaskView of(Row row) {
        var names = row.getString("names");
        return new TaskView(
                TaskKind.valueOf(row.getString("kind")),
                row.getUUID("id"),
                row.getOffsetDateTime("since").toInstant(),
                row.getInteger("revision"),
                row.getUUID("quote_id"),
                row.getString("wording"),
                row.getString("quote_language"),
                names == null ? null : JsonColumn.read(names, new TypeReference<>() {}),
                row.getUUID("claim_id"),
                row.getString("statement"),
                row.getString("claim_language"),
                row.getUUID("held_by") == null ? null : Hold.of(row));
    }

    /** Who is at work on a task. */
    @Schema(name = "TaskHeld")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Hold(
            @Schema(required = true) UUID heldBy,
            @Schema(required = true) String name,
            @Schema(required = true) Instant heldAt,
            @Schema(required = true) Instant expiresAt,

            @Schema(description = "Name of the one from whom an editor took it")
            String takenFrom,

            @Schema(description = "Why it was taken from them")
            String reason) {
        static Hold of(Row row) {
            return new Hold(
                    row.getUUID("held_by"),
                    row.getString("holder"),
                    row.getOffsetDateTime("held_at").toInstant(),
                    row.getOffsetDateTime("expires_at").toInstant(),
                    row.getString("taken_from"),
                    row.getString("reason"));
        }
    }
}
