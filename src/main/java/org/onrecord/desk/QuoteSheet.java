package org.onrecord.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onrecord.claim.ClaimSummary;
import org.onrecord.match.SuggestedClaims;
import org.onrecord.quote.AssessmentView;
import org.onrecord.quote.QuoteView;

/**
 * A quote as its page shows it.
 *
 * @param assessment the one that stands, or null
 * @param proposed those that wait for a decision, for staff
 * @param suggested claims that it may bear on, for staff; or null
 * @param sought the words that claims were looked for by; null when none were
 * @param found claims on record with those words
 * @param languages of the claims above, by their ids
 * @param once what a form is sent under: two clicks draw one link
 */
public record QuoteSheet(
        QuoteView quote,
        AssessmentView assessment,
        List<AssessmentView> proposed,
        SuggestedClaims suggested,
        String sought,
        List<ClaimSummary> found,
        boolean more,
        Map<UUID, String> languages,
        Tried tried,
        String done,
        String once) {

    /** Whether the quote has a link to a claim, whatever was decided on it. */
    public boolean linked(UUID claim) {
        return quote.links().stream().anyMatch(link -> link.claimId().equals(claim));
    }

    /** Whether a form for a claim stands among the suggestions. */
    public boolean suggests(UUID claim) {
        return suggested != null
                && suggested.claims().stream().anyMatch(one -> one.claimId().equals(claim));
    }
}
