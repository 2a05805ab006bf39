package org.onrecord.quote;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a merge moved, by id, so that undoing it moves back exactly that. */
public record MovedParts(
        @Schema(required = true, description = "Records that had been merged into the loser before")
        List<UUID> earlier,

        @Schema(required = true) List<UUID> links,

        @Schema(required = true, description = "Wordings of a claim")
        List<UUID> wordings,

        @Schema(required = true, description = "Appearances of a claim in an outlet's own voice")
        List<UUID> appearances) {

    static MovedParts earlier(List<UUID> earlier) {
        return new MovedParts(earlier, List.of(), List.of(), List.of());
    }
}
