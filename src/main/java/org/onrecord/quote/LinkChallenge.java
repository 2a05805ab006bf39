package org.onrecord.quote;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.onrecord.kit.Act;

/** What somebody found wrong with a link that was accepted: the last time that this happened. */
@Embeddable
record LinkChallenge(
        @Enumerated(EnumType.STRING) @Column(name = "challenge_code")
        LinkFault code,

        @Column(name = "challenge_reason") String reason,
        @Column(name = "challenged_by") UUID by,
        @Column(name = "challenged_at") Instant at) {
    static LinkChallenge of(Objection objection, Act act) {
        return new LinkChallenge(
                objection.reasonCode(), objection.reason().strip(), act.actor().id(), act.at());
    }
}
