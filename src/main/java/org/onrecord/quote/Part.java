package org.onrecord.quote;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A word or two of the document beside the quote: its cue ("said") or the mention of its speaker ("he"). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Part(
        @NotEmpty @Size(max = 300) @Schema(required = true, examples = "said")
        String text,

        @Min(0) @Schema(description = "First code point, from 0")
        Integer start,

        @Min(1) @Schema(description = "Code point after the last")
        Integer end) {

    @AssertTrue(message = "start and end go together, and end lies after start")
    @Schema(hidden = true)
    boolean isPlaceWhole() {
        return start == null ? end == null : end != null && end > start;
    }
}
