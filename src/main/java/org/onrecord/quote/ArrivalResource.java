package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.account.Acting;
import org.onrecord.document.NewDocument;
import org.onrecord.kit.Answers;
import org.onrecord.kit.Role;

@Path("/api/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
@Cancellable(false)
public class ArrivalResource {
    private final Arrivals arrivals;
    private final Acting acting;

    ArrivalResource(Arrivals arrivals, Acting acting) {
        this.arrivals = arrivals;
        this.acting = acting;
    }

    @POST
    @RolesAllowed(Role.CONTRIBUTE)
    @Operation(
            operationId = "addDocument",
            summary = "Record a document, with its first version if you have it",
            description =
                    "When a document of the same `canonicalUrl` is on record, the version is captured of that one, which is the answer: a new text is a new version, the same text the same version, and what is recorded of the document stays.")
    public Uni<Response> add(@NotNull @Valid NewDocument body, UriInfo uri) {
        return arrivals.take(body, acting.act()).map(document -> Answers.created(uri, document.id(), document));
    }
}
