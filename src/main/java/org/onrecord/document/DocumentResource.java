package org.onrecord.document;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.account.Acting;
import org.onrecord.kit.Actor;
import org.onrecord.kit.Answers;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Revision;
import org.onrecord.kit.Role;
import org.onrecord.ledger.ChainReport;
import org.onrecord.ledger.Histories;
import org.onrecord.ledger.SubjectKind;

@Path("/api/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents", description = "What was read, in its versions")
@Cancellable(false)
public class DocumentResource {
    private final Documents documents;
    private final Shelf shelf;
    private final Histories histories;
    private final Acting acting;

    DocumentResource(Documents documents, Shelf shelf, Histories histories, Acting acting) {
        this.documents = documents;
        this.shelf = shelf;
        this.histories = histories;
        this.acting = acting;
    }

    @GET
    @RolesAllowed(Role.READ)
    @Operation(operationId = "listDocuments", summary = "List documents, the latest recorded first")
    public Uni<Response> list(@BeanParam @Valid DocumentFilter filter, @BeanParam @Valid PageAsk ask, UriInfo uri) {
        return shelf.page(filter, ask).map(page -> Answers.page(uri, page));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.READ)
    @Operation(operationId = "getDocument", summary = "Read a document with its notices and a list of its versions")
    public Uni<Response> get(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return Answers.fresh(ifNoneMatch, () -> shelf.tag(id), () -> shelf.get(id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.CHECK)
    @Operation(operationId = "changeDocument", summary = "Replace what is recorded about a document")
    public Uni<Response> change(
            UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid NewDocument body) {
        return documents.change(id, Revision.seen(ifMatch), body, acting.act()).map(Answers::ok);
    }

    @GET
    @Path("{id}/versions")
    @RolesAllowed(Role.READ)
    @Operation(operationId = "listVersions", summary = "List the versions of a document without texts, oldest first")
    public Uni<Response> versions(UUID id, @BeanParam @Valid PageAsk ask, UriInfo uri) {
        return shelf.versions(id, ask).map(page -> Answers.page(uri, page));
    }

    @GET
    @Path("{id}/versions/{number}")
    @RolesAllowed(Role.READ)
    @Operation(operationId = "getVersion", summary = "Read a version; checkers and above read its text")
    public Uni<Response> version(UUID id, int number, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        var shown = acting.signedIn()
                .map(Actor::role)
                .filter(role -> role.covers(Role.CHECKER))
                .isPresent();
        return Answers.fresh(
                ifNoneMatch, () -> shelf.versionTag(id, number, shown), () -> shelf.version(id, number, shown));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Role.CONTRIBUTE)
    @Operation(operationId = "getDocumentHistory", summary = "Who changed the document, when, and what; oldest first")
    public Uni<Response> history(UUID id, @BeanParam @Valid PageAsk ask, UriInfo uri) {
        return histories.page(SubjectKind.DOCUMENT, id, ask).map(page -> Answers.page(uri, page));
    }

    @GET
    @Path("{id}/history/verify")
    @RolesAllowed(Role.CONTRIBUTE)
    @Operation(operationId = "verifyDocumentHistory", summary = "Check the chain of hashes of the document's history")
    public Uni<ChainReport> verify(UUID id) {
        return histories.verify(SubjectKind.DOCUMENT, id);
    }
}
