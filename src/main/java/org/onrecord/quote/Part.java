package org.onrecord.quote;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.extract.Passage;

/** A word or two of the document beside the quote: its cue ("said") or the mention of its speaker ("he"). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Part(
        @NotEmpty @Size(max = MAX_LENGTH) @Schema(required = true, examples = "said")
        String text,

        @Min(0) @Schema(description = "First code point, from 0")
        Integer start,

        @Min(1) @Schema(description = "Code point after the last")
        Integer end) {
    static final int MAX_LENGTH = 300;

    @AssertTrue(message = "start and end go together, and end lies after start")
    @Schema(hidden = true)
    boolean isPlaceWhole() {
        return start == null ? end == null : end != null && end > start;
    }

    /** As the engine found it; null stays null. */
    static Part of(Passage found) {
        return found == null ? null : new Part(found.exact(), found.start(), found.end());
    }

    /** What is too long to be kept with an appearance is left out. */
    static Part fitting(Part part) {
        return part == null || fitting(part.text()) == null ? null : part;
    }

    static String fitting(String text) {
        return text == null || text.isEmpty() || text.length() > MAX_LENGTH ? null : text;
    }
}
