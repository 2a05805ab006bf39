package org.onrecord.match;

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
import org.onrecord.kit.Role;

@Path("/api/v1/match")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matching", description = "Claims on record that a text may be about")
@Cancellable(false)
public class MatchResource {
    private final Suggestions suggestions;

    MatchResource(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @POST
    @RolesAllowed(Role.READ)
    @Operation(
            operationId = "matchClaims",
            summary = "Find claims on record that are like a text",
            description =
                    "Ask before you state a claim: one that is `SAME` is on record already. How sure it is, is an estimate (of posts whose best claim was `SAME`, 97 in 100 were about that claim; `PERHAPS` is worth a look; one in seven new posts has such a match). Nothing is stored, and nothing is said about whether the text supports a claim.")
    public Uni<MatchView> match(@NotNull @Valid MatchAsk body) {
        return suggestions.match(body);
    }
}
