package org.onrecord.quote;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.document.Difference;

/** Words that differ between what was asked for, or is on record, and what a text has. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WordChange(
        @Schema(
                required = true,
                enumeration = {"CHANGED", "ADDED", "REMOVED"})
        String kind,

        @Schema(description = "The words asked for or on record")
        String was,

        @Schema(description = "The words that the text has") String is,

        @Schema(description = "First code point in the text")
        Integer start,

        @Schema(description = "Code point after the last") Integer end) {

    static WordChange of(Difference difference) {
        var at = difference.at();
        return new WordChange(
                difference.kind().name(),
                difference.was(),
                difference.is(),
                at == null ? null : at.start(),
                at == null ? null : at.end());
    }
}
