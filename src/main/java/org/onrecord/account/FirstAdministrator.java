package org.onrecord.account;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.onrecord.kit.Act;
import org.onrecord.kit.Db;
import org.onrecord.kit.Role;

/**
 * On an empty record, makes the first administrator. The key is the one that {@code onrecord.first-key} sets (from a
 * secret, say), which is not shown; else a random one, shown once.
 */
@ApplicationScoped
class FirstAdministrator {
    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);
    private static final int EARLY = 100;
    /** Held until the transaction ends, so that of several replicas on a new database one makes the administrator. */
    private static final String LOCK = "select true from (select pg_advisory_xact_lock(7301845)) locked";

    /** On a slow machine the replica that came first takes longer than other locks are waited for. */
    private static final String PATIENCE = "select set_config('lock_timeout', '12s', true)";

    private final Db db;
    private final Accounts accounts;
    private final Keys keys;
    private final Optional<Secret> chosen;

    FirstAdministrator(
            Db db, Accounts accounts, Keys keys, @ConfigProperty(name = "onrecord.first-key") Optional<String> chosen) {
        this.db = db;
        this.accounts = accounts;
        this.keys = keys;
        this.chosen = chosen.map(Secret::chosen);
    }

    void start(@Observes @Priority(EARLY) StartupEvent event) throws Throwable {
        var secret = VertxContextSupport.subscribeAndAwait(this::makeIfNone);
        if (secret != null && chosen.isEmpty()) {
            LOG.infof("The first administrator's key, shown only now: %s", secret.value());
        }
    }

    /** The new administrator's secret, or null when there are people already. */
    private Uni<Secret> makeIfNone() {
        return db.write(session -> session.createNativeQuery(PATIENCE, String.class)
                .getSingleResult()
                .chain(() -> session.createNativeQuery(LOCK, Boolean.class).getSingleResult())
                .chain(() -> session.createQuery("select count(*) from Account where kind <> 'SYSTEM'", Long.class)
                        .getSingleResult())
                .chain(people -> people > 0 ? Uni.createFrom().nullItem() : make(session)));
    }

    private Uni<Secret> make(Mutiny.Session session) {
        var act = Act.ofSystem();
        var secret = chosen.orElseGet(Secret::fresh);
        var wanted = new NewAccount(AccountKind.PERSON, "First administrator", Role.ADMIN, null, null);
        var key = new NewKey("first start", Role.ADMIN, null);
        return accounts.add(session, wanted, act)
                .chain(account -> keys.issue(session, account.id, key, secret, act))
                .replaceWith(secret);
    }
}
