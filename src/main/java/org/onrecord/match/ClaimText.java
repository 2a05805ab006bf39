package org.onrecord.match;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a claim is found by.
 *
 * @param wordings its short statement and its other wordings; may be empty
 * @param claimants who made the claim, by name
 * @param verdict what its last verdict says about it; empty while it has none
 */
record ClaimText(UUID id, String statement, List<String> wordings, List<String> claimants, String verdict) {
    /** Wordings whose meaning is compared; each costs a vector. */
    private static final int MEANT_WORDINGS = 3;

    /** The same of the model beside the first. */
    private static final int TWICE_MEANT_WORDINGS = 1;

    /** The texts whose meaning is compared, the statement first. */
    List<String> meanings() {
        return statementAnd(MEANT_WORDINGS);
    }

    /** The texts whose meaning is compared by the model beside the first as well, the statement first. */
    List<String> secondMeanings() {
        return statementAnd(TWICE_MEANT_WORDINGS);
    }

    private List<String> statementAnd(int most) {
        return Stream.concat(Stream.of(statement), wordings.stream().limit(most))
                .toList();
    }
}
