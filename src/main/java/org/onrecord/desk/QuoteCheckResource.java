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
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.kit.Role;

/** Whether a quote was said: what speaks for and against it, and forms to assess it and to decide on assessments. */
@Path("/quotes/{id}/check")
@Produces(Desk.HTML)
@RolesAllowed(Role.CHECK)
@Cancellable(false)
public class QuoteCheckResource {
    private final Desk desk;
    private final QuoteCheckPages pages;
    private final QuoteSteps steps;

    QuoteCheckResource(Desk desk, QuoteCheckPages pages, QuoteSteps steps) {
        this.desk = desk;
        this.pages = pages;
        this.steps = steps;
    }

    @GET
    public Uni<Response> get(UUID id, @QueryParam("done") String done) {
        return pages.show(id, Tried.NOTHING, done);
    }

    @POST
    @Path("{step}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> take(UUID id, String step, MultivaluedMap<String, String> body) {
        var entered = Entered.of(body);
        return entered.has("more")
                ? pages.show(id, new Tried(step, null, entered), null)
                : desk.take(
                        step,
                        entered,
                        () -> steps.take(id, step, entered, desk.act(entered)),
                        "/quotes/" + id + "/check?done=" + step + "#main",
                        tried -> pages.show(id, tried, null));
    }

    /** What is left of it then is the page that says why. */
    @POST
    @Path("withdraw")
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> withdraw(UUID id, MultivaluedMap<String, String> body) {
        var entered = Entered.of(body);
        return desk.take(
                "withdraw",
                entered,
                () -> steps.withdraw(id, entered, desk.act(entered)),
                "/quotes/" + id,
                tried -> pages.show(id, tried, null));
    }

    @POST
    @Path("assessments/{assessment}/{step}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> decide(UUID id, UUID assessment, String step, MultivaluedMap<String, String> body) {
        var entered = Entered.of(body);
        return desk.take(
                step + "-" + assessment,
                entered,
                () -> steps.decide(assessment, step, entered, desk.act(entered)),
                "/quotes/" + id + "/check?done=" + step + "#a-" + assessment,
                tried -> pages.show(id, tried, null));
    }
}
