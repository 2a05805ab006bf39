package org.onrecord.review;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.account.Acting;
import org.onrecord.kit.Answers;
import org.onrecord.kit.Revision;
import org.onrecord.kit.Role;

@Path("/api/v1/claims/{id}/review")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews")
@Cancellable(false)
public class DecisionResource {
    private final Decisions decisions;
    private final Acting acting;

    DecisionResource(Decisions decisions, Acting acting) {
        this.decisions = decisions;
        this.acting = acting;
    }

    @POST
    @Path("approve")
    @RolesAllowed(Role.REVIEW)
    @Operation(
            operationId = "approveReport",
            summary = "Approve a report that somebody else made and somebody else checked")
    public Uni<Response> approve(UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid Approval body) {
        return decisions.approve(id, Revision.seen(ifMatch), body, acting.act()).map(Answers::ok);
    }

    @POST
    @Path("send-back")
    @RolesAllowed(Role.REVIEW)
    @Operation(operationId = "sendBackReport", summary = "Ask for another report, for a reason that is public")
    public Uni<Response> sendBack(UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid Because body) {
        return decisions
                .sendBack(id, Revision.seen(ifMatch), body, acting.act())
                .map(Answers::ok);
    }

    @POST
    @Path("publish")
    @RolesAllowed(Role.EDIT)
    @Operation(
            operationId = "publishVerdict",
            summary = "Publish the approved report as the next verdict",
            description = "Who made the report may not; who approved it may.")
    public Uni<Response> publish(
            UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid Publishing body) {
        return decisions.publish(id, Revision.seen(ifMatch), body, acting.act()).map(Answers::ok);
    }
}
