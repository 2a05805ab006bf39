package org.onrecord.account;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.onrecord.kit.Act;
import org.onrecord.kit.Db;
import org.onrecord.kit.Role;
import org.onrecord.kit.postgres.CannotStart;

/**
 * On an empty record, makes the first administrator. The key is the one that {@code onrecord.first-key} sets (from a
 * secret, say), which is not shown; else a random one, shown once.
 */
@ApplicationScoped
class FirstAdministrator {
    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);
    private static final int EARLY = 100;
    /**
     * Held until the transaction ends, so that of several replicas on a new database one makes the administrator. It is not
     * waited for in the database: the replica that came first may take longer, on a slow machine, than a statement may.
     */
    private static final String TURN = "select pg_try_advisory_xact_lock(7301845)";

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(200);

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
        start(PATIENCE);
    }

    /** @throws CannotStart when another replica was at it all that time */
    void start(Duration patience) throws Throwable {
        var end = Instant.now().plus(patience);
        var start = VertxContextSupport.subscribeAndAwait(this::inTurn);
        while (start == null) {
            if (Instant.now().isAfter(end)) {
                throw new CannotStart("Another replica has been making the first administrator for more than "
                        + patience.toSeconds() + " seconds, or hangs; look at its log, stop it, and start again.");
            }
            VertxContextSupport.subscribeAndAwait(FirstAdministrator::pause);
            start = VertxContextSupport.subscribeAndAwait(this::inTurn);
        }
        if (start.secret() != null && chosen.isEmpty()) {
            LOG.infof(
                    "The first administrator's key, shown only now: %s",
                    start.secret().value());
        }
    }

    /** @param secret the new administrator's, or null when there were people already */
    private record Start(Secret secret) {}

    /** Null when it is another replica's turn. */
    private Uni<Start> inTurn() {
        return db.write(session -> session.createNativeQuery(TURN, Boolean.class)
                .getSingleResult()
                .chain(mine -> mine ? makeIfNone(session) : Uni.createFrom().nullItem()));
    }

    private static Uni<Void> pause() {
        return Uni.createFrom().voidItem().onItem().delayIt().by(PAUSE);
    }

    private Uni<Start> makeIfNone(Mutiny.Session session) {
        return session.createQuery("select count(*) from Account where kind <> 'SYSTEM'", Long.class)
                .getSingleResult()
                .chain(people -> people > 0 ? Uni.createFrom().nullItem() : make(session))
                .map(Start::new);
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
