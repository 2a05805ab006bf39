package org.onrecord.quote;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.document.Selector;

/** A stretch of a document's text (W3C Web Annotation: TextQuoteSelector and TextPositionSelector). */
@Schema(description = "A stretch of the text. `start` and `end` count Unicode code points; left out, they are located")
public record NewSegment(
        @NotEmpty
        @Size(max = 10_000)
        @Schema(
                required = true,
                description = "The words exactly as the text has them",
                examples = "the most brazen nullification")
        String exact,

        @Size(max = 300) @Schema(description = "What stands before it, to tell several places apart")
        String prefix,

        @Size(max = 300) @Schema(description = "What stands after it")
        String suffix,

        @Min(0) @Schema(description = "First code point, from 0")
        Integer start,

        @Min(1) @Schema(description = "Code point after the last")
        Integer end) {

    @AssertTrue(message = "start and end go together, and end lies after start")
    @Schema(hidden = true)
    boolean isPlaceWhole() {
        return start == null ? end == null : end != null && end > start;
    }

    Selector selector() {
        return new Selector(exact, prefix, suffix, start, end);
    }

    Segment unchecked() {
        return new Segment(exact, prefix, suffix, start, end);
    }
}
