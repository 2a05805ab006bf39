package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.kit.Role;
import org.onrecord.quote.QuoteReads;
import org.onrecord.quote.QuoteView;
import org.onrecord.quote.QuoteView.AttributionView;

@Path("/quotes/{id}")
@Produces(Desk.HTML)
@Cancellable(false)
public class QuotePageResource {
    private final Desk desk;
    private final QuoteReads quotes;

    QuotePageResource(Desk desk, QuoteReads quotes) {
        this.desk = desk;
        this.quotes = quotes;
    }

    @GET
    @RolesAllowed(Role.READ)
    public Uni<Response> get(UUID id) {
        return quotes.get(id, desk.staff())
                .chain(quote -> desk.show(titleOf(quote), frame -> Pages.quote(frame, quote)));
    }

    private static String titleOf(QuoteView quote) {
        return quote.speakers().stream()
                .map(AttributionView::name)
                .collect(Collectors.joining(" and ", "", ", on record"));
    }
}
