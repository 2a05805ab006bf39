package org.onrecord.review;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to check the report blind. */
public record CrossCheckAsk(
        @Schema(description = "An account that is at least CHECKER; missing: whoever did not make the report")
        UUID checker) {}
