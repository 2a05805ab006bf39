package org.onrecord.quote;

import java.time.LocalDate;
import java.util.UUID;

/** What the ledger keeps of a speaker's response. */
record ResponseFacts(
        UUID responseId,
        ResponseKind kind,
        UUID speakerId,
        String onBehalf,
        String wording,
        String language,
        LocalDate respondedOn,
        UUID documentId,
        UUID quoteId) {

    static ResponseFacts of(SpeakerResponse response) {
        return new ResponseFacts(
                response.id,
                response.kind,
                response.speakerId,
                response.onBehalf,
                response.wording,
                response.language,
                response.respondedOn,
                response.documentId,
                response.proofQuote);
    }
}
