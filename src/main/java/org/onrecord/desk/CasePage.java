package org.onrecord.desk;

import java.util.List;
import java.util.UUID;
import org.onrecord.claim.ClaimView;
import org.onrecord.kit.Actor;
import org.onrecord.quote.EvidenceView;
import org.onrecord.review.RatingView;
import org.onrecord.review.ReviewView;
import org.onrecord.review.Scale;
import org.onrecord.review.Standing;
import org.onrecord.review.Step;

/**
 * The review of a claim as somebody who works on it sees it.
 *
 * @param review null when nobody opened one
 * @param quotes what the accepted links of the claim say, to rest a report on
 * @param done the step that was taken last, or null
 */
public record CasePage(
        ClaimView claim,
        ReviewView review,
        Actor actor,
        People people,
        Scale scale,
        List<EvidenceView.Item> quotes,
        ReportForm report,
        Tried tried,
        String done) {

    /** Whether who looks can take a step. */
    public boolean may(String step) {
        return standing().open(actor).contains(Step.valueOf(step));
    }

    /** Whether a step would be a decision on their own work, for which they have to say why. */
    public boolean own(String step) {
        return standing().isOwnWork(Step.valueOf(step), actor);
    }

    public boolean waitsForOthers() {
        return standing().open(actor).isEmpty();
    }

    public String name(UUID account) {
        return account.equals(actor.id()) ? people.name(account) + " (you)" : people.name(account);
    }

    /** The values that can be chosen, in the order of the scale. */
    public List<RatingView> ratings() {
        return scale.items().stream().filter(value -> !value.retired()).toList();
    }

    private Standing standing() {
        return Standing.of(review, claim.statement());
    }
}
