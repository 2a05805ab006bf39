package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.claim.ClaimHeadline;
import org.onrecord.claim.Claims;
import org.onrecord.kit.Page;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Role;
import org.onrecord.quote.QuoteFilter;
import org.onrecord.quote.QuoteReads;
import org.onrecord.quote.QuoteView;
import org.onrecord.review.Ratings;

@Path("/")
@Produces(Desk.HTML)
@Cancellable(false)
public class HomeResource {
    private static final int CLAIMS = 12;
    private static final int QUOTES = 5;

    private final Desk desk;
    private final Claims claims;
    private final QuoteReads quotes;
    private final Ratings ratings;

    HomeResource(Desk desk, Claims claims, QuoteReads quotes, Ratings ratings) {
        this.desk = desk;
        this.claims = claims;
        this.quotes = quotes;
        this.ratings = ratings;
    }

    @GET
    @RolesAllowed(Role.READ)
    public Uni<Response> home(@QueryParam("after") @Size(max = 2000) String after) {
        return claims.headlines(new PageAsk(CLAIMS, after), desk.staff()).chain(this::withQuotes);
    }

    private Uni<Response> withQuotes(Page<ClaimHeadline> page) {
        return latest().chain(latest -> ratings.scale()
                .chain(scale -> desk.show(
                        "What people are on record as saying",
                        frame -> Pages.home(frame, page.items(), page.next(), latest, scale))));
    }

    private Uni<List<QuoteView>> latest() {
        return quotes.page(QuoteFilter.ANY, new PageAsk(QUOTES, null), desk.staff())
                .map(Page::items);
    }
}
