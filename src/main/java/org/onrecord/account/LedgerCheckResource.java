package org.onrecord.account;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import org.onrecord.kit.Answers;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Role;
import org.onrecord.kit.Tagged;
import org.onrecord.ledger.Checks;

/** Stands here and not beside the ledger, which does not know who asks. */
@Path("/api/v1/ledger/checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger", description = "Whether the histories of all records are as they were written")
@RolesAllowed(Role.ADMINISTER)
@Cancellable(false)
public class LedgerCheckResource {
    private final Checks checks;
    private final Acting acting;

    LedgerCheckResource(Checks checks, Acting acting) {
        this.checks = checks;
        this.acting = acting;
    }

    @POST
    @Operation(
            operationId = "checkLedger",
            summary = "Check the chains of all histories",
            description = "It begins within seconds and goes on by itself: read the check until it is not RUNNING.")
    public Uni<Response> ask(UriInfo uri) {
        return checks.ask(acting.act()).map(check -> Answers.created(uri, check.id(), check));
    }

    @GET
    @Operation(operationId = "listLedgerChecks", summary = "List the checks of the ledger, newest first")
    public Uni<Response> list(@BeanParam @Valid PageAsk ask, UriInfo uri) {
        return checks.page(ask).map(page -> Answers.page(uri, page));
    }

    @GET
    @Path("latest")
    @Operation(operationId = "getLatestLedgerCheck", summary = "Read the check of the ledger that was asked for last")
    public Uni<Response> latest(@HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return Answers.fresh(ifNoneMatch, () -> checks.latest().map(Tagged::tag), checks::latest);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getLedgerCheck", summary = "Read a check of the ledger")
    public Uni<Response> get(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return Answers.fresh(ifNoneMatch, () -> checks.get(id).map(Tagged::tag), () -> checks.get(id));
    }
}
