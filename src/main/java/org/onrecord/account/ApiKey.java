package org.onrecord.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.onrecord.kit.Act;
import org.onrecord.kit.Ids;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Revision;
import org.onrecord.kit.Role;

/** A key with which an account acts. Only its hash is kept: the key has 256 random bits, so no slow hash is needed. */
@Entity
@Table(name = "api_key")
class ApiKey {
    @Id
    UUID id;

    @Column(name = "account_id")
    UUID accountId;

    String label;

    @Enumerated(EnumType.STRING)
    Role role;

    String prefix;
    byte[] hash;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "last_used_at")
    Instant lastUsedAt;

    @Column(name = "revoked_at")
    Instant revokedAt;

    @Column(name = "opened_with")
    UUID openedWith;

    @Version
    int revision;

    protected ApiKey() {}

    ApiKey(Account owner, NewKey wanted, Secret secret, Act act) {
        owner.mustBeSomebodys();
        if (!owner.role.covers(wanted.role())) {
            throw Problem.invalid("role", "a key cannot do more than its account, which is " + owner.role);
        }
        if (wanted.expiresAt() != null && !wanted.expiresAt().isAfter(act.at())) {
            throw Problem.invalid("expiresAt", "must lie in the future");
        }
        this.id = Ids.next();
        this.accountId = owner.id;
        this.label = wanted.label().strip();
        this.role = wanted.role();
        this.prefix = secret.prefix();
        this.hash = secret.hash();
        this.createdAt = act.at();
        this.expiresAt = wanted.expiresAt();
    }

    /** A session of the desk that was opened with {@code key}, or with another session of that key. */
    static ApiKey session(Account owner, ApiKey key, NewKey wanted, Secret secret, Act act) {
        var session = new ApiKey(owner, wanted, secret, act);
        session.openedWith = key.openedWith == null ? key.id : key.openedWith;
        return session;
    }

    void revoke(Revision seen, Act act) {
        seen.mustBe(revision);
        if (revokedAt != null) {
            throw Problem.of(ProblemType.WRONG_STATE, "The key was revoked before.");
        }
        this.revokedAt = act.at();
    }
}
