package org.onrecord.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.Role;

/** The caller, as the service knows the caller. */
@Schema(name = "Me")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeView(
        @Schema(required = true) UUID id,
        @Schema(required = true) AccountKind kind,
        @Schema(required = true) String name,

        @Schema(
                required = true,
                description = "What this request could do: the lower of the account's and the key's role")
        Role role,

        @Schema(description = "The key that was used; missing for a token of an OpenID Connect issuer")
        KeyUsed key) {

    /** The key with which the caller signed in. */
    @Schema(name = "KeyUsed")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record KeyUsed(
            @Schema(required = true) UUID id,
            @Schema(required = true) String label,
            @Schema(required = true) String prefix,
            Instant expiresAt) {}

    static MeView of(Row row, Role role) {
        return new MeView(
                row.getUUID("id"), AccountKind.valueOf(row.getString("kind")), row.getString("name"), role, keyOf(row));
    }

    private static KeyUsed keyOf(Row row) {
        var id = row.getUUID("key_id");
        if (id == null) {
            return null;
        }
        var expires = row.getOffsetDateTime("expires_at");
        return new KeyUsed(
                id, row.getString("label"), row.getString("prefix"), expires == null ? null : expires.toInstant());
    }
}
