package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.account.Acting;
import org.onrecord.claim.Claims;
import org.onrecord.claim.NewClaim;
import org.onrecord.kit.Answers;
import org.onrecord.kit.Revision;
import org.onrecord.kit.Role;

@Path("/api/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
@Cancellable(false)
public class ClaimChangeResource {
    private final Rewordings rewordings;
    private final Claims claims;
    private final Acting acting;

    ClaimChangeResource(Rewordings rewordings, Claims claims, Acting acting) {
        this.rewordings = rewordings;
        this.claims = claims;
        this.acting = acting;
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.CHECK)
    @Operation(
            operationId = "changeClaim",
            summary = "Replace what is recorded of a claim",
            description = "When the statement changes, the links to the claim go STALE and wait to be decided again.")
    public Uni<Response> change(UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid NewClaim body) {
        return rewordings
                .change(id, Revision.seen(ifMatch), body, acting.act())
                .chain(() -> claims.get(id, true))
                .map(Answers::ok);
    }
}
