package org.onrecord.match;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Words that differ, on both sides. */
public record EchoDifference(
        @Schema(required = true, description = "In the text that was compared")
        EchoPiece here,

        @Schema(required = true, description = "In the wording on record")
        EchoPiece onRecord,

        @Schema(
                required = true,
                description = "A word such as \"not\" stands on one side only: the sense may be the opposite")
        boolean reverses) {

    EchoDifference in(Offsets ours, Offsets theirs) {
        return new EchoDifference(here.in(ours), onRecord.in(theirs), reverses);
    }
}
