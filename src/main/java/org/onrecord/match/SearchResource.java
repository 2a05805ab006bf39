package org.onrecord.match;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.account.Acting;
import org.onrecord.kit.Answers;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Role;

@Path("/api/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search", description = "Finding quotes and claims")
@Cancellable(false)
public class SearchResource {
    private final Searches searches;
    private final Acting acting;

    SearchResource(Searches searches, Acting acting) {
        this.searches = searches;
        this.acting = acting;
    }

    @GET
    @RolesAllowed(Role.READ)
    @Operation(
            operationId = "search",
            summary = "Find quotes and claims by their words and by what is known of them",
            description =
                    "Quotes are found by the words of each place where they stand, in the forms of their language, and by the names of their speakers; claims by their statements and wordings. Texts of documents and reports are not searched. What cannot be found within 2 s is looked for in an easier way, and `degraded` says in which.")
    public Uni<Response> search(
            @BeanParam @Valid SearchAsk ask,
            @BeanParam @Valid SearchFilter filter,
            @BeanParam @Valid PageAsk page,
            UriInfo uri) {
        return searches.find(ask, filter, page, acting.isStaff())
                .map(answer -> Answers.page(uri, answer.next(), answer));
    }
}
