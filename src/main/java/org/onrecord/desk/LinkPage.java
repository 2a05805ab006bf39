package org.onrecord.desk;

import java.util.UUID;
import org.onrecord.claim.ClaimView;
import org.onrecord.kit.ProblemView;
import org.onrecord.quote.LinkOffer;
import org.onrecord.quote.LinkStep;
import org.onrecord.quote.LinkView;
import org.onrecord.quote.QuoteView;

/**
 * A link as somebody who decides on it sees it.
 *
 * @param quote null when it was withdrawn
 * @param gone that it was, and why; else null
 */
public record LinkPage(
        LinkView link,
        QuoteView quote,
        ProblemView gone,
        ClaimView claim,
        LinkOffer offer,
        People people,
        Tried tried,
        String done) {

    /** Whether a step is offered: with its quote gone a link can only be dropped. */
    public boolean may(String step) {
        var wanted = LinkStep.valueOf(step);
        return offer.steps().contains(wanted) && (gone == null || wanted == LinkStep.DROP);
    }

    public String name(UUID account) {
        return people.name(account);
    }

    /** Whether the claim that the link names stands for itself. */
    public boolean merged() {
        return !claim.id().equals(link.claimId());
    }
}
