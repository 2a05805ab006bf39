package org.onrecord.quote;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.onrecord.kit.Problem;

/** An assessment to propose. Somebody else confirms or rejects it. */
@Schema(description = "Whether it was really said, why you think so, and what shows it")
public record NewAssessment(
        @NotNull @Schema(required = true) Authenticity label,

        @NotBlank
        @CodePointLength(
                max = MAX_RATIONALE,
                message = "must be at most {max} characters long, counted in Unicode code points")
        @Schema(required = true, maxLength = MAX_RATIONALE)
        String rationale,

        @Size(max = MAX_EVIDENCE)
        @Schema(
                description =
                        "MISATTRIBUTED and FABRICATED need an ATTRIBUTION (who attributed it) and a REFUTATION (what shows that this is wrong)")
        List<@NotNull @Valid Exhibit> evidence,

        @Schema(description = "Who said it, when it is known; with MISATTRIBUTED only")
        UUID actualSpeakerId) {
    static final int MAX_RATIONALE = 5000;
    static final int MAX_EVIDENCE = 50;

    public NewAssessment {
        evidence = evidence == null ? List.of() : evidence;
    }

    /** @throws Problem INVALID_FIELD when the label needs other evidence, or no other speaker */
    void mustHold() {
        if (actualSpeakerId != null && label != Authenticity.MISATTRIBUTED) {
            throw Problem.invalid("actualSpeakerId", "goes with MISATTRIBUTED only; leave it out");
        }
        if (label.accuses() && (lacks(ExhibitKind.ATTRIBUTION) || lacks(ExhibitKind.REFUTATION))) {
            throw Problem.invalid(
                    "evidence",
                    "needs two pieces for " + label
                            + ": an ATTRIBUTION, who attributed it, and a REFUTATION, what shows that this is wrong");
        }
    }

    private boolean lacks(ExhibitKind kind) {
        return evidence.stream().noneMatch(piece -> piece.kind() == kind);
    }
}
