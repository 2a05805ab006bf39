package org.onrecord.match;

import java.util.List;
import java.util.UUID;

/**
 * What a claim is found by.
 *
 * @param wordings its short statement and its other wordings; may be empty
 * @param claimants who made the claim, by name
 * @param verdict what its last verdict says about it; empty while it has none
 */
record ClaimText(UUID id, String statement, List<String> wordings, List<String> claimants, String verdict) {
    /** What its meaning is taken of: the statement, and the first of the wordings. */
    static final int MEANINGS = 2;

    /** The texts whose meaning is compared, the statement first. */
    List<String> meanings() {
        return wordings.isEmpty() ? List.of(statement) : List.of(statement, wordings.get(0));
    }
}
