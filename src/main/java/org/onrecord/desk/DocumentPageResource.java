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

@Path("/documents/{id}")
@Produces(Desk.HTML)
@Cancellable(false)
public class DocumentPageResource {
    private final DocumentPages pages;

    DocumentPageResource(DocumentPages pages) {
        this.pages = pages;
    }

    @GET
    @RolesAllowed(Role.CHECK)
    public Uni<Response> get(
            UUID id, @QueryParam("after") @Size(max = 2000) String after, @QueryParam("done") String done) {
        return pages.show(id, after, Tried.NOTHING, done);
    }
}
