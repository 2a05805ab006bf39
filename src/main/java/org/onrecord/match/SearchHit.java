package org.onrecord.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.claim.Checkability;
import org.onrecord.claim.ClaimVerdict;
import org.onrecord.document.Span;
import org.onrecord.quote.Authenticity;
import org.onrecord.quote.QuoteKind;
import org.onrecord.quote.QuoteStatus;
import org.onrecord.quote.QuoteView.AttributionView;

/** Something found: a quote, or a claim. */
@Schema(name = "SearchHit")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchHit(
        @Schema(required = true) SearchType type,
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "The wording that fits the query best, or the claim's statement")
        String text,

        @Schema(required = true) String language,

        @Schema(
                required = true,
                description =
                        "Where the words of the query stand in the text, in Unicode code points; empty when it was found by a name or by another wording")
        List<Span> highlights,

        @Schema(description = "When it is a quote") QuoteFacts quote,
        @Schema(description = "When it is a claim") ClaimFacts claim) {

    @Schema(name = "SearchHitQuote")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record QuoteFacts(
            @Schema(required = true) QuoteKind kind,
            @Schema(required = true) QuoteStatus status,
            @Schema(required = true) List<AttributionView> speakers,
            LocalDate saidOn,

            @Schema(description = "Where the wording stands")
            String outlet,

            Authenticity authenticity,

            @Schema(
                    required = true,
                    description = "Whether something calls it into question that no assessment takes into account")
            boolean challenged) {}

    @Schema(name = "SearchHitClaim")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ClaimFacts(
            @Schema(required = true) Checkability checkability,
            @Schema(required = true) List<String> topics,
            @Schema(required = true) boolean contested,
            ClaimVerdict verdict) {}
}
