package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Revision;
import org.onrecord.kit.Role;
import org.onrecord.ledger.ChainReport;
import org.onrecord.ledger.Histories;
import org.onrecord.ledger.SubjectKind;

@Path("/api/v1/links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Links", description = "What a quote does to a claim: proposed by one person, decided by another")
@Cancellable(false)
public class LinkResource {
    private final Links links;
    private final Histories histories;
    private final Acting acting;

    LinkResource(Links links, Histories histories, Acting acting) {
        this.links = links;
        this.histories = histories;
        this.acting = acting;
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.READ)
    @Operation(operationId = "getLink", summary = "Read a link; readers see accepted ones")
    public Uni<Response> get(UUID id) {
        return links.get(id, acting.isStaff()).map(Answers::ok);
    }

    @POST
    @Path("{id}/accept")
    @RolesAllowed(Role.REVIEW)
    @Operation(operationId = "acceptLink", summary = "Accept a link that somebody else drew")
    public Uni<Response> accept(UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid Decision body) {
        return links.accept(id, Revision.seen(ifMatch), body, acting.act()).map(Answers::ok);
    }

    @POST
    @Path("{id}/reject")
    @RolesAllowed(Role.REVIEW)
    @Operation(operationId = "rejectLink", summary = "Reject a link that somebody else drew")
    public Uni<Response> reject(UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid Decision body) {
        return links.reject(id, Revision.seen(ifMatch), body, acting.act()).map(Answers::ok);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Role.CONTRIBUTE)
    @Operation(operationId = "getLinkHistory", summary = "Who drew and decided the link, and why; oldest first")
    public Uni<Response> history(UUID id, @BeanParam @Valid PageAsk ask, UriInfo uri) {
        return histories.page(SubjectKind.LINK, id, ask).map(page -> Answers.page(uri, page));
    }

    @GET
    @Path("{id}/history/verify")
    @RolesAllowed(Role.CONTRIBUTE)
    @Operation(operationId = "verifyLinkHistory", summary = "Check the chain of hashes of the link's history")
    public Uni<ChainReport> verify(UUID id) {
        return histories.verify(SubjectKind.LINK, id);
    }
}
