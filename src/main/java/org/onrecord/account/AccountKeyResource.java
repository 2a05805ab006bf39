package org.onrecord.account;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.onrecord.kit.Answers;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Role;

@Path("/api/v1/accounts/{id}/keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@RolesAllowed(Role.ADMINISTER)
@Cancellable(false)
public class AccountKeyResource {
    private final Keys keys;
    private final Acting acting;

    AccountKeyResource(Keys keys, Acting acting) {
        this.keys = keys;
        this.acting = acting;
    }

    @POST
    @Operation(operationId = "issueKey", summary = "Issue a key of an account; its secret is shown this once")
    public Uni<Response> issue(UUID id, @NotNull @Valid NewKey body, UriInfo uri) {
        return keys.issue(id, body, acting.act())
                .map(key -> Answers.createdAt(
                        uri.getBaseUriBuilder().path("api/v1/keys/{id}").build(key.id()), key));
    }

    @GET
    @Operation(operationId = "listKeys", summary = "List the keys of an account, oldest first")
    public Uni<Response> list(UUID id, @BeanParam @Valid PageAsk ask, UriInfo uri) {
        return keys.page(id, ask).map(page -> Answers.page(uri, page));
    }
}
