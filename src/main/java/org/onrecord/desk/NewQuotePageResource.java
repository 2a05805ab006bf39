package org.onrecord.desk;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.document.DocumentView;
import org.onrecord.document.Shelf;
import org.onrecord.document.VersionView;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Role;
import org.onrecord.kit.Shapes;
import org.onrecord.quote.Quotes;
import org.onrecord.speaker.SpeakerView;
import org.onrecord.speaker.Speakers;

/** Recording by hand what nobody proposed: the words are copied from the text, who says them is looked up and ticked. */
@Path("/documents/{id}/quotes/new")
@Produces(Desk.HTML)
@RolesAllowed(Role.CHECK)
@Cancellable(false)
public class NewQuotePageResource {
    private final Desk desk;
    private final Shelf shelf;
    private final Quotes quotes;
    private final Speakers speakers;
    private final Namesakes namesakes;
    private final Shapes shapes;

    NewQuotePageResource(Desk desk, Shelf shelf, Quotes quotes, Speakers speakers, Namesakes namesakes, Shapes shapes) {
        this.desk = desk;
        this.shelf = shelf;
        this.quotes = quotes;
        this.speakers = speakers;
        this.namesakes = namesakes;
        this.shapes = shapes;
    }

    @GET
    public Uni<Response> form(UUID id) {
        return show(id, Tried.NOTHING);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> record(UUID id, MultivaluedMap<String, String> body) {
        var entered = Entered.of(body);
        return entered.has("search")
                ? show(id, new Tried(NewQuotePage.FORM, null, entered))
                : desk.attempt(NewQuotePage.FORM, entered, () -> record(id, entered), tried -> show(id, tried));
    }

    private Uni<Response> record(UUID id, Entered entered) {
        return shelf.get(id)
                .map(NewQuotePageResource::latest)
                .map(version -> shapes.checked(QuoteForm.quote(id, version, entered)))
                .chain(wanted -> quotes.record(wanted, desk.act(entered)))
                .map(quote -> Desk.to("/quotes/" + quote + "?done=quote#main"));
    }

    private Uni<Response> show(UUID id, Tried tried) {
        return shelf.get(id)
                .chain(document -> shelf.version(id, latest(document), true)
                        .chain(version -> speakers(tried.entered())
                                .chain(found -> desk.show("Record a quote by hand", tried, frame -> {
                                    var page = new NewQuotePage(document, version, found, tried, Desk.once());
                                    return Pages.newQuote(frame, page);
                                }))));
    }

    private Uni<List<SpeakerView>> speakers(Entered entered) {
        return Multi.createFrom()
                .iterable(QuoteForm.speakers(entered))
                .onItem()
                .transformToUniAndConcatenate(speakers::get)
                .collect()
                .asList()
                .chain(ticked -> namesakes
                        .like(entered.get("name"))
                        .map(found -> Stream.concat(ticked.stream(), found.stream())
                                .distinct()
                                .toList()));
    }

    /** The number of the latest version with a text. */
    private static int latest(DocumentView document) {
        return document.versions().stream()
                .filter(version -> !version.withheld())
                .mapToInt(VersionView::number)
                .max()
                .orElseThrow(() -> Problem.of(
                        ProblemType.NOT_FOUND, "The text of this document is withheld: there are no words to copy."));
    }
}
