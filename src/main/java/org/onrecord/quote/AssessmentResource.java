package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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

@Path("/api/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Assessments",
        description =
                "Whether a quote was really said: proposed by one person, confirmed by another, challenged by what comes later")
@Cancellable(false)
public class AssessmentResource {
    private final Assessments assessments;
    private final AssessmentReads reads;
    private final Acting acting;

    AssessmentResource(Assessments assessments, AssessmentReads reads, Acting acting) {
        this.assessments = assessments;
        this.reads = reads;
        this.acting = acting;
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.READ)
    @Operation(operationId = "getAssessment", summary = "Read an assessment with its evidence")
    public Uni<Response> get(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        var staff = acting.isStaff();
        return Answers.fresh(ifNoneMatch, () -> reads.tag(id, staff), () -> reads.get(id, staff));
    }

    @POST
    @Path("{id}/confirm")
    @RolesAllowed(Role.REVIEW)
    @Operation(
            operationId = "confirmAssessment",
            summary = "Confirm an assessment that somebody else made",
            description =
                    "It supersedes the one that stood and resolves the quote's challenges. Refused when the quote was reworded, challenged or assessed anew since the assessment was made.")
    public Uni<Response> confirm(
            UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid AssessmentDecision body) {
        return assessments
                .confirm(id, Revision.seen(ifMatch), body, acting.act())
                .chain(() -> reads.get(id, true))
                .map(Answers::ok);
    }

    @POST
    @Path("{id}/reject")
    @RolesAllowed(Role.REVIEW)
    @Operation(operationId = "rejectAssessment", summary = "Reject an assessment that somebody else made")
    public Uni<Response> reject(
            UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid AssessmentDecision body) {
        return assessments
                .reject(id, Revision.seen(ifMatch), body, acting.act())
                .chain(() -> reads.get(id, true))
                .map(Answers::ok);
    }
}
