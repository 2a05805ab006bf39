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
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.account.Acting;
import org.onrecord.kit.Revision;
import org.onrecord.kit.Role;

@Path("/api/v1/claims/{id}/merge")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Merges")
@Cancellable(false)
public class ClaimMergeResource {
    private final Merges merges;
    private final Acting acting;

    ClaimMergeResource(Merges merges, Acting acting) {
        this.merges = merges;
        this.acting = acting;
    }

    @POST
    @RolesAllowed(Role.EDIT)
    @Operation(
            operationId = "mergeClaims",
            summary = "Merge a claim into another, which stands for it from then on",
            description = "The merged one answers 308. Its links, wordings and appearances move to the other.")
    public Uni<Response> merge(
            UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid MergeAsk body, UriInfo uri) {
        return merges.mergeClaims(id, Revision.seen(ifMatch), body, acting.act())
                .map(merge -> MergeResource.created(uri, merge));
    }
}
