package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
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
import org.onrecord.kit.Answers;
import org.onrecord.kit.Revision;
import org.onrecord.kit.Role;
import org.onrecord.speaker.NewRedaction;

/** Beside merges, whose reasons it takes back too. */
@Path("/api/v1/speakers/{id}/redactions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Speakers")
@Cancellable(false)
public class SpeakerRedactionResource {
    private final Redactions redactions;
    private final Acting acting;

    SpeakerRedactionResource(Redactions redactions, Acting acting) {
        this.redactions = redactions;
        this.acting = acting;
    }

    @POST
    @RolesAllowed(Role.EDIT)
    @Operation(
            operationId = "redactSpeaker",
            summary = "Take details of a speaker back for good, with a note that says so",
            description = "They are erased as recorded and from the history, of those too that were merged into the"
                    + " speaker, and cannot be recorded again. What documents and quotes say stays.")
    public Uni<Response> redact(
            UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid NewRedaction body, UriInfo uri) {
        return redactions
                .redact(id, Revision.seen(ifMatch), body, acting.act())
                .map(speaker -> Answers.createdAt(
                        uri.getBaseUriBuilder().path("api/v1/speakers/{id}").build(id), speaker));
    }
}
