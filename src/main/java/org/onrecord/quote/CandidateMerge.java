package org.onrecord.quote;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.Language;

/** Of which quote a candidate is another appearance. */
@Schema(description = "The quote that was said here, too. What else is left out is as it was proposed")
public record CandidateMerge(
        @NotNull @Schema(required = true) UUID quoteId,

        @Size(min = 1, max = NewAppearance.MAX_SEGMENTS)
        @Schema(description = "In the candidate's version, in the order of the text")
        List<@NotNull @Valid NewSegment> segments,

        @Size(min = 1, max = NewAppearance.MAX_WORDING) @Schema(description = NewAppearance.WORDING)
        String wording,

        @Pattern(regexp = Language.PATTERN, message = Language.FAULT)
        @Schema(description = "Language of the wording; that of the document, when missing")
        String language,

        @Size(max = 20)
        @Schema(description = "The chain that the words came through; the document's agency or outlet, when missing")
        List<@NotBlank @Size(max = 200) String> independence) {

    NewAppearance appearance(CandidateView candidate) {
        return candidate.appearance(segments, wording, language, independence);
    }
}
