package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.kit.Role;
import org.onrecord.quote.CandidateReads;

/** The plain forms beside a candidate; what is refused is said on the page of its document. */
@Path("/candidates/{id}")
@Produces(Desk.HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Role.CHECK)
@Cancellable(false)
public class CandidateFormResource {
    private final Desk desk;
    private final DocumentPages pages;
    private final CandidateSteps steps;
    private final CandidateReads candidates;

    CandidateFormResource(Desk desk, DocumentPages pages, CandidateSteps steps, CandidateReads candidates) {
        this.desk = desk;
        this.pages = pages;
        this.steps = steps;
        this.candidates = candidates;
    }

    @POST
    @Path("{step}")
    public Uni<Response> take(UUID id, String step, MultivaluedMap<String, String> body) {
        var entered = Entered.of(body);
        return candidates
                .get(id)
                .chain(candidate -> desk.take(
                        Fields.of(step, id),
                        entered,
                        () -> steps.take(id, step, entered, desk.act(entered)),
                        "/documents/" + candidate.documentId() + "#c-" + id,
                        tried -> pages.show(candidate.documentId(), null, tried, null)));
    }
}
