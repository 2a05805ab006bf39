package org.onrecord.match;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.quote.Suggestion;

/** A claim that a quote may bear on. Which stance it takes, if any, is for a person to say. */
@Schema(description = "A claim that the words may bear on; a person says whether they do, and how")
public record SuggestedClaim(
        @Schema(required = true) UUID claimId,
        @Schema(required = true) String statement,
        @Schema(required = true) MatchGrade grade,

        @Schema(required = true, description = "Send it with the link that you draw: its origin is then SUGGESTION")
        Suggestion suggestion) {
    private static final String SOURCE = "match";

    static SuggestedClaim of(ClaimMatch match) {
        return new SuggestedClaim(
                match.claimId(),
                match.statement(),
                match.grade(),
                new Suggestion(SOURCE, String.join(" ", match.reasons()), match.sure()));
    }
}
