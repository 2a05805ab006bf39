package org.onrecord.account;

import static org.onrecord.ledger.EntryType.KEY_ISSUED;
import static org.onrecord.ledger.EntryType.KEY_REVOKED;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.kit.Act;
import org.onrecord.kit.Cursor;
import org.onrecord.kit.DatabaseFaults;
import org.onrecord.kit.Db;
import org.onrecord.kit.Once;
import org.onrecord.kit.Page;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Problem;
import org.onrecord.kit.Revision;
import org.onrecord.ledger.Change;
import org.onrecord.ledger.Ledger;

/** Issuing and revoking keys. */
@ApplicationScoped
public class Keys {
    /** Sign-ins with one key at the same moment that all succeed, in the worst order. */
    private static final int AT_ONCE = 8;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String SESSIONS = "update versioned ApiKey set revokedAt = :at where revokedAt is null and ";

    private static final String DISCARD = """
            update versioned ApiKey set revokedAt = coalesce(revokedAt, :at), label = 'removed'
            where accountId = :account""";

    private final Db db;
    private final Once once;
    private final Ledger ledger;
    private final Recognised recognised;

    Keys(Db db, Once once, Ledger ledger, Recognised recognised) {
        this.db = db;
        this.once = once;
        this.ledger = ledger;
        this.recognised = recognised;
    }

    /** A new key of an account. A repeated request is given the key without its secret. */
    public Uni<KeyView> issue(UUID accountId, NewKey wanted, Act act) {
        var secret = Secret.fresh();
        return once.make(act, wanted, session -> issue(session, accountId, wanted, secret, act))
                .chain(this::get)
                .map(key -> key.prefix().equals(secret.prefix()) ? key.showing(secret) : key);
    }

    Uni<UUID> issue(Mutiny.Session session, UUID accountId, NewKey wanted, Secret secret, Act act) {
        return Accounts.find(session, accountId)
                .map(owner -> new ApiKey(owner, wanted, secret, act))
                .chain(key -> issue(session, key, act));
    }

    private Uni<UUID> issue(Mutiny.Session session, ApiKey key, Act act) {
        return session.persist(key)
                .chain(() -> ledger.append(
                        session, KEY_ISSUED, Accounts.subject(key.accountId), act, Change.to(KeyView.of(key))))
                .replaceWith(key.id);
    }

    /**
     * A session of the desk for whoever holds a key: it opens nothing any more once that key does not. Who signs in twice
     * at once writes twice into one history, which is no fault of theirs.
     */
    Uni<KeyView> openSession(UUID keyId, NewKey wanted, Act act) {
        var secret = Secret.fresh();
        return Uni.createFrom()
                .deferred(() -> db.write(session -> find(session, keyId)
                        .chain(key -> Accounts.find(session, key.accountId)
                                .map(owner -> ApiKey.session(owner, key, wanted, secret, act)))
                        .chain(key -> issue(session, key, act))))
                .onFailure(DatabaseFaults::isStale)
                .retry()
                .atMost(AT_ONCE)
                .chain(this::get)
                .map(key -> key.showing(secret));
    }

    /** Ends the sessions of the desk of an account. */
    Uni<Void> endSessions(Mutiny.Session session, UUID accountId, Act act) {
        return endSessions(session, "accountId = :id and openedWith is not null", accountId, act);
    }

    private static Uni<Void> endSessions(Mutiny.Session session, String which, UUID id, Act act) {
        return session.createMutationQuery(SESSIONS + which)
                .setParameter("at", act.at())
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Revokes all keys of an account and forgets what they were called. Gives their ids. */
    Uni<List<UUID>> discard(Mutiny.Session session, UUID accountId, Act act) {
        return session.createMutationQuery(DISCARD)
                .setParameter("at", act.at())
                .setParameter("account", accountId)
                .executeUpdate()
                .chain(() -> session.createQuery("select id from ApiKey where accountId = :account", UUID.class)
                        .setParameter("account", accountId)
                        .getResultList());
    }

    /** From now on, and within {@link Recognised#TRUST} on every replica, the key and its sessions open nothing. */
    public Uni<KeyView> revoke(UUID id, Revision seen, Act act) {
        return db.write(session -> find(session, id).chain(key -> {
                    var before = KeyView.of(key);
                    key.revoke(seen, act);
                    return session.flush()
                            .chain(() -> endSessions(session, "openedWith = :id", id, act))
                            .replaceWith(() -> KeyView.of(key))
                            .call(after -> ledger.append(
                                    session,
                                    KEY_REVOKED,
                                    Accounts.subject(key.accountId),
                                    act,
                                    Change.of(before, after)));
                }))
                .invoke(recognised::forgetAll);
    }

    /** What is known of a key, never its secret. @throws Problem NOT_FOUND */
    public Uni<KeyView> get(UUID id) {
        return db.read(session -> session.get(ApiKey.class, id))
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("key", id))
                .map(KeyView::of);
    }

    /** The keys of an account, oldest first. */
    public Uni<Page<KeyView>> page(UUID accountId, PageAsk ask) {
        var after = ask.cursor(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        return db.read(session -> session.createQuery(
                                "from ApiKey where accountId = :account and id > :after order by id", ApiKey.class)
                        .setParameter("account", accountId)
                        .setParameter("after", after)
                        .setMaxResults(ask.rows())
                        .getResultList())
                .map(keys -> keys.stream().map(KeyView::of).toList())
                .map(views -> Page.of(views, ask, view -> Cursor.of(view.id())));
    }

    private static Uni<ApiKey> find(Mutiny.Session session, UUID id) {
        return session.find(ApiKey.class, id).onItem().ifNull().failWith(() -> Problem.notFound("key", id));
    }
}
