package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.claim.ClaimFilter;
import org.onrecord.claim.ClaimSummary;
import org.onrecord.claim.Claims;
import org.onrecord.kit.Page;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Problem;
import org.onrecord.match.SuggestedClaim;
import org.onrecord.match.SuggestedClaims;
import org.onrecord.match.Suggestions;
import org.onrecord.quote.AssessmentReads;
import org.onrecord.quote.AssessmentView;
import org.onrecord.quote.QuoteReads;
import org.onrecord.quote.QuoteView;
import org.onrecord.quote.QuoteView.AttributionView;
import org.onrecord.quote.QuoteView.QuoteLink;

/** Puts together the page of a quote. */
@ApplicationScoped
class QuotePages {
    private static final PageAsk MOST = new PageAsk(10, null);

    private final Desk desk;
    private final QuoteReads quotes;
    private final AssessmentReads assessments;
    private final Suggestions suggestions;
    private final Claims claims;

    QuotePages(Desk desk, QuoteReads quotes, AssessmentReads assessments, Suggestions suggestions, Claims claims) {
        this.desk = desk;
        this.quotes = quotes;
        this.assessments = assessments;
        this.suggestions = suggestions;
        this.claims = claims;
    }

    /** What only staff see beside the quote. */
    private record Work(
            List<AssessmentView> proposed, SuggestedClaims suggested, String sought, Page<ClaimSummary> found) {
        static final Work NONE = new Work(List.of(), null, null, new Page<>(List.of(), null));

        Stream<UUID> claims() {
            var alike = suggested == null
                    ? Stream.<UUID>empty()
                    : suggested.claims().stream().map(SuggestedClaim::claimId);
            return Stream.concat(alike, found.items().stream().map(ClaimSummary::id));
        }
    }

    /** @param sought words to look for claims by, for staff; or null */
    Uni<Response> show(UUID id, String sought, Tried tried, String done) {
        return quotes.get(id, desk.staff())
                .chain(quote -> work(quote, sought).chain(work -> {
                    var once = Desk.once();
                    return standing(quote)
                            .chain(standing -> claims.languages(claimsOf(quote, work))
                                    .map(languages -> new QuoteSheet(
                                            quote,
                                            standing,
                                            work.proposed(),
                                            work.suggested(),
                                            work.sought(),
                                            work.found().items(),
                                            work.found().next() != null,
                                            languages,
                                            tried,
                                            done,
                                            once)))
                            .chain(sheet -> desk.show(titleOf(quote), tried, frame -> Pages.quote(frame, sheet)));
                }));
    }

    private Uni<Work> work(QuoteView quote, String sought) {
        if (!desk.staff()) {
            return Uni.createFrom().item(Work.NONE);
        }
        return assessments
                .proposed(quote.id())
                .chain(proposed -> suggested(quote)
                        .chain(suggested -> found(sought).map(found -> new Work(proposed, suggested, sought, found))));
    }

    /** The page stands without them while claims cannot be compared. */
    private Uni<SuggestedClaims> suggested(QuoteView quote) {
        return suggestions.ofQuote(quote.id()).onFailure(Problem.class).recoverWithNull();
    }

    private Uni<Page<ClaimSummary>> found(String sought) {
        return sought == null || sought.isBlank()
                ? Uni.createFrom().item(Work.NONE.found())
                : claims.page(new ClaimFilter(sought, null, null, null, null), MOST);
    }

    /** With its evidence, which a quote in a list does not have. */
    private Uni<AssessmentView> standing(QuoteView quote) {
        return quote.assessment() == null
                ? Uni.createFrom().nullItem()
                : assessments.get(quote.assessment().id(), desk.staff());
    }

    private static Set<UUID> claimsOf(QuoteView quote, Work work) {
        return Stream.concat(quote.links().stream().map(QuoteLink::claimId), work.claims())
                .collect(Collectors.toSet());
    }

    private static String titleOf(QuoteView quote) {
        return quote.speakers().stream()
                .map(AttributionView::name)
                .collect(Collectors.joining(" and ", "", ", on record"));
    }
}
