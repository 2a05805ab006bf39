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

@Path("/api/v1/claims/{id}/appearances")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
@Cancellable(false)
public class ClaimAppearanceResource {
    private final ClaimAppearances appearances;
    private final Acting acting;

    ClaimAppearanceResource(ClaimAppearances appearances, Acting acting) {
        this.appearances = appearances;
        this.acting = acting;
    }

    @POST
    @RolesAllowed(Role.CHECK)
    @Operation(
            operationId = "addClaimAppearance",
            summary = "Add a place where an outlet puts a claim in its own voice")
    public Uni<Response> add(UUID id, @NotNull @Valid NewClaimAppearance body, UriInfo uri) {
        return appearances
                .add(id, body, acting.act())
                .map(claim -> Answers.createdAt(
                        uri.getBaseUriBuilder().path("api/v1/claims/{id}").build(id), claim));
    }

    @DELETE
    @Path("{appearanceId}")
    @RolesAllowed(Role.CHECK)
    @Operation(operationId = "removeClaimAppearance", summary = "Remove such a place")
    public Uni<Response> remove(UUID id, UUID appearanceId, @HeaderParam(Revision.HEADER) String ifMatch) {
        return appearances
                .remove(id, appearanceId, Revision.seen(ifMatch), acting.act())
                .map(Answers::ok);
    }
}
