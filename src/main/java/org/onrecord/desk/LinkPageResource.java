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

/** A link with what is on both of its sides, and a form for each decision that who looks can take. */
@Path("/links/{id}")
@Produces(Desk.HTML)
@RolesAllowed(Role.CHECK)
@Cancellable(false)
public class LinkPageResource {
    private final Desk desk;
    private final LinkPages pages;
    private final LinkSteps steps;

    LinkPageResource(Desk desk, LinkPages pages, LinkSteps steps) {
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
        return desk.take(
                step,
                entered,
                () -> steps.take(id, step, entered, desk.act(entered)),
                "/links/" + id + "?done=" + step + "#main",
                tried -> pages.show(id, tried, null));
    }
}
