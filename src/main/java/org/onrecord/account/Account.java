package org.onrecord.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.onrecord.kit.Act;
import org.onrecord.kit.Ids;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Revision;
import org.onrecord.kit.Role;

/** Somebody or something that acts here. */
@Entity
class Account {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    AccountKind kind;

    String name;

    @Enumerated(EnumType.STRING)
    Role role;

    String issuer;
    String subject;

    @Column(name = "disabled_at")
    Instant disabledAt;

    @Column(name = "removed_at")
    Instant removedAt;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    int revision;

    protected Account() {}

    Account(NewAccount wanted, Act act) {
        this.id = Ids.next();
        this.kind = wanted.kind();
        this.name = wanted.name().strip();
        this.role = wanted.role();
        this.issuer = wanted.issuer();
        this.subject = wanted.subject();
        this.createdAt = act.at();
    }

    void change(AccountChange change, Revision seen, Act act) {
        mustBeSomebodys();
        seen.mustBe(revision);
        if (id.equals(act.actor().id()) && (change.disabled() || change.role() != role)) {
            throw Problem.of(
                    ProblemType.OTHER_PERSON_NEEDED,
                    "Ask another administrator to change your own role or to disable you.");
        }
        this.name = change.name().strip();
        this.role = change.role();
        this.disabledAt = change.disabled() ? (disabledAt == null ? act.at() : disabledAt) : null;
    }

    /** Takes away who it was, for good. What the account did stays, under the same id. */
    void remove(Revision seen, Act act) {
        mustBeSomebodys();
        seen.mustBe(revision);
        if (id.equals(act.actor().id())) {
            throw Problem.of(ProblemType.OTHER_PERSON_NEEDED, "Ask another administrator to remove your account.");
        }
        this.name = "Former account " + Ids.tail(id);
        this.issuer = null;
        this.subject = null;
        this.disabledAt = disabledAt == null ? act.at() : disabledAt;
        this.removedAt = act.at();
    }

    /** @throws Problem WRONG_STATE when it is the service's own, or was removed */
    void mustBeSomebodys() {
        if (kind == AccountKind.SYSTEM) {
            throw Problem.of(ProblemType.WRONG_STATE, "The service's own account cannot be changed.");
        }
        if (removedAt != null) {
            throw Problem.of(ProblemType.WRONG_STATE, "The account was removed for good. Add a new one.");
        }
    }

    /** @param administrators people who can administer now @throws Problem WRONG_STATE when there is nobody else */
    void mustNotBeLast(Collection<UUID> administrators) {
        if (administrators.contains(id) && administrators.size() == 1) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "This is the last person who is an administrator. Make somebody else one first.");
        }
    }

    boolean isDisabled() {
        return disabledAt != null;
    }
}
