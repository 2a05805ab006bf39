package org.onrecord.match;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.kit.Role;

@Path("/api/v1/candidates/{id}/same-quotes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Candidates")
@Cancellable(false)
public class CandidateSameQuoteResource {
    private final Echoes echoes;

    CandidateSameQuoteResource(Echoes echoes) {
        this.echoes = echoes;
    }

    @GET
    @RolesAllowed(Role.CONTRIBUTE)
    @Operation(
            operationId = "getSameQuotesOfCandidate",
            summary = "Quotes on record of which a candidate may be another appearance",
            description =
                    "The same words, a part of them, words with a few altered, or of the same speaker other words about the same at about the same time, which may be another translation. Proposals only: merge the candidate into the one that it is, with `POST /api/v1/candidates/{id}/merge`.")
    public Uni<SameQuotes> get(UUID id) {
        return echoes.ofCandidate(id);
    }
}
