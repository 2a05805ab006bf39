package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.onrecord.document.NewVersion;
import org.onrecord.document.Shelf;
import org.onrecord.kit.Answers;
import org.onrecord.kit.Role;

@Path("/api/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
@Cancellable(false)
public class VersionResource {
    private final Captures captures;
    private final Shelf shelf;
    private final Acting acting;

    VersionResource(Captures captures, Shelf shelf, Acting acting) {
        this.captures = captures;
        this.shelf = shelf;
        this.acting = acting;
    }

    @POST
    @Path("{id}/versions")
    @RolesAllowed(Role.CONTRIBUTE)
    @Operation(
            operationId = "captureVersion",
            summary = "Capture a version of a document, and follow its quotes into it",
            description =
                    "The same text as before is the same version. Each quote of the document is MATCHED, DRIFTED with its new place and the words that differ, or ORPHANED. That challenges the quote when a CHECKER, who is a person, captures the version; else it waits for one as a task, and readers do not see it.")
    public Uni<Response> capture(UUID id, @NotNull @Valid NewVersion body, UriInfo uri) {
        var act = acting.act();
        var shown = act.actor().role().covers(Role.CHECKER);
        return captures.capture(id, body, act)
                .chain(number -> shelf.version(id, number, shown))
                .map(version -> Answers.createdAt(
                        uri.getBaseUriBuilder()
                                .path("api/v1/documents/{id}/versions/{number}")
                                .build(id, version.number()),
                        version));
    }

    @PUT
    @Path("{id}/versions/{number}/text")
    @RolesAllowed(Role.CHECK)
    @Operation(
            operationId = "giveVersionText",
            summary = "Give the text of a version that was withheld, and check its quotes",
            description = "Its SHA-256 and length must be those on record.")
    public Uni<Response> giveText(UUID id, int number, @NotNull @Valid NewVersion body) {
        return captures.giveText(id, number, body, acting.act())
                .chain(() -> shelf.version(id, number, true))
                .map(Answers::ok);
    }
}
