package org.onrecord.match;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.kit.Answers;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Role;

@Path("/api/v1/speakers/{id}/positions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Speakers")
@Cancellable(false)
public class SpeakerPositionResource {
    private final Positions positions;

    SpeakerPositionResource(Positions positions) {
        this.positions = positions;
    }

    @GET
    @RolesAllowed(Role.READ)
    @Operation(
            operationId = "listPositionsOfSpeaker",
            summary = "Where a speaker stood towards claims, and where that changed",
            description =
                    "Claim by claim, the last stated first; towards each in the order of time. Only accepted links count, and no quotes that are on record as fabricated or misattributed. There is no score: quotes show positions, and nothing else.")
    public Uni<Response> get(
            UUID id,
            @Parameter(description = "Towards this claim only") @QueryParam("claim") UUID claim,
            @BeanParam @Valid PageAsk ask,
            UriInfo uri) {
        return positions.ofSpeaker(id, claim, ask).map(page -> Answers.page(uri, page));
    }
}
