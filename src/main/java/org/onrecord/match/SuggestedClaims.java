package org.onrecord.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Claims that a quote or a candidate may bear on. */
@Schema(description = "Claims that the words may bear on, and how they were looked for")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SuggestedClaims(
        @Schema(required = true) MatchMode mode,

        @Schema(description = "What to know about how it was looked for; missing when there is nothing")
        String note,

        @Schema(required = true, description = "The likeliest first, without those that it is linked to")
        List<SuggestedClaim> claims) {}
