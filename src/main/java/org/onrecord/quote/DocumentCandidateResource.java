package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.kit.Answers;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Role;

@Path("/api/v1/documents/{id}/candidates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Candidates")
@Cancellable(false)
public class DocumentCandidateResource {
    private final CandidateReads reads;

    DocumentCandidateResource(CandidateReads reads) {
        this.reads = reads;
    }

    @GET
    @RolesAllowed(Role.CONTRIBUTE)
    @Operation(
            operationId = "listDocumentCandidates",
            summary = "List the candidates of a document's latest version that has a text, the surest first",
            description =
                    "The first request has the version read for quotations; what is found is kept with it. In a later version, a candidate of the same words and speakers is the same candidate.")
    public Uni<Response> list(
            UUID id, @BeanParam @Valid DocumentCandidateFilter filter, @BeanParam @Valid PageAsk ask, UriInfo uri) {
        return reads.of(id, filter, ask).map(page -> Answers.page(uri, page.next(), page));
    }
}
