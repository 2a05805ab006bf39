package org.onrecord.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.onrecord.kit.Act;
import org.onrecord.kit.Ids;

/** A place where an outlet puts a claim in its own voice: nobody is quoted. */
@Entity
@Table(name = "claim_appearance")
class ClaimAppearance {
    static final int MOST = 1000;

    @Id
    UUID id;

    @Column(name = "claim_id")
    UUID claimId;

    @Column(name = "document_id")
    UUID documentId;

    @Enumerated(EnumType.STRING)
    Form form;

    String exact;

    @Column(name = "appeared_on")
    LocalDate appearedOn;

    @Column(name = "created_at")
    Instant createdAt;

    protected ClaimAppearance() {}

    ClaimAppearance(Claim claim, NewClaimAppearance wanted, Act act) {
        this.id = Ids.next();
        this.claimId = claim.id;
        this.documentId = wanted.documentId();
        this.form = wanted.form();
        this.exact = wanted.exact();
        this.appearedOn = wanted.appearedOn();
        this.createdAt = act.at();
    }
}
