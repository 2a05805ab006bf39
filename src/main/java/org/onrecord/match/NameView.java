package org.onrecord.match;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A speaker by name. */
@Schema(name = "SpeakerName")
public record NameView(
        @Schema(required = true) UUID speakerId,
        @Schema(required = true) String name) {}
