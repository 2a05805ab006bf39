package org.onrecord.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.onrecord.kit.Act;
import org.onrecord.kit.Ids;

/** How one claim stands to another. It belongs to both: each shows it, from its own end. */
@Entity
@Table(name = "claim_relation")
class Relation {
    static final int MOST = 200;

    @Id
    UUID id;

    @Column(name = "claim_id")
    UUID claimId;

    @Column(name = "other_id")
    UUID otherId;

    @Enumerated(EnumType.STRING)
    RelationKind kind;

    @Column(name = "created_at")
    Instant createdAt;

    protected Relation() {}

    Relation(Claim from, RelationKind kind, Claim to, Act act) {
        this.id = Ids.next();
        this.claimId = from.id;
        this.kind = kind;
        this.otherId = to.id;
        this.createdAt = act.at();
    }

    boolean touches(UUID claim) {
        return claimId.equals(claim) || otherId.equals(claim);
    }

    /** The claim at the end that is not {@code claim}'s. */
    UUID beyond(UUID claim) {
        return claimId.equals(claim) ? otherId : claimId;
    }
}
