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
import org.onrecord.kit.Role;

@Path("/quotes/{id}")
@Produces(Desk.HTML)
@Cancellable(false)
public class QuotePageResource {
    private final QuotePages pages;

    QuotePageResource(QuotePages pages) {
        this.pages = pages;
    }

    /** @param claims words to look for claims by, which staff can link the quote to */
    @GET
    @RolesAllowed(Role.READ)
    public Uni<Response> get(
            UUID id, @QueryParam("claims") @Size(max = 300) String claims, @QueryParam("done") String done) {
        return pages.show(id, claims, Tried.NOTHING, done);
    }
}
