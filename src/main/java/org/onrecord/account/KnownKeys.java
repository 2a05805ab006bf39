package org.onrecord.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.onrecord.kit.Actor;
import org.onrecord.kit.Db;
import org.onrecord.kit.Role;

/** Finds who a key belongs to, and remembers it for a few seconds so that a busy client costs one look-up. */
@ApplicationScoped
class KnownKeys {
    /** How long an answer is trusted: a key revoked on one replica works at most so long on another. */
    static final Duration TRUST = Duration.ofSeconds(5);

    private static final int REMEMBERED = 10_000;
    private static final String FIND = """
            select k.id as key_id, k.role as key_role, k.expires_at, a.id, a.kind, a.role
            from api_key k join account a on a.id = k.account_id
            where k.hash = $1 and k.revoked_at is null and a.disabled_at is null
              and (k.expires_at is null or k.expires_at > now())""";
    private static final String USED = """
            update api_key set last_used_at = now()
            where hash = $1 and (last_used_at is null or last_used_at < now() - interval '1 minute')""";

    private final Db db;
    private final Cache<String, Known> known = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(TRUST)
            .build();

    KnownKeys(Db db) {
        this.db = db;
    }

    /** Who acts with this key, or null when it opens nothing. */
    Uni<SignedIn> callerOf(Secret secret) {
        var hash = secret.hash();
        var name = HexFormat.of().formatHex(hash);
        var remembered = known.getIfPresent(name);
        if (remembered != null) {
            return Uni.createFrom().item(remembered.now());
        }
        var args = Tuple.of(io.vertx.core.buffer.Buffer.buffer(hash));
        return db.row(FIND, args, Known::of)
                .call(found -> found == null ? Uni.createFrom().voidItem() : db.rows(USED, args, row -> row))
                .invoke(found -> {
                    if (found != null) {
                        known.put(name, found);
                    }
                })
                .map(found -> found == null ? null : found.now());
    }

    void forgetAll() {
        known.invalidateAll();
    }

    private record Known(SignedIn caller, Instant expiresAt) {
        static Known of(Row row) {
            var expires = row.getOffsetDateTime("expires_at");
            var keyRole = Role.valueOf(row.getString("key_role"));
            var accountRole = Role.valueOf(row.getString("role"));
            var role = accountRole.covers(keyRole) ? keyRole : accountRole;
            var machine = AccountKind.valueOf(row.getString("kind")) != AccountKind.PERSON;
            var actor = new Actor(row.getUUID("id"), machine, role);
            return new Known(new SignedIn(actor, row.getUUID("key_id")), expires == null ? null : expires.toInstant());
        }

        SignedIn now() {
            return expiresAt != null && !Instant.now().isBefore(expiresAt) ? null : caller;
        }
    }
}
