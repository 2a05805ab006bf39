package org.onrecord.speaker;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.Act;

/** That details of a speaker were taken back, and when. */
public record Redaction(
        @Schema(required = true) List<SpeakerDetail> details,
        @Schema(required = true) String note,
        @Schema(required = true) Instant redactedAt) {

    static Redaction of(NewRedaction wanted, Act act) {
        return new Redaction(
                wanted.details().stream().sorted().toList(), wanted.note().strip(), act.at());
    }
}
