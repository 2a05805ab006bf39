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

@Path("/api/v1/quotes/{id}/suggested-claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matching", description = "Claims on record that a text may be about")
@RolesAllowed(Role.CONTRIBUTE)
@Cancellable(false)
public class QuoteSuggestionResource {
    private final Suggestions suggestions;

    QuoteSuggestionResource(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @GET
    @Operation(
            operationId = "suggestClaimsForQuote",
            summary = "Claims that a quote may bear on, the likeliest first",
            description = "At most 10, without those that it is linked to. Never with a stance: a person reads both.")
    public Uni<SuggestedClaims> suggested(UUID id) {
        return suggestions.ofQuote(id);
    }
}
