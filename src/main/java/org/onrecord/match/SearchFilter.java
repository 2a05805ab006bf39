package org.onrecord.match;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.onrecord.claim.Stance;
import org.onrecord.kit.Language;
import org.onrecord.quote.Authenticity;
import org.onrecord.quote.QuoteKind;

/** What must be true of what is found. What only quotes have leaves claims out. */
public record SearchFilter(
        @Parameter(description = "Quotes only, or claims only") @QueryParam("type")
        SearchType type,

        @Parameter(description = "Quotes of this speaker, or of one merged into it") @QueryParam("speaker")
        UUID speaker,

        @Parameter(description = "Quotes in an outlet of this name or domain, or from this agency")
        @QueryParam("outlet")
        @Size(min = 1, max = 253)
        String outlet,

        @Parameter(description = "Quotes with an accepted link of this stance") @QueryParam("stance")
        Stance stance,

        @Parameter(description = "Quotes whose standing assessment has this label") @QueryParam("authenticity")
        Authenticity authenticity,

        @Parameter(description = "Claims whose last verdict has this value, and quotes linked to one of them")
        @QueryParam("verdict")
        @Pattern(regexp = "[A-Z0-9_]{1,40}", message = "must be a value of the rating scale")
        String verdict,

        @QueryParam("kind") QuoteKind kind,

        @Parameter(description = "In this language; words of the query are taken to be in it, too")
        @QueryParam("language")
        @Pattern(regexp = Language.PATTERN, message = Language.FAULT)
        String language,

        @Parameter(description = "Claims under this topic, and quotes linked to one of them")
        @QueryParam("topic")
        @Size(min = 1, max = 100)
        String topic,

        @Parameter(description = "Quotes said in this year") @QueryParam("year") @Min(1) @Max(9999)
        Integer year,

        @Parameter(description = "Quotes said on this day or later") @QueryParam("from")
        LocalDate from,

        @Parameter(description = "Quotes said on this day or earlier") @QueryParam("to")
        LocalDate to) {

    boolean quotes() {
        return type != SearchType.CLAIM;
    }

    boolean claims() {
        return type != SearchType.QUOTE && !isOfQuotesOnly();
    }

    private boolean isOfQuotesOnly() {
        return speaker != null
                || outlet != null
                || stance != null
                || authenticity != null
                || kind != null
                || year != null
                || from != null
                || to != null;
    }
}
