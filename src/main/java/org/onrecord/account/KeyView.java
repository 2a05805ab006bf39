package org.onrecord.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.Role;
import org.onrecord.kit.Tagged;

/** A key without its secret, but for the one answer that issues it. */
@Schema(name = "Key")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int revision,
        @Schema(required = true) UUID accountId,
        @Schema(required = true) String label,
        @Schema(required = true) Role role,

        @Schema(required = true, description = "The first letters of the key")
        String prefix,

        @Schema(required = true) Instant createdAt,
        Instant expiresAt,
        @Schema(description = "To the minute") Instant lastUsedAt,
        Instant revokedAt,

        @Schema(description = "Of a session of the desk: the key that it was opened with, and ends with")
        UUID openedWith,

        @Schema(
                description =
                        "The key itself: only in the answer that issues it, never again, not even to a repeated request")
        String secret)
        implements Tagged {

    static KeyView of(ApiKey key) {
        return new KeyView(
                key.id,
                key.revision,
                key.accountId,
                key.label,
                key.role,
                key.prefix,
                key.createdAt,
                key.expiresAt,
                key.lastUsedAt,
                key.revokedAt,
                key.openedWith,
                null);
    }

    KeyView showing(Secret shown) {
        return new KeyView(
                id,
                revision,
                accountId,
                label,
                role,
                prefix,
                createdAt,
                expiresAt,
                lastUsedAt,
                revokedAt,
                openedWith,
                shown.value());
    }

    @Override
    @JsonIgnore
    public String tag() {
        return Integer.toString(revision);
    }
}
