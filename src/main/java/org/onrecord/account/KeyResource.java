package org.onrecord.account;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.kit.Answers;
import org.onrecord.kit.Revision;
import org.onrecord.kit.Role;

@Path("/api/v1/keys/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@RolesAllowed(Role.ADMINISTER)
@Cancellable(false)
public class KeyResource {
    private final Keys keys;
    private final Acting acting;

    KeyResource(Keys keys, Acting acting) {
        this.keys = keys;
        this.acting = acting;
    }

    @GET
    @Operation(operationId = "getKey", summary = "Read a key, without its secret")
    public Uni<Response> get(UUID id) {
        return keys.get(id).map(Answers::ok);
    }

    @DELETE
    @Operation(
            operationId = "revokeKey",
            summary = "Revoke a key; within five seconds it and its sessions of the desk open nothing")
    public Uni<Response> revoke(UUID id, @HeaderParam(Revision.HEADER) String ifMatch) {
        return keys.revoke(id, Revision.seen(ifMatch), acting.act()).map(Answers::ok);
    }
}
