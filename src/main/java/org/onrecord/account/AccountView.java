package org.onrecord.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.Role;
import org.onrecord.kit.Tagged;

/** An account as administrators see it. */
@Schema(name = "Account")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int revision,
        @Schema(required = true) AccountKind kind,
        @Schema(required = true) String name,
        @Schema(required = true) Role role,
        String issuer,
        String subject,
        Instant disabledAt,

        @Schema(description = "Since then nobody knows here who it was, and it cannot act again")
        Instant removedAt,

        @Schema(required = true) Instant createdAt)
        implements Tagged {

    static AccountView of(Account account) {
        return new AccountView(
                account.id,
                account.revision,
                account.kind,
                account.name,
                account.role,
                account.issuer,
                account.subject,
                account.disabledAt,
                account.removedAt,
                account.createdAt);
    }

    @Override
    @JsonIgnore
    public String tag() {
        return Integer.toString(revision);
    }
}
