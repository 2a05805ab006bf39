package org.onrecord.review;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to check the claim. */
public record Assignment(
        @NotNull @Schema(required = true, description = "An account that is at least CHECKER")
        UUID assignee) {}
