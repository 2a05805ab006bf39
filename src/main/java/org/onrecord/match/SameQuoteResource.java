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

@Path("/api/v1/quotes/{id}/same-quotes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quotes")
@Cancellable(false)
public class SameQuoteResource {
    private final Echoes echoes;

    SameQuoteResource(Echoes echoes) {
        this.echoes = echoes;
    }

    @GET
    @RolesAllowed(Role.CONTRIBUTE)
    @Operation(
            operationId = "getSameQuotesOfQuote",
            summary = "Other quotes on record that may be the same utterance",
            description =
                    "The same words, a part of them, words with a few altered, or of the same speaker other words about the same at about the same time, which may be another translation. Proposals only: which of the two was recorded first makes no difference.")
    public Uni<SameQuotes> get(UUID id) {
        return echoes.ofQuote(id);
    }
}
