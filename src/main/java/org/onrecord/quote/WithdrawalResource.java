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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.account.Acting;
import org.onrecord.kit.Answers;
import org.onrecord.kit.Revision;
import org.onrecord.kit.Role;

@Path("/api/v1/quotes/{id}/withdraw")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quotes")
@Cancellable(false)
public class WithdrawalResource {
    private final Withdrawals withdrawals;
    private final Acting acting;

    WithdrawalResource(Withdrawals withdrawals, Acting acting) {
        this.withdrawals = withdrawals;
        this.acting = acting;
    }

    @POST
    @RolesAllowed(Role.EDIT)
    @Operation(
            operationId = "withdrawQuote",
            summary = "Take a quote off the record, with a public reason",
            description =
                    "From then on it is 410 with the reason, and in no list; its links go STALE; its history stays readable to staff. There is no way back.")
    public Uni<Response> withdraw(
            UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid NewWithdrawal body) {
        return withdrawals
                .withdraw(id, Revision.seen(ifMatch), body, acting.act())
                .map(Answers::ok);
    }
}
