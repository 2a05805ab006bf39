package org.onrecord.account;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.Role;

/** An account to add. */
@Schema(description = "A person or a machine that will act here")
public record NewAccount(
        @NotNull
        @Schema(
                required = true,
                enumeration = {"PERSON", "MACHINE"})
        AccountKind kind,

        @NotBlank @Size(max = 200) @Schema(required = true, examples = "Ana Checker")
        String name,

        @NotNull @Schema(required = true) Role role,

        @Size(min = 1, max = 500)
        @Schema(
                description = "Issuer of the person's OpenID Connect tokens",
                examples = "https://login.example.org/realms/newsroom")
        String issuer,

        @Size(min = 1, max = 255) @Schema(description = "The `sub` of those tokens")
        String subject) {

    @AssertTrue(message = "issuer and subject go together")
    @Schema(hidden = true)
    boolean isIdentityWhole() {
        return (issuer == null) == (subject == null);
    }

    @AssertTrue(message = "kind must be PERSON or MACHINE")
    @Schema(hidden = true)
    boolean isKindOpen() {
        return kind != AccountKind.SYSTEM;
    }
}
