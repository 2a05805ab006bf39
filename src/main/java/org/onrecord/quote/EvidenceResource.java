package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.account.Acting;
import org.onrecord.claim.Stance;
import org.onrecord.kit.Answers;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Role;

@Path("/api/v1/claims/{id}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
@Cancellable(false)
public class EvidenceResource {
    private final Evidence evidence;
    private final Acting acting;

    EvidenceResource(Evidence evidence, Acting acting) {
        this.evidence = evidence;
        this.acting = acting;
    }

    @GET
    @RolesAllowed(Role.READ)
    @Operation(
            operationId = "getEvidence",
            summary = "Read a claim's evidence board: its links grouped by stance",
            description =
                    "Each group holds its first links and, when there are more, the cursor of its next page: ask for that with `stance` and `after`.")
    public Uni<Response> board(
            UUID id,
            @Parameter(description = "Only this group") @QueryParam("stance") Stance stance,
            @BeanParam @Valid PageAsk ask,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        var staff = acting.isStaff();
        return Answers.fresh(
                ifNoneMatch, () -> evidence.tag(id, stance, ask, staff), () -> evidence.board(id, stance, ask, staff));
    }
}
