package org.onrecord.review;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a task is to be held. */
@Schema(description = "Empty, unless an EDITOR takes the task from somebody")
public record HoldAsk(
        @Size(max = 2000)
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        @Schema(description = "Why an EDITOR takes it from who holds it; shown to staff")
        String takeOver) {}
