package org.onrecord.match;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A claim that a text may make, dispute or ask about. Likeness does not tell support from dispute: there is no stance. */
@Schema(
        description =
                "A claim like the text, and why it was found. It does not say whether the text supports the claim")
public record ClaimMatch(
        @Schema(required = true) UUID claimId,
        @Schema(required = true) String statement,

        @Schema(
                required = true,
                description = "How sure it is that the text is about what the claim states: 1 is certain",
                minimum = "0",
                maximum = "1")
        double sure,

        @Schema(required = true) MatchGrade grade,

        @Schema(required = true, description = "What speaks for it, in words; never empty")
        List<String> reasons) {}
