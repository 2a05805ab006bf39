package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Role;
import org.onrecord.match.Positions;
import org.onrecord.quote.QuoteFilter;
import org.onrecord.quote.QuoteReads;
import org.onrecord.speaker.SpeakerView;
import org.onrecord.speaker.Speakers;

@Path("/speakers/{id}")
@Produces(Desk.HTML)
@Cancellable(false)
public class SpeakerPageResource {
    private static final int QUOTES = 25;
    private static final int POSITIONS = 20;

    private final Desk desk;
    private final Speakers speakers;
    private final QuoteReads quotes;
    private final Positions positions;

    SpeakerPageResource(Desk desk, Speakers speakers, QuoteReads quotes, Positions positions) {
        this.desk = desk;
        this.speakers = speakers;
        this.quotes = quotes;
        this.positions = positions;
    }

    @GET
    @RolesAllowed(Role.READ)
    public Uni<Response> get(
            UUID id,
            @QueryParam("after") @Size(max = 2000) String after,
            @QueryParam("positions") @Size(max = 2000) String positionsAfter,
            @QueryParam("done") String done) {
        return speakers.get(id)
                .chain(speaker ->
                        show(speaker, new PageAsk(QUOTES, after), new PageAsk(POSITIONS, positionsAfter), done));
    }

    private Uni<Response> show(SpeakerView speaker, PageAsk ask, PageAsk stood, String done) {
        return quotes.page(QuoteFilter.of(speaker.id()), ask, desk.staff())
                .chain(page -> positions
                        .ofSpeaker(speaker.id(), null, stood)
                        .chain(at -> desk.show(
                                speaker.name(),
                                frame -> Pages.speaker(frame, speaker, page.items(), page.next(), at, done))));
    }
}
