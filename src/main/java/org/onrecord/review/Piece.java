package org.onrecord.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.onrecord.kit.Problem;
import org.onrecord.kit.WebAddress;

/** A piece of evidence: a page on the web, an accepted link of the claim, or a quote that has one. */
@Schema(
        name = "EvidencePiece",
        description =
                "What speaks for or against the claim: a page (`url`, `title`), an accepted link or a linked quote")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Piece(
        @NotNull @Schema(required = true) Direction direction,

        @Size(max = 2000)
        @Pattern(regexp = WebAddress.PATTERN, message = WebAddress.FAULT)
        @Schema(examples = "https://www.example.org/treaty/text")
        String url,

        @Size(max = 2000)
        @Pattern(regexp = WebAddress.PATTERN, message = WebAddress.FAULT)
        @Schema(description = "Where an archive keeps it")
        String archiveUrl,

        @CodePointLength(min = 1, max = 500, message = Texts.LENGTH)
        @Schema(minLength = 1, maxLength = 500, description = "Needed with `url`")
        String title,

        @CodePointLength(min = 1, max = 200, message = Texts.LENGTH) @Schema(minLength = 1, maxLength = 200)
        String outlet,

        @CodePointLength(min = 1, max = 1000, message = Texts.LENGTH)
        @Schema(minLength = 1, maxLength = 1000, description = "The words that show it; as few as do")
        String excerpt,

        @Schema(description = "When it read so") Instant retrievedAt,

        @Schema(description = "An accepted link of the claim")
        UUID linkId,

        @Schema(description = "A quote with an accepted link to the claim")
        UUID quoteId) {

    /** @throws Problem INVALID_FIELD when it shows nothing, or a page without its title */
    void mustPointSomewhere(String field) {
        if (url == null && linkId == null && quoteId == null) {
            throw Problem.invalid(field, "needs a url, a linkId or a quoteId");
        }
        if (url != null && title == null) {
            throw Problem.invalid(field + ".title", "is needed with a url, for when the page is gone");
        }
    }
}
