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
import org.onrecord.kit.Role;

@Path("/api/v1/extractions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Extraction", description = "From an article to the quotations in it: proposals, for a person to accept")
@Cancellable(false)
public class ExtractionResource {
    private final Extractions extractions;

    ExtractionResource(Extractions extractions) {
        this.extractions = extractions;
    }

    @POST
    @RolesAllowed(Role.CONTRIBUTE)
    @Operation(
            operationId = "extractQuotations",
            summary = "Find the quotations in a text, without storing anything",
            description =
                    "English is read in full: direct, mixed and indirect speech with speaker, role and cue. In other languages only what stands between quotation marks is proposed, without a speaker.")
    public Uni<ExtractionView> extract(@NotNull @Valid NewExtraction body) {
        return extractions.of(body);
    }
}
