package org.onrecord.claim;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a claim stands to another one. */
@Schema(description = "How this claim stands to another: it CONTRADICTS, is NARROWER_THAN, ENTAILS or is RELATED to it")
public record NewRelation(
        @NotNull @Schema(required = true) RelationKind kind,

        @NotNull @Schema(required = true, description = "The other claim")
        UUID claimId) {}
