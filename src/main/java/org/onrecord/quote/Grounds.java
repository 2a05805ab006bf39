package org.onrecord.quote;

import java.util.Map;
import java.util.UUID;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;

/**
 * What links stand on, held until the transaction ends.
 *
 * @param quotes status by quote
 * @param merged the claim that stands for it, by claim that was merged
 */
record Grounds(Map<UUID, QuoteStatus> quotes, Map<UUID, UUID> merged) {
    /** Lets the link become public, or not. @throws Problem WRONG_STATE */
    void mustCarry(UUID quoteId, UUID claimId) {
        switch (quotes.get(quoteId)) {
            case RECORDED -> {}
            case DRAFT -> throw wrong("The link's quote is a draft, which is not public. Confirm the quote first.");
            case WITHDRAWN -> throw wrong("The link's quote was withdrawn. Reject or drop the link.");
        }
        if (merged.containsKey(claimId)) {
            throw wrong("The link's claim was merged into " + merged.get(claimId)
                    + ", to which the quote has a link already. Decide on that one; reject or drop this one.");
        }
    }

    private static Problem wrong(String detail) {
        return Problem.of(ProblemType.WRONG_STATE, detail);
    }
}
