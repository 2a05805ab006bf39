package org.onrecord.quote;

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

/** An assessment as it is on record. */
@Schema(name = "Assessment", description = "Whether a quote was really said: not whether what it says is true")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int revision,
        @JsonIgnore @Schema(hidden = true) String tag,
        @Schema(required = true) UUID quoteId,
        @Schema(required = true) Authenticity label,
        @Schema(required = true) String rationale,
        @Schema(required = true) List<Exhibit> evidence,

        @Schema(description = "Who said it, when it was somebody else and it is known")
        ActualSpeaker actualSpeaker,

        @Schema(required = true, description = "PROPOSED and REJECTED ones are shown to staff only")
        AssessmentStatus status,

        @Schema(description = "Account that assessed; staff only")
        UUID assessedBy,

        @Schema(description = "Account that confirmed or rejected; staff only")
        UUID decidedBy,

        Instant decidedAt,
        @Schema(description = "Why it was decided so") String reason,

        @Schema(description = "Why an administrator decided on their own assessment")
        String override,

        UUID supersededBy,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt)
        implements Tagged {

    static AssessmentView of(Row row, boolean staff) {
        var actual = row.getString("actual_speaker");
        var decidedAt = row.getOffsetDateTime("decided_at");
        return new AssessmentView(
                row.getUUID("id"),
                row.getInteger("revision"),
                Tagged.shown(row.getString("tag"), staff),
                row.getUUID("quote_id"),
                Authenticity.valueOf(row.getString("label")),
                row.getString("rationale"),
                JsonColumn.read(row.getString("evidence"), new TypeReference<>() {}),
                actual == null ? null : JsonColumn.read(actual, new TypeReference<>() {}),
                AssessmentStatus.valueOf(row.getString("status")),
                staff ? row.getUUID("assessed_by") : null,
                staff ? row.getUUID("decided_by") : null,
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("reason"),
                row.getString("override"),
                row.getUUID("superseded_by"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }

    /** The one who said it. */
    @Schema(name = "ActualSpeaker")
    public record ActualSpeaker(
            @Schema(required = true) UUID speakerId,
            @Schema(required = true) String name) {}
}
