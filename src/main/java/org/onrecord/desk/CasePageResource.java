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

/** The review of a claim, with a form for each step that who looks can take. */
@Path("/claims/{id}/review")
@Produces(Desk.HTML)
@RolesAllowed(Role.CHECK)
@Cancellable(false)
public class CasePageResource {
    private final Desk desk;
    private final CasePages pages;
    private final CaseSteps steps;

    CasePageResource(Desk desk, CasePages pages, CaseSteps steps) {
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
        return ReportForm.asksForMore(entered)
                ? pages.show(id, new Tried(step, null, entered), null)
                : desk.take(
                        step,
                        entered,
                        () -> steps.take(id, step, entered, desk.act(entered)),
                        "/claims/" + id + "/review?done=" + step + "#main",
                        tried -> pages.show(id, tried, null));
    }
}
