package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.onrecord.claim.ClaimView;
import org.onrecord.claim.Claims;
import org.onrecord.kit.Moved;
import org.onrecord.kit.Problem;
import org.onrecord.quote.LinkOffer;
import org.onrecord.quote.LinkView;
import org.onrecord.quote.Links;
import org.onrecord.quote.QuoteReads;
import org.onrecord.quote.QuoteView;

/** Puts together the page of a link. */
@ApplicationScoped
class LinkPages {
    private final Desk desk;
    private final Links links;
    private final QuoteReads quotes;
    private final Claims claims;

    LinkPages(Desk desk, Links links, QuoteReads quotes, Claims claims) {
        this.desk = desk;
        this.links = links;
        this.quotes = quotes;
        this.claims = claims;
    }

    Uni<Response> show(UUID id, Tried tried, String done) {
        return links.get(id)
                .chain(link -> claim(link.claimId())
                        .chain(claim -> quotes.get(link.quoteId(), true)
                                .chain(quote -> show(link, quote, null, claim, tried, done))
                                .onFailure(failure ->
                                        failure instanceof Problem problem && Words.tombstone(problem.view()))
                                .recoverWithUni(gone -> show(link, null, (Problem) gone, claim, tried, done))));
    }

    private Uni<Response> show(
            LinkView link, QuoteView quote, Problem gone, ClaimView claim, Tried tried, String done) {
        return desk.people().chain(people -> {
            var page = new LinkPage(
                    link,
                    quote,
                    gone == null ? null : gone.view(),
                    claim,
                    LinkOffer.of(link, desk.actor()),
                    people,
                    tried,
                    done);
            return desk.show("A quote and a claim", tried, frame -> Pages.link(frame, page));
        });
    }

    /** The one that stands, when it was merged. */
    private Uni<ClaimView> claim(UUID id) {
        return claims.get(id, true).onFailure(Moved.class).recoverWithUni(moved -> claims.get(moved.to(), true));
    }
}
