package org.onrecord.quote;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.Problem;
import org.onrecord.kit.Revision;

/** One of many decisions on candidates. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Either `accept` or `dismiss`")
public record CandidateDecision(
        @NotNull @Schema(required = true) UUID candidateId,

        @Min(0) @Schema(required = true, description = "The revision that you saw")
        int revision,

        @Valid @Schema(description = "How it goes on record")
        Acceptance accept,

        @Valid @Schema(description = "Why it does not") Dismissal dismiss) {

    /** As it was proposed, said by these. */
    public static CandidateDecision accepting(UUID candidate, int revision, List<UUID> speakers) {
        return new CandidateDecision(candidate, revision, Acceptance.asProposed(speakers), null);
    }

    public static CandidateDecision dismissing(UUID candidate, int revision, Dismissal why) {
        return new CandidateDecision(candidate, revision, null, why);
    }

    Revision seen() {
        return new Revision(revision);
    }

    /** @throws Problem INVALID_FIELD */
    void mustBeWhole(String path) {
        if ((accept == null) == (dismiss == null)) {
            throw Problem.invalid(path + ".accept", "give either accept or dismiss");
        }
    }
}
