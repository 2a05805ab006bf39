package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.account.Acting;
import org.onrecord.kit.BulkView;
import org.onrecord.kit.Role;

@Path("/api/v1/candidates/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Candidates")
@Cancellable(false)
public class CandidateDecisionResource {
    private final CandidateRounds rounds;
    private final Acting acting;

    CandidateDecisionResource(CandidateRounds rounds, Acting acting) {
        this.rounds = rounds;
        this.acting = acting;
    }

    @POST
    @RolesAllowed(Role.CHECK)
    @Operation(operationId = "decideCandidates", summary = "Accept and dismiss up to 500 candidates", description = """
                    With `mode` SEPARATE each decision is a transaction of its own: the answer is 200 and says of each what \
                    became of it, so look at `failed`. With ONE all stand or fall together: when one is refused, the \
                    answer is 409 `rolled-back`, whose `results` say which and why. Decisions are made one after the \
                    other. What has not begun after 20 seconds (ONE: 12) is answered 503, and ONE is undone then. A \
                    machine's key decides nothing.""")
    public Uni<BulkView> decide(@NotNull @Valid CandidateDecisions body) {
        return rounds.decide(body, acting.act());
    }
}
