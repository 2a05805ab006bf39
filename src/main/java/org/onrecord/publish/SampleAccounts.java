package org.onrecord.publish;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.onrecord.account.AccountChange;
import org.onrecord.account.AccountKind;
import org.onrecord.account.AccountView;
import org.onrecord.account.Accounts;
import org.onrecord.account.NewAccount;
import org.onrecord.kit.Act;
import org.onrecord.kit.Actor;
import org.onrecord.kit.Db;
import org.onrecord.kit.IdempotencyKey;
import org.onrecord.kit.Problem;
import org.onrecord.kit.Revision;
import org.onrecord.kit.Role;

/**
 * The two people of the sample record: one records, the other accepts. They have no keys, and once the sample is whole
 * they are disabled. That the service disabled the recorder is the mark that there is nothing left to load.
 */
@ApplicationScoped
class SampleAccounts {
    /** An issuer that signs no tokens, so that nobody can sign in as one of them. */
    private static final String ISSUER = "urn:onrecord:sample";

    private static final String RECORDER = "recorder";
    private static final String REVIEWER = "reviewer";

    private static final String IS_DUE = """
            select case when exists (select from account where issuer = $1)
                   then not exists (
                       select from account a join ledger_entry e on e.subject = a.id
                       where a.issuer = $1 and a.subject = $2 and e.type = 'ACCOUNT_CHANGED' and e.actor = $3)
                   else not exists (select from document) end""";

    private final Db db;
    private final Accounts accounts;

    SampleAccounts(Db db, Accounts accounts) {
        this.db = db;
        this.accounts = accounts;
    }

    /** Who acts in the sample. */
    record Staff(Actor recorder, Actor reviewer) {
        Act records(String step) {
            return Act.of(recorder, key(step));
        }

        Act decides() {
            return Act.of(reviewer, null);
        }
    }

    /** Whether the record has no documents and no sample yet, or a sample that was begun and is not whole. */
    Uni<Boolean> isDue() {
        return db.row(IS_DUE, Tuple.of(ISSUER, RECORDER, Actor.SYSTEM_ID), row -> row.getBoolean(0));
    }

    Uni<Staff> open() {
        return account("Sample recorder", Role.CHECKER, RECORDER)
                .chain(recorder -> account("Sample reviewer", Role.REVIEWER, REVIEWER)
                        .map(reviewer -> new Staff(acting(recorder, Role.CHECKER), acting(reviewer, Role.REVIEWER))));
    }

    /** Disables both, the recorder last. */
    Uni<Void> close(Staff staff) {
        return disable(staff.reviewer().id())
                .chain(() -> disable(staff.recorder().id()));
    }

    private Uni<UUID> account(String name, Role role, String subject) {
        var wanted = new NewAccount(AccountKind.PERSON, name, role, ISSUER, subject);
        return accounts.add(wanted, Act.of(Actor.SYSTEM, key(subject))).map(AccountView::id);
    }

    private static Actor acting(UUID id, Role role) {
        return new Actor(id, false, role);
    }

    private Uni<Void> disable(UUID id) {
        return accounts.get(id)
                .chain(account ->
                        account.disabledAt() != null ? Uni.createFrom().item(account) : disable(account))
                .replaceWithVoid();
    }

    /** Another replica may have disabled it just now, which is as good. */
    private Uni<AccountView> disable(AccountView account) {
        var change = new AccountChange(account.name(), account.role(), true);
        return accounts.change(account.id(), new Revision(account.revision()), change, Act.ofSystem())
                .onFailure(Problem.class)
                .recoverWithUni(problem -> accounts.get(account.id()).invoke(now -> {
                    if (now.disabledAt() == null) {
                        throw problem;
                    }
                }));
    }

    private static IdempotencyKey key(String step) {
        return new IdempotencyKey("sample-" + step, "sample record");
    }
}
