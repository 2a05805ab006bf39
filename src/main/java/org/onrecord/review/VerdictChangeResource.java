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
public class VerdictChangeResource {
    private final Verdicts verdicts;
    private final Acting acting;

    VerdictChangeResource(Verdicts verdicts, Acting acting) {
        this.verdicts = verdicts;
        this.acting = acting;
    }

    @POST
    @Path("correct")
    @RolesAllowed(Role.CHECK)
    @Operation(
            operationId = "correctVerdict",
            summary = "Propose a verdict in place of the published one",
            description = "Nothing changes for readers until somebody else confirms it.")
    public Uni<Response> correct(
            UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid Correction body) {
        return verdicts.correct(id, Revision.seen(ifMatch), body, acting.act()).map(Answers::ok);
    }

    @POST
    @Path("confirm-correction")
    @RolesAllowed(Role.EDIT)
    @Operation(operationId = "confirmCorrection", summary = "Publish the correction that somebody else proposed")
    public Uni<Response> confirmCorrection(
            UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid Approval body) {
        return verdicts.confirmCorrection(id, Revision.seen(ifMatch), body, acting.act())
                .map(Answers::ok);
    }

    @POST
    @Path("retract")
    @RolesAllowed(Role.EDIT)
    @Operation(
            operationId = "retractVerdict",
            summary = "Propose to withdraw the verdict, for a reason that is public once it is confirmed")
    public Uni<Response> retract(UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid Because body) {
        return verdicts.retract(id, Revision.seen(ifMatch), body, acting.act()).map(Answers::ok);
    }

    @POST
    @Path("confirm-retraction")
    @RolesAllowed(Role.REVIEW)
    @Operation(
            operationId = "confirmRetraction",
            summary = "Withdraw the verdict, as somebody else proposed",
            description = "The verdict stays at its address and says that it was retracted.")
    public Uni<Response> confirmRetraction(
            UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid Approval body) {
        return verdicts.confirmRetraction(id, Revision.seen(ifMatch), body, acting.act())
                .map(Answers::ok);
    }

    @POST
    @Path("decline")
    @RolesAllowed(Role.CHECK)
    @Operation(operationId = "declineProposal", summary = "Decline a correction or a retraction, or take your own back")
    public Uni<Response> decline(UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid Because body) {
        return verdicts.decline(id, Revision.seen(ifMatch), body, acting.act()).map(Answers::ok);
    }
}
