package org.onrecord.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.onrecord.kit.Act;
import org.onrecord.kit.Ids;

/** Another way in which a claim is put. */
@Entity
class Wording {
    static final int MOST = 100;

    @Id
    UUID id;

    @Column(name = "claim_id")
    UUID claimId;

    String text;
    String language;

    @Enumerated(EnumType.STRING)
    Form form;

    @Column(name = "created_at")
    Instant createdAt;

    protected Wording() {}

    Wording(Claim claim, NewWording wanted, Act act) {
        this.id = Ids.next();
        this.claimId = claim.id;
        this.text = wanted.text().strip();
        this.language = wanted.language();
        this.form = wanted.form();
        this.createdAt = act.at();
    }
}
