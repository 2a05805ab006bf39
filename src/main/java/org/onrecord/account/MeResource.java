package org.onrecord.account;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@Authenticated
@Cancellable(false)
public class MeResource {
    private final Accounts accounts;
    private final Acting acting;

    MeResource(Accounts accounts, Acting acting) {
        this.accounts = accounts;
        this.acting = acting;
    }

    @GET
    @Operation(operationId = "getMe", summary = "Who the caller is, and what the caller's key may do")
    public Uni<MeView> get() {
        return accounts.me(acting.caller());
    }
}
