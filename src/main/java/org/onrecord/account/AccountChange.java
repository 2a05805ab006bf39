package org.onrecord.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.Role;

/** What an administrator sets on an account. A disabled account cannot act; what it did stays. */
public record AccountChange(
        @NotBlank @Size(max = 200) @Schema(required = true) String name,
        @NotNull @Schema(required = true) Role role,
        @Schema(required = true) boolean disabled) {}
