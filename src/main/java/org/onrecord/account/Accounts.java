package org.onrecord.account;

import static org.onrecord.ledger.EntryType.ACCOUNT_ADDED;
import static org.onrecord.ledger.EntryType.ACCOUNT_CHANGED;
import static org.onrecord.ledger.EntryType.ACCOUNT_REMOVED;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.kit.Act;
import org.onrecord.kit.Cursor;
import org.onrecord.kit.Db;
import org.onrecord.kit.Once;
import org.onrecord.kit.Page;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Revision;
import org.onrecord.kit.Role;
import org.onrecord.ledger.Change;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.Subject;
import org.onrecord.ledger.SubjectKind;

/** Adding and changing the accounts that act here. */
@ApplicationScoped
public class Accounts {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String ME = """
            select a.id, a.kind, a.name, k.id as key_id, k.label, k.prefix, k.expires_at
            from account a left join api_key k on k.id = $2
            where a.id = $1""";

    /** Held until the transaction ends, so that two administrators cannot take each other away. */
    private static final String ADMINISTRATORS = """
            select id from account where kind = 'PERSON' and role = 'ADMIN' and disabled_at is null
            order by id for update""";

    private final Db db;
    private final Once once;
    private final Ledger ledger;
    private final Recognised recognised;
    private final Keys keys;

    Accounts(Db db, Once once, Ledger ledger, Recognised recognised, Keys keys) {
        this.db = db;
        this.once = once;
        this.ledger = ledger;
        this.recognised = recognised;
        this.keys = keys;
    }

    /** Adds an account, or gives the one that was added under the same key. @throws Problem IDEMPOTENCY_KEY_REUSED */
    public Uni<AccountView> add(NewAccount wanted, Act act) {
        return once.make(act, wanted, session -> add(session, wanted, act).map(account -> account.id))
                .chain(this::get);
    }

    Uni<Account> add(Mutiny.Session session, NewAccount wanted, Act act) {
        var account = new Account(wanted, act);
        return session.persist(account)
                .chain(() -> ledger.open(session, ACCOUNT_ADDED, subject(account.id), act, AccountView.of(account)))
                .replaceWith(account);
    }

    /**
     * Changes name, role and whether the account is disabled, which ends its sessions at once.
     *
     * @throws Problem NOT_FOUND, STALE_REVISION; WRONG_STATE when nobody would be left to administer
     */
    public Uni<AccountView> change(UUID id, Revision seen, AccountChange change, Act act) {
        return db.write(session -> administrators(session)
                        .chain(administrators -> held(session, id).invoke(account -> {
                            if (change.disabled() || change.role() != Role.ADMIN) {
                                account.mustNotBeLast(administrators);
                            }
                        }))
                        .chain(account -> change(session, account, seen, change, act)))
                .invoke(recognised::forgetAll);
    }

    private Uni<AccountView> change(
            Mutiny.Session session, Account account, Revision seen, AccountChange change, Act act) {
        var before = AccountView.of(account);
        account.change(change, seen, act);
        return session.flush()
                .chain(() -> account.isDisabled()
                        ? keys.endSessions(session, account.id, act)
                        : Uni.createFrom().voidItem())
                .replaceWith(() -> AccountView.of(account))
                .call(after ->
                        ledger.append(session, ACCOUNT_CHANGED, subject(account.id), act, Change.of(before, after)));
    }

    /**
     * Takes away who an account was: its name, its identity at an issuer, its keys, and what its history told. The account
     * itself stays, disabled, because others' histories name it.
     *
     * @throws Problem OTHER_PERSON_NEEDED for one's own; WRONG_STATE for the last administrator
     */
    public Uni<AccountView> remove(UUID id, Revision seen, String reason, Act act) {
        return db.write(session -> administrators(session)
                        .chain(administrators ->
                                held(session, id).invoke(account -> account.mustNotBeLast(administrators)))
                        .chain(account -> remove(session, account, seen, reason, act)))
                .invoke(recognised::forgetAll);
    }

    private Uni<AccountView> remove(Mutiny.Session session, Account account, Revision seen, String reason, Act act) {
        account.remove(seen, act);
        return session.flush()
                .chain(() -> keys.discard(session, account.id, act))
                .chain(made -> once.forget(session, made))
                .chain(() -> once.forget(session, List.of(account.id)))
                .chain(() -> ledger.erase(session, subject(account.id), Ledger.EVERYTHING))
                .replaceWith(() -> AccountView.of(account))
                .call(after -> ledger.append(
                        session, ACCOUNT_REMOVED, subject(account.id), act, new Change(null, after, reason)));
    }

    /** @throws Problem NOT_FOUND */
    public Uni<AccountView> get(UUID id) {
        return db.read(session -> session.get(Account.class, id))
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("account", id))
                .map(AccountView::of);
    }

    /**
     * For a unit of work that gives somebody something to do.
     *
     * @throws Problem UNKNOWN_REFERENCE when nobody has this id; INVALID_FIELD when they are disabled or lack the role
     */
    public Uni<Void> mustBeAble(Mutiny.Session session, String field, UUID id, Role needed) {
        return session.find(Account.class, id)
                .invoke(account -> {
                    if (account == null) {
                        throw Problem.field(
                                ProblemType.UNKNOWN_REFERENCE, field, "is not the id of an account on record");
                    }
                    if (account.isDisabled() || !account.role.covers(needed)) {
                        throw Problem.invalid(
                                field, "is an account that is disabled or below " + needed + "; choose another");
                    }
                })
                .replaceWithVoid();
    }

    /** Who calls, and with which key. */
    Uni<MeView> me(SignedIn caller) {
        return db.row(
                ME,
                Tuple.of(caller.actor().id(), caller.key()),
                row -> MeView.of(row, caller.actor().role()));
    }

    /** Who signed in to read a page; null when nobody did. */
    public Uni<MeView> visitor(Acting acting) {
        return acting.recognised()
                .chain(() -> acting.signedIn().isEmpty() ? Uni.createFrom().nullItem() : me(acting.caller()));
    }

    /** All accounts, oldest first. */
    public Uni<Page<AccountView>> page(PageAsk ask) {
        var after = ask.cursor(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        return db.read(session -> session.createQuery("from Account where id > :after order by id", Account.class)
                        .setParameter("after", after)
                        .setMaxResults(ask.rows())
                        .getResultList())
                .map(accounts -> accounts.stream().map(AccountView::of).toList())
                .map(views -> Page.of(views, ask, view -> Cursor.of(view.id())));
    }

    private static Uni<List<UUID>> administrators(Mutiny.Session session) {
        return session.createNativeQuery(ADMINISTRATORS, UUID.class).getResultList();
    }

    private static Uni<Account> held(Mutiny.Session session, UUID id) {
        return find(session, id, LockMode.PESSIMISTIC_WRITE);
    }

    /** The account, which nobody changes or removes before this unit of work ends. */
    static Uni<Account> find(Mutiny.Session session, UUID id) {
        return find(session, id, LockMode.PESSIMISTIC_READ);
    }

    private static Uni<Account> find(Mutiny.Session session, UUID id, LockMode lock) {
        return session.find(Account.class, id, lock).onItem().ifNull().failWith(() -> Problem.notFound("account", id));
    }

    static Subject subject(UUID id) {
        return new Subject(SubjectKind.ACCOUNT, id);
    }
}
