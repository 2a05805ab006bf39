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
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.kit.Bulk;
import org.onrecord.kit.BulkMode;
import org.onrecord.kit.Problem;
import org.onrecord.kit.Role;
import org.onrecord.kit.Shapes;
import org.onrecord.quote.CandidateDecision;
import org.onrecord.quote.CandidateDecisions;
import org.onrecord.quote.CandidateRounds;

/** The form for several candidates of a document: all that were picked are decided, or none. */
@Path("/documents/{id}/candidates")
@Produces(Desk.HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Role.CHECK)
@Cancellable(false)
public class CandidateRoundResource {
    private static final String FORM = "round";

    private final Desk desk;
    private final DocumentPages pages;
    private final CandidateRounds rounds;
    private final Shapes shapes;

    CandidateRoundResource(Desk desk, DocumentPages pages, CandidateRounds rounds, Shapes shapes) {
        this.desk = desk;
        this.pages = pages;
        this.rounds = rounds;
        this.shapes = shapes;
    }

    @POST
    @Path("accept")
    public Uni<Response> accept(UUID id, MultivaluedMap<String, String> body) {
        return decide(id, Entered.of(body), in -> Pick::accepting);
    }

    @POST
    @Path("dismiss")
    public Uni<Response> dismiss(UUID id, MultivaluedMap<String, String> body) {
        return decide(id, Entered.of(body), in -> {
            var why = CandidateSteps.dismissal(in);
            return pick -> pick.dismissing(why);
        });
    }

    private Uni<Response> decide(
            UUID document, Entered entered, Function<Entered, Function<Pick, CandidateDecision>> decision) {
        return desk.take(
                FORM,
                entered,
                () -> rounds.decide(shapes.checked(decisions(entered, decision)), desk.act(entered)),
                "/documents/" + document + "#found",
                tried -> pages.show(document, null, tried, null));
    }

    /** @throws Problem INVALID_FIELD */
    private static CandidateDecisions decisions(
            Entered entered, Function<Entered, Function<Pick, CandidateDecision>> decision) {
        var picks = entered.fields().getOrDefault(Pick.FIELD, List.of());
        if (picks.isEmpty()) {
            throw Problem.invalid(Pick.FIELD, "must be picked: tick the box beside at least one");
        }
        if (picks.size() > Bulk.MAX_ITEMS) {
            throw Problem.invalid(Pick.FIELD, "can be decided together up to " + Bulk.MAX_ITEMS);
        }
        var each = decision.apply(entered);
        return new CandidateDecisions(
                BulkMode.ONE, picks.stream().distinct().map(Pick::of).map(each).toList());
    }
}
