package org.onrecord.quote;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.document.Found;
import org.onrecord.document.Selector;

/** A stretch of a document's text as it is on record; offsets in Unicode code points, {@code end} exclusive. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Segment(
        @Schema(required = true) String exact,
        String prefix,
        String suffix,
        @Schema(minimum = "0") Integer start,
        @Schema(minimum = "1") Integer end) {

    static Segment of(Found found) {
        return new Segment(
                found.exact(),
                found.prefix(),
                found.suffix(),
                found.span().start(),
                found.span().end());
    }

    Selector selector() {
        return new Selector(exact, prefix, suffix, start, end);
    }
}
