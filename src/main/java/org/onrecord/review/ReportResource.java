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
public class ReportResource {
    private final Reports reports;
    private final Acting acting;

    ReportResource(Reports reports, Acting acting) {
        this.reports = reports;
        this.acting = acting;
    }

    @POST
    @Path("report")
    @RolesAllowed(Role.CHECK)
    @Operation(
            operationId = "reportOnClaim",
            summary = "Report what you found; who the review is assigned to may",
            description =
                    "The report is sealed: until it is cross-checked or sent to review, its author alone reads it.")
    public Uni<Response> report(UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid NewReport body) {
        return reports.report(id, Revision.seen(ifMatch), body, acting.act()).map(Answers::ok);
    }

    @POST
    @Path("cross-check-request")
    @RolesAllowed(Role.CHECK)
    @Operation(operationId = "requestCrossCheck", summary = "Have the sealed report checked blind")
    public Uni<Response> requestCrossCheck(
            UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid CrossCheckAsk body) {
        return reports.requestCrossCheck(id, Revision.seen(ifMatch), body, acting.act())
                .map(Answers::ok);
    }

    @POST
    @Path("cross-check")
    @RolesAllowed(Role.CHECK)
    @Operation(
            operationId = "crossCheck",
            summary = "Give a second label without having seen the first",
            description =
                    "Both labels are opened at once. Equal ones lead back to REPORTED, different ones to ASSIGNED.")
    public Uni<Response> crossCheck(
            UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid NewCrossCheck body) {
        return reports.crossCheck(id, Revision.seen(ifMatch), body, acting.act())
                .map(Answers::ok);
    }

    @POST
    @Path("send-to-review")
    @RolesAllowed(Role.CHECK)
    @Operation(
            operationId = "sendToReview",
            summary = "Put the report in front of a reviewer",
            description = "Opens it, when no cross-check has.")
    public Uni<Response> sendToReview(UUID id, @HeaderParam(Revision.HEADER) String ifMatch) {
        return reports.sendToReview(id, Revision.seen(ifMatch), acting.act()).map(Answers::ok);
    }
}
