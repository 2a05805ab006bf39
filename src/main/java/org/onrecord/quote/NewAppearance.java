package org.onrecord.quote;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.Language;

/** Where a quote stands in a document. */
@Schema(description = "Where the quote stands in a version of a document; its segments are checked against that text")
public record NewAppearance(
        @NotNull @Schema(required = true) UUID documentId,

        @Min(1) @Schema(description = "Number of the version; the latest, when missing")
        Integer version,

        @Size(min = 1, max = MAX_WORDING) @Schema(description = WORDING)
        String wording,

        @Pattern(regexp = Language.PATTERN, message = Language.FAULT)
        @Schema(description = "Language of the wording; that of the document, when missing")
        String language,

        @NotEmpty
        @Size(max = MAX_SEGMENTS)
        @Schema(required = true, description = "In the order of the text; a split quote has several")
        List<@NotNull @Valid NewSegment> segments,

        @Valid @Schema(description = "The reporting word") Part cue,

        @Valid @Schema(description = "How the text names the speaker here")
        Part mention,

        @Size(max = 20)
        @Schema(
                description =
                        "The chain that the words came through, first source first. Appearances with the same first source count as one source. The document's agency or outlet, when missing",
                examples = "[\"Treaty text\", \"KCNA\", \"Reuters\"]")
        List<@NotBlank @Size(max = 200) String> independence) {
    static final int MAX_SEGMENTS = 50;
    static final int MAX_WORDING = 10_000;
    static final String WORDING =
            "The wording as reported; the segments joined by an ellipsis, when missing. Of a DIRECT quote and of a document's text it is the words of the segments, of others that holds for what it has in quotation marks: case and punctuation aside, what is left out is marked by …, what is put in or changed by [ ], 200 times at most";

    public NewAppearance {
        independence = independence == null ? List.of() : independence;
    }
}
