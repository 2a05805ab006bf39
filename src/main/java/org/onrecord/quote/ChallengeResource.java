package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.onrecord.kit.Role;

@Path("/api/v1/challenges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
@Cancellable(false)
public class ChallengeResource {
    private final ChallengeReads reads;
    private final Acting acting;

    ChallengeResource(ChallengeReads reads, Acting acting) {
        this.reads = reads;
        this.acting = acting;
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.READ)
    @Operation(operationId = "getChallenge", summary = "Read what calls a quote into question")
    public Uni<Response> get(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        var staff = acting.isStaff();
        return Answers.fresh(
                ifNoneMatch,
                () -> reads.challenge(id, staff).map(ChallengeView::tag),
                () -> reads.challenge(id, staff));
    }
}
