package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.document.DocumentView;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Problem;
import org.onrecord.kit.Role;
import org.onrecord.kit.Shapes;
import org.onrecord.quote.Arrivals;
import org.onrecord.quote.CandidateReads;
import org.onrecord.quote.DocumentCandidateFilter;

/** Taking a document in: fetched from its address, or pasted. It is looked through for quotations at once. */
@Path("/documents/new")
@Produces(Desk.HTML)
@RolesAllowed(Role.CONTRIBUTE)
@Cancellable(false)
public class NewDocumentPageResource {
    private static final String FORM = "document";
    private static final PageAsk ONE = new PageAsk(1, null);

    private final Desk desk;
    private final Arrivals arrivals;
    private final CandidateReads candidates;
    private final Shapes shapes;

    NewDocumentPageResource(Desk desk, Arrivals arrivals, CandidateReads candidates, Shapes shapes) {
        this.desk = desk;
        this.arrivals = arrivals;
        this.candidates = candidates;
        this.shapes = shapes;
    }

    /** @param url the address to begin with */
    @GET
    public Uni<Response> form(@QueryParam("url") String url) {
        var given = new Entered(url == null ? Map.of() : Map.of("url", List.of(url)));
        return show(new Tried(FORM, null, given));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> take(MultivaluedMap<String, String> body) {
        var entered = Entered.of(body);
        return desk.attempt(
                FORM,
                entered,
                () -> arrivals.take(shapes.checked(DocumentForm.document(entered)), desk.act(entered))
                        .call(this::lookThrough)
                        .map(document -> Desk.to(where(document))),
                this::show);
    }

    /** It is on record, whatever comes of that. */
    private Uni<?> lookThrough(DocumentView document) {
        return candidates
                .of(document.id(), DocumentCandidateFilter.ANY, ONE)
                .onFailure(Problem.class)
                .recoverWithNull();
    }

    /** Whoever may not read texts goes on to the list. */
    private String where(DocumentView document) {
        return desk.actor().role().covers(Role.CHECKER)
                ? "/documents/" + document.id() + "?done=document#main"
                : "/documents?done=document#d-" + document.id();
    }

    private Uni<Response> show(Tried tried) {
        return desk.show("Take a document in", tried, frame -> Pages.newDocument(frame, tried, Desk.once()));
    }
}
