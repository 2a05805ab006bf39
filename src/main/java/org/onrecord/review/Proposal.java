package org.onrecord.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.onrecord.kit.Act;

/** What one person proposed to do with a verdict, until another confirms or declines it. */
@Embeddable
record Proposal(
        @Enumerated(EnumType.STRING) @Column(name = "proposed_reason")
        VerdictReason reason,

        @Column(name = "proposed_note") String note,
        @Column(name = "proposed_by") UUID by) {
    static Proposal of(VerdictReason reason, String note, Act act) {
        return new Proposal(reason, note, act.actor().id());
    }

    Grounds grounds(String override) {
        return new Grounds(reason, note, override);
    }
}
