package org.onrecord.match;

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
import org.onrecord.account.Acting;
import org.onrecord.kit.Answers;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Role;
import org.onrecord.kit.Tagged;

@Path("/api/v1/search/builds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
@RolesAllowed(Role.ADMINISTER)
@Cancellable(false)
public class SearchBuildResource {
    private final SearchRebuilds rebuilds;
    private final Acting acting;

    SearchBuildResource(SearchRebuilds rebuilds, Acting acting) {
        this.rebuilds = rebuilds;
        this.acting = acting;
    }

    @POST
    @Operation(
            operationId = "rebuildSearchIndex",
            summary = "Build the index of the search cluster anew",
            description =
                    "A new index is filled beside the one that searches ask, and takes its place when it has all: nobody notices. Only where searches ask a cluster.")
    public Uni<Response> ask(UriInfo uri) {
        return rebuilds.ask(acting.act()).map(build -> Answers.created(uri, build.id(), build));
    }

    @GET
    @Operation(operationId = "listSearchBuilds", summary = "List the indexes of search clusters, newest first")
    public Uni<Response> list(@BeanParam @Valid PageAsk ask, UriInfo uri) {
        return rebuilds.page(ask).map(page -> Answers.page(uri, page));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSearchBuild", summary = "Read how far an index of a search cluster is")
    public Uni<Response> get(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return Answers.fresh(ifNoneMatch, () -> rebuilds.get(id).map(Tagged::tag), () -> rebuilds.get(id));
    }
}
