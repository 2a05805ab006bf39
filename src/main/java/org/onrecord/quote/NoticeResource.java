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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.account.Acting;
import org.onrecord.document.NewNotice;
import org.onrecord.kit.Answers;
import org.onrecord.kit.Role;

@Path("/api/v1/documents/{id}/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
@Cancellable(false)
public class NoticeResource {
    private final Notices notices;
    private final Acting acting;

    NoticeResource(Notices notices, Acting acting) {
        this.notices = notices;
        this.acting = acting;
    }

    @POST
    @RolesAllowed(Role.CHECK)
    @Operation(
            operationId = "addNotice",
            summary = "Record a correction, clarification, note or retraction",
            description = "A RETRACTION challenges every quote that stands in the document. A machine's key adds none.")
    public Uni<Response> add(UUID id, @NotNull @Valid NewNotice body, UriInfo uri) {
        return notices.add(id, body, acting.act())
                .map(document -> Answers.createdAt(
                        uri.getBaseUriBuilder().path("api/v1/documents/{id}").build(id), document));
    }
}
