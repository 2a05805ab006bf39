package org.onrecord.claim;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another way in which a claim is put. */
@Schema(name = "Wording")
public record WordingView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String text,
        @Schema(required = true) String language,
        @Schema(required = true) Form form) {

    static WordingView of(Wording wording) {
        return new WordingView(wording.id, wording.text, wording.language, wording.form);
    }
}
