package org.onrecord.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.claim.ClaimVerdict;

/** A sentence in the draft's own voice that seems to say what a checked claim says, or to deny it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DraftSentence(
        @Schema(required = true) FindingKind kind,
        @Schema(required = true) EchoPiece at,
        @Schema(required = true) UUID claimId,
        @Schema(required = true) String statement,

        @Schema(required = true, description = "The last verdict on the claim")
        ClaimVerdict verdict,

        @Schema(
                required = true,
                minimum = "0",
                maximum = "1",
                description = "How sure it is that it is about that claim")
        double sure,

        @Schema(required = true) MatchGrade grade,

        @Schema(
                required = true,
                description =
                        "A word such as \"not\" stands on one side only: the draft may say the opposite of the claim")
        boolean reverses,

        @Schema(required = true, description = "Why, in words")
        List<String> reasons) {

    DraftSentence in(Offsets offsets) {
        return new DraftSentence(kind, at.in(offsets), claimId, statement, verdict, sure, grade, reverses, reasons);
    }
}
