package org.onrecord.match;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.kit.Answers;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Role;

@Path("/api/v1/claims/{id}/positions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
@Cancellable(false)
public class ClaimPositionResource {
    private final Positions positions;

    ClaimPositionResource(Positions positions) {
        this.positions = positions;
    }

    @GET
    @RolesAllowed(Role.READ)
    @Operation(
            operationId = "listPositionsTowardsClaim",
            summary = "Who stands where towards a claim, the latest first",
            description =
                    "Each speaker once, as they last stood by an accepted link; mentions are no position. Quotes that are on record as fabricated or misattributed do not count. Of more than 5,000 accepted links the last drawn are read, and `limitedTo` says so.")
    public Uni<Response> get(UUID id, @BeanParam @Valid PageAsk ask, UriInfo uri) {
        return positions.towardsClaim(id, ask).map(page -> Answers.page(uri, page));
    }
}
