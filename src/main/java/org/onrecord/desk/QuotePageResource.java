package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.kit.Problem;
import org.onrecord.kit.Role;
import org.onrecord.match.SuggestedClaims;
import org.onrecord.match.Suggestions;
import org.onrecord.quote.AssessmentReads;
import org.onrecord.quote.AssessmentView;
import org.onrecord.quote.QuoteReads;
import org.onrecord.quote.QuoteView;
import org.onrecord.quote.QuoteView.AttributionView;

@Path("/quotes/{id}")
@Produces(Desk.HTML)
@Cancellable(false)
public class QuotePageResource {
    private final Desk desk;
    private final QuoteReads quotes;
    private final AssessmentReads assessments;
    private final Suggestions suggestions;

    QuotePageResource(Desk desk, QuoteReads quotes, AssessmentReads assessments, Suggestions suggestions) {
        this.desk = desk;
        this.quotes = quotes;
        this.assessments = assessments;
        this.suggestions = suggestions;
    }

    @GET
    @RolesAllowed(Role.READ)
    public Uni<Response> get(UUID id) {
        return quotes.get(id, desk.staff()).chain(this::show);
    }

    private Uni<Response> show(QuoteView quote) {
        return standing(quote)
                .chain(standing -> proposed(quote)
                        .chain(proposed -> suggested(quote)
                                .chain(suggested -> desk.show(
                                        titleOf(quote),
                                        frame -> Pages.quote(frame, quote, standing, proposed, suggested)))));
    }

    /** The page stands without them while claims cannot be compared. */
    private Uni<SuggestedClaims> suggested(QuoteView quote) {
        return desk.staff()
                ? suggestions.ofQuote(quote.id()).onFailure(Problem.class).recoverWithNull()
                : Uni.createFrom().nullItem();
    }

    /** With its evidence, which a quote in a list does not have. */
    private Uni<AssessmentView> standing(QuoteView quote) {
        return quote.assessment() == null
                ? Uni.createFrom().nullItem()
                : assessments.get(quote.assessment().id(), desk.staff());
    }

    private Uni<List<AssessmentView>> proposed(QuoteView quote) {
        return desk.staff()
                ? assessments.proposed(quote.id())
                : Uni.createFrom().item(List.of());
    }

    private static String titleOf(QuoteView quote) {
        return quote.speakers().stream()
                .map(AttributionView::name)
                .collect(Collectors.joining(" and ", "", ", on record"));
    }
}
