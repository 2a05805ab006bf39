package org.onrecord.quote;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Why a quote is to be challenged.
 *
 * @param source the response, notice or appearance that gives cause; null when a checker or another wording does
 */
record Doubt(ChallengeCause cause, UUID source, String reason) {
    static Doubt ofChecker(String reason) {
        return new Doubt(ChallengeCause.CHECKER, null, reason);
    }

    static Doubt ofRetraction(UUID notice, LocalDate noticedOn) {
        return new Doubt(
                ChallengeCause.RETRACTION, notice, "A document in which it stands was retracted on " + noticedOn + ".");
    }

    static Doubt ofOrphaned(UUID appearance) {
        return new Doubt(
                ChallengeCause.ORPHANED, appearance, "A later version of a document no longer has these words.");
    }

    static Doubt ofRewording() {
        return new Doubt(
                ChallengeCause.REWORDED, null, "The words or the speakers on record are not those that were assessed.");
    }

    static Doubt ofResponse(SpeakerResponse response) {
        return new Doubt(
                ChallengeCause.RESPONSE,
                response.id,
                switch (response.kind) {
                    case DENIES -> "The speaker denies it.";
                    case OUT_OF_CONTEXT -> "The speaker says that it was torn out of its context.";
                    case RETRACTS -> "The speaker takes it back.";
                    case CLARIFIES, CONFIRMS ->
                        throw new IllegalArgumentException(response.kind + " challenges nothing");
                });
    }
}
