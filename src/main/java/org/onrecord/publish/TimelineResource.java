package org.onrecord.publish;

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

@Path("/api/v1/claims/{id}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
@Cancellable(false)
public class TimelineResource {
    private final Timelines timelines;

    TimelineResource(Timelines timelines) {
        this.timelines = timelines;
    }

    @GET
    @RolesAllowed(Role.READ)
    @Operation(
            operationId = "getTimeline",
            summary = "What happened to a claim, for everybody to read; newest first",
            description =
                    "Each event names its entry in the ledger, whose hash covers all before it in that history. Of more than 5,000 links those that changed last are told of, and `limitedTo` says so.")
    public Uni<Response> get(UUID id, @BeanParam @Valid PageAsk ask, UriInfo uri) {
        return timelines.page(id, ask).map(page -> Answers.page(uri, page));
    }
}
