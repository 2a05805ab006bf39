package org.onrecord.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.onrecord.account.Recognised.Known;
import org.onrecord.kit.Act;
import org.onrecord.kit.Actor;
import org.onrecord.kit.Db;
import org.onrecord.kit.Role;

/** The accounts of those who come with a token: found by issuer and subject, or made when they first come. */
@ApplicationScoped
class TokenAccounts {
    private static final String FIND =
            "select id, kind, role, disabled_at from account where issuer = $1 and subject = $2";

    private final Db db;
    private final Accounts accounts;
    private final Recognised recognised;

    TokenAccounts(Db db, Accounts accounts, Recognised recognised) {
        this.db = db;
        this.accounts = accounts;
        this.recognised = recognised;
    }

    /**
     * Who acts with a token of these claims, in the higher of the roles that the token and an administrator give; null
     * when the account is disabled.
     */
    Uni<SignedIn> callerOf(TokenClaims claims) {
        return recognised.callerOf(
                claims,
                () -> find(claims)
                        .onItem()
                        .ifNull()
                        .switchTo(() -> make(claims))
                        .map(account -> account.known(claims.role())));
    }

    private Uni<Found> find(TokenClaims claims) {
        return db.row(FIND, Tuple.of(claims.issuer(), claims.subject()), Found::of);
    }

    private Uni<Found> make(TokenClaims claims) {
        var kind = claims.machine() ? AccountKind.MACHINE : AccountKind.PERSON;
        var wanted = new NewAccount(kind, claims.name(), Role.READER, claims.issuer(), claims.subject());
        return accounts.add(wanted, Act.ofSystem())
                .chain(() -> find(claims))
                .onFailure()
                .recoverWithUni(failure -> find(claims) // a twin may have been first
                        .onItem()
                        .ifNull()
                        .failWith(() -> failure));
    }

    private record Found(Actor actor, boolean disabled) {
        static Found of(Row row) {
            var machine = AccountKind.valueOf(row.getString("kind")) != AccountKind.PERSON;
            var actor = new Actor(row.getUUID("id"), machine, Role.valueOf(row.getString("role")));
            return new Found(actor, row.getOffsetDateTime("disabled_at") != null);
        }

        Known known(Role claimed) {
            var role = actor.role().covers(claimed) ? actor.role() : claimed;
            return disabled ? null : new Known(new SignedIn(new Actor(actor.id(), actor.machine(), role), null), null);
        }
    }
}
