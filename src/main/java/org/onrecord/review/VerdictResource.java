package org.onrecord.review;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

@Path("/api/v1/claims/{id}/verdicts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews")
@Cancellable(false)
public class VerdictResource {
    private final VerdictReads verdicts;
    private final Acting acting;

    VerdictResource(VerdictReads verdicts, Acting acting) {
        this.verdicts = verdicts;
        this.acting = acting;
    }

    @GET
    @RolesAllowed(Role.READ)
    @Operation(
            operationId = "listVerdicts",
            summary = "List the verdicts on a claim, newest first",
            description = "A retraction is one of them, without a value.")
    public Uni<Response> list(UUID id, @BeanParam @Valid PageAsk ask, UriInfo uri) {
        return verdicts.page(id, ask, acting.isStaff()).map(page -> Answers.page(uri, page));
    }

    @GET
    @Path("{number}")
    @RolesAllowed(Role.READ)
    @Operation(
            operationId = "getVerdict",
            summary = "Read a verdict",
            description =
                    "It answers for ever, and says when it was superseded or retracted; after a merge of the claim as well.")
    public Uni<Response> get(UUID id, int number, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        boolean staff = acting.isStaff();
        return Answers.fresh(
                ifNoneMatch,
                () -> verdicts.get(id, number, staff).map(VerdictView::tag),
                () -> verdicts.get(id, number, staff));
    }
}
