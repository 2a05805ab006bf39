package org.onrecord.quote;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.Tagged;
import org.onrecord.ledger.SubjectKind;

/** A merge as it is on record. */
@Schema(name = "Merge")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MergeView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int revision,
        @Schema(required = true) SubjectKind subjectKind,

        @Schema(required = true, description = "Answers 308 to the winner")
        UUID loser,

        @Schema(required = true) UUID winner,
        @Schema(required = true) MovedParts moved,
        @Schema(required = true) String reason,
        @Schema(required = true) Instant mergedAt,
        Instant undoneAt)
        implements Tagged {

    static MergeView of(Merge merge) {
        return new MergeView(
                merge.id,
                merge.revision,
                merge.subjectKind,
                merge.loser,
                merge.winner,
                merge.moved,
                merge.reason,
                merge.mergedAt,
                merge.undoneAt);
    }

    @Override
    @JsonIgnore
    public String tag() {
        return Integer.toString(revision);
    }
}
