package org.onrecord.claim;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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

@Path("/api/v1/claims/{id}/relations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
@Cancellable(false)
public class RelationResource {
    private final Relations relations;
    private final Acting acting;

    RelationResource(Relations relations, Acting acting) {
        this.relations = relations;
        this.acting = acting;
    }

    @POST
    @RolesAllowed(Role.CHECK)
    @Operation(operationId = "relateClaim", summary = "Relate a claim to another")
    public Uni<Response> add(UUID id, @NotNull @Valid NewRelation body, UriInfo uri) {
        return relations
                .add(id, body, acting.act())
                .map(claim -> Answers.createdAt(
                        uri.getBaseUriBuilder().path("api/v1/claims/{id}").build(id), claim));
    }

    @DELETE
    @Path("{relationId}")
    @RolesAllowed(Role.CHECK)
    @Operation(operationId = "unrelateClaim", summary = "Remove a relation, from either end")
    public Uni<Response> remove(UUID id, UUID relationId, @HeaderParam(Revision.HEADER) String ifMatch) {
        return relations
                .remove(id, relationId, Revision.seen(ifMatch), acting.act())
                .map(Answers::ok);
    }
}
