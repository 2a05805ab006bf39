package org.onrecord.quote;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.claim.Stance;

/** A link to draw from a quote to a claim. Somebody else decides on it. */
@Schema(description = "What the quote does to a claim as worded, and why you think so")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewLink(
        @NotNull @Schema(required = true) UUID claimId,
        @NotNull @Schema(required = true) Stance stance,

        @Schema(required = true, description = "Whether the speaker makes the claim, and so is its claimant")
        boolean asserts,

        @NotBlank @Size(max = 2000) @Schema(required = true) String rationale,

        @Valid
        @Schema(
                description =
                        "What suggested the link, when you did not think of it yourself: its origin is SUGGESTION")
        Suggestion suggestion) {}
