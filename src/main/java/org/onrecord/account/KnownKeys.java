package org.onrecord.account;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.onrecord.account.Recognised.Known;
import org.onrecord.kit.Actor;
import org.onrecord.kit.Db;
import org.onrecord.kit.Role;

/** Finds who a key belongs to. */
@ApplicationScoped
class KnownKeys {
    private static final String FIND = """
            select k.id as key_id, k.role as key_role, k.expires_at, a.id, a.kind, a.role
            from api_key k join account a on a.id = k.account_id left join api_key o on o.id = k.opened_with
            where k.hash = $1 and k.revoked_at is null and o.revoked_at is null and a.disabled_at is null
              and (k.expires_at is null or k.expires_at > now())""";
    private static final String USED = """
            update api_key set last_used_at = now()
            where hash = $1 and (last_used_at is null or last_used_at < now() - interval '1 minute')""";

    private final Db db;
    private final Recognised recognised;

    KnownKeys(Db db, Recognised recognised) {
        this.db = db;
        this.recognised = recognised;
    }

    /** Who acts with this key, or null when it opens nothing. */
    Uni<SignedIn> callerOf(Secret secret) {
        return recognised.callerOf(secret.fingerprint(), () -> find(Tuple.of(Buffer.buffer(secret.hash()))));
    }

    private Uni<Known> find(Tuple hash) {
        return db.row(FIND, hash, KnownKeys::known)
                .call(found -> found == null ? Uni.createFrom().voidItem() : db.rows(USED, hash, row -> row));
    }

    private static Known known(Row row) {
        var expires = row.getOffsetDateTime("expires_at");
        var keyRole = Role.valueOf(row.getString("key_role"));
        var accountRole = Role.valueOf(row.getString("role"));
        var machine = AccountKind.valueOf(row.getString("kind")) != AccountKind.PERSON;
        var actor = new Actor(row.getUUID("id"), machine, accountRole.covers(keyRole) ? keyRole : accountRole);
        return new Known(new SignedIn(actor, row.getUUID("key_id")), expires == null ? null : expires.toInstant());
    }
}
