package org.onrecord.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.Role;

/** A key to issue. */
public record NewKey(
        @NotBlank @Size(max = 100) @Schema(required = true, examples = "newsroom CMS")
        String label,

        @NotNull @Schema(required = true, description = "At most the role of the account")
        Role role,

        @Schema(description = "When it stops working; never, when missing")
        Instant expiresAt) {}
