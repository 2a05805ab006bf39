package org.onrecord.quote;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.onrecord.claim.Stance;
import org.onrecord.kit.Act;
import org.onrecord.kit.FourEyes;
import org.onrecord.kit.Ids;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Revision;
import org.onrecord.kit.Role;

/** What a quote does to a claim as worded, drawn by one person and decided by another. */
@Entity
class Link {
    @Id
    UUID id;

    @Column(name = "quote_id")
    UUID quoteId;

    @Column(name = "claim_id")
    UUID claimId;

    @Enumerated(EnumType.STRING)
    Stance stance;

    boolean asserts;
    String rationale;

    @Enumerated(EnumType.STRING)
    LinkOrigin origin;

    @Enumerated(EnumType.STRING)
    LinkStatus status;

    @Column(name = "drawn_by")
    UUID drawnBy;

    @Column(name = "decided_by")
    UUID decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;

    String reason;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    int revision;

    protected Link() {}

    Link(UUID quoteId, NewLink wanted, LinkOrigin origin, Act act) {
        this.id = Ids.next();
        this.quoteId = quoteId;
        this.claimId = wanted.claimId();
        this.stance = wanted.stance();
        this.asserts = wanted.asserts();
        this.rationale = wanted.rationale().strip();
        this.origin = origin;
        this.status = LinkStatus.PROPOSED;
        this.drawnBy = act.actor().id();
        this.createdAt = act.at();
        this.updatedAt = act.at();
    }

    void accept(String why, Revision seen, Act act) {
        decide(LinkStatus.ACCEPTED, why, seen, act);
    }

    void reject(String why, Revision seen, Act act) {
        decide(LinkStatus.REJECTED, why, seen, act);
    }

    /** The words on one of its sides changed, so that what was decided has to be looked at again. */
    void goStale(String why, Act act) {
        this.status = LinkStatus.STALE;
        this.reason = why;
        this.updatedAt = act.at();
    }

    boolean isStanding() {
        return status == LinkStatus.PROPOSED || status == LinkStatus.ACCEPTED;
    }

    /** Follows its claim into another. */
    void moveTo(UUID claim, Act act) {
        this.claimId = claim;
        this.updatedAt = act.at();
    }

    private void decide(LinkStatus decision, String why, Revision seen, Act act) {
        seen.mustBe(revision);
        if (status != LinkStatus.PROPOSED && status != LinkStatus.STALE) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "The link is " + status + "; only a proposed or stale one can be decided.");
        }
        FourEyes.mustHold(act, List.of(drawnBy), "this link", Role.REVIEWER, null);
        this.status = decision;
        this.decidedBy = act.actor().id();
        this.decidedAt = act.at();
        this.reason = why;
        this.updatedAt = act.at();
    }
}
