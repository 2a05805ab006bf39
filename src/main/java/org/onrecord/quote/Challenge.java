package org.onrecord.quote;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.onrecord.kit.Act;
import org.onrecord.kit.Ids;

/** That a quote was called into question, by what, and by which assessment that was resolved. */
@Entity
class Challenge {
    @Id
    UUID id;

    @Column(name = "quote_id")
    UUID quoteId;

    @Enumerated(EnumType.STRING)
    ChallengeCause cause;

    String reason;

    @Column(name = "response_id")
    UUID responseId;

    @Column(name = "notice_id")
    UUID noticeId;

    @Column(name = "appearance_id")
    UUID appearanceId;

    @Column(name = "raised_by")
    UUID raisedBy;

    @Column(name = "raised_at")
    Instant raisedAt;

    @Column(name = "resolved_by")
    UUID resolvedBy;

    @Column(name = "resolved_at")
    Instant resolvedAt;

    protected Challenge() {}

    Challenge(UUID quoteId, Doubt doubt, Act act) {
        this.id = Ids.next();
        this.quoteId = quoteId;
        this.cause = doubt.cause();
        this.reason = doubt.reason();
        this.responseId = cause == ChallengeCause.RESPONSE ? doubt.source() : null;
        this.noticeId = cause == ChallengeCause.RETRACTION ? doubt.source() : null;
        this.appearanceId = cause == ChallengeCause.ORPHANED ? doubt.source() : null;
        this.raisedBy = act.actor().id();
        this.raisedAt = act.at();
    }
}
