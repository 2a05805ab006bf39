package org.onrecord.quote;

import java.util.UUID;

/** What the ledger keeps of a challenge. */
record ChallengeFacts(
        UUID challengeId, ChallengeCause cause, String reason, UUID responseId, UUID noticeId, UUID appearanceId) {

    static ChallengeFacts of(Challenge challenge) {
        return new ChallengeFacts(
                challenge.id,
                challenge.cause,
                challenge.reason,
                challenge.responseId,
                challenge.noticeId,
                challenge.appearanceId);
    }
}
