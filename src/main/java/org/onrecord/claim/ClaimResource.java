package org.onrecord.claim;

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
import org.onrecord.kit.Role;
import org.onrecord.ledger.ChainReport;
import org.onrecord.ledger.Histories;
import org.onrecord.ledger.SubjectKind;

@Path("/api/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims", description = "What is asserted and can be supported or disputed")
@Cancellable(false)
public class ClaimResource {
    private final Claims claims;
    private final Histories histories;
    private final Acting acting;

    ClaimResource(Claims claims, Histories histories, Acting acting) {
        this.claims = claims;
        this.histories = histories;
        this.acting = acting;
    }

    @POST
    @RolesAllowed(Role.CONTRIBUTE)
    @Operation(operationId = "stateClaim", summary = "State a claim")
    public Uni<Response> state(@NotNull @Valid NewClaim body, UriInfo uri) {
        return claims.state(body, acting.act()).map(claim -> Answers.created(uri, claim.id(), claim));
    }

    @GET
    @RolesAllowed(Role.READ)
    @Operation(operationId = "listClaims", summary = "List claims, newest first")
    public Uni<Response> list(@BeanParam @Valid ClaimFilter filter, @BeanParam @Valid PageAsk ask, UriInfo uri) {
        return claims.page(filter, ask).map(page -> Answers.page(uri, page));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.READ)
    @Operation(operationId = "getClaim", summary = "Read a claim")
    public Uni<Response> get(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        boolean staff = acting.isStaff();
        return Answers.fresh(ifNoneMatch, () -> claims.tag(id, staff), () -> claims.get(id, staff));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Role.CONTRIBUTE)
    @Operation(operationId = "getClaimHistory", summary = "Who changed the claim, when, and what; oldest first")
    public Uni<Response> history(UUID id, @BeanParam @Valid PageAsk ask, UriInfo uri) {
        return histories.page(SubjectKind.CLAIM, id, ask).map(page -> Answers.page(uri, page));
    }

    @GET
    @Path("{id}/history/verify")
    @RolesAllowed(Role.CONTRIBUTE)
    @Operation(operationId = "verifyClaimHistory", summary = "Check the chain of hashes of the claim's history")
    public Uni<ChainReport> verify(UUID id) {
        return histories.verify(SubjectKind.CLAIM, id);
    }
}
