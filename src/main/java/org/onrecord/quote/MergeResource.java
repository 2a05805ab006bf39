package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.account.Acting;
import org.onrecord.kit.Answers;
import org.onrecord.kit.Revision;
import org.onrecord.kit.Role;

@Path("/api/v1/merges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Merges", description = "Two records that are found to be one, and taking that back")
@Cancellable(false)
public class MergeResource {
    private final Merges merges;
    private final Acting acting;

    MergeResource(Merges merges, Acting acting) {
        this.merges = merges;
        this.acting = acting;
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.CONTRIBUTE)
    @Operation(operationId = "getMerge", summary = "Read what a merge moved")
    public Uni<Response> get(UUID id) {
        return merges.get(id).map(Answers::ok);
    }

    @POST
    @Path("{id}/undo")
    @RolesAllowed(Role.EDIT)
    @Operation(
            operationId = "undoMerge",
            summary = "Take a merge back",
            description = "What it moved moves back; what came since stays with the winner.")
    public Uni<Response> undo(UUID id, @HeaderParam(Revision.HEADER) String ifMatch) {
        return merges.undo(id, Revision.seen(ifMatch), acting.act()).map(Answers::ok);
    }

    static Response created(UriInfo uri, MergeView merge) {
        return Answers.createdAt(
                uri.getBaseUriBuilder().path("api/v1/merges/{id}").build(merge.id()), merge);
    }
}
