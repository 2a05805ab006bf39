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
import jakarta.ws.rs.core.HttpHeaders;
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
    public Uni<Response> get(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        var staff = acting.isStaff();
        return Answers.fresh(ifNoneMatch, () -> links.tag(id, staff), () -> links.get(id, staff));
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
    public Uni<Response> reject(UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid Rejection body) {
        return links.reject(id, Revision.seen(ifMatch), body, acting.act()).map(Answers::ok);
    }

    @POST
    @Path("{id}/challenge")
    @RolesAllowed(Role.CHECK)
    @Operation(
            operationId = "challengeLink",
            summary = "Say what is wrong with an accepted link",
            description =
                    "It stays accepted and public, marked as challenged, until a REVIEWER who neither drew nor challenged it upholds or overturns it.")
    public Uni<Response> challenge(
            UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid Objection body) {
        return links.challenge(id, Revision.seen(ifMatch), body, acting.act()).map(Answers::ok);
    }

    @POST
    @Path("{id}/uphold")
    @RolesAllowed(Role.REVIEW)
    @Operation(operationId = "upholdLink", summary = "Settle a challenge: the link is right and stays accepted")
    public Uni<Response> uphold(UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid Decision body) {
        return settle(LinkStep.UPHOLD, id, ifMatch, body);
    }

    @POST
    @Path("{id}/overturn")
    @RolesAllowed(Role.REVIEW)
    @Operation(operationId = "overturnLink", summary = "Settle a challenge: the link is wrong and is rejected")
    public Uni<Response> overturn(
            UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid Decision body) {
        return settle(LinkStep.OVERTURN, id, ifMatch, body);
    }

    @POST
    @Path("{id}/reconfirm")
    @RolesAllowed(Role.REVIEW)
    @Operation(
            operationId = "reconfirmLink",
            summary = "Accept a stale link that somebody else drew: it holds for the words as they are now")
    public Uni<Response> reconfirm(
            UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid Decision body) {
        return settle(LinkStep.RECONFIRM, id, ifMatch, body);
    }

    @POST
    @Path("{id}/drop")
    @RolesAllowed(Role.REVIEW)
    @Operation(
            operationId = "dropLink",
            summary = "Reject a stale link that somebody else drew: it does not hold for the words as they are now")
    public Uni<Response> drop(UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid Decision body) {
        return settle(LinkStep.DROP, id, ifMatch, body);
    }

    private Uni<Response> settle(LinkStep step, UUID id, String ifMatch, Decision body) {
        return links.settle(id, step, Revision.seen(ifMatch), body, acting.act())
                .map(Answers::ok);
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
