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
import org.onrecord.kit.Role;
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

    QuotePageResource(Desk desk, QuoteReads quotes, AssessmentReads assessments) {
        this.desk = desk;
        this.quotes = quotes;
        this.assessments = assessments;
    }

    @GET
    @RolesAllowed(Role.READ)
    public Uni<Response> get(UUID id) {
        return quotes.get(id, desk.staff()).chain(this::show);
    }

    private Uni<Response> show(QuoteView quote) {
        return standing(quote)
                .chain(standing -> proposed(quote)
                        .chain(proposed ->
                                desk.show(titleOf(quote), frame -> Pages.quote(frame, quote, standing, proposed))));
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
