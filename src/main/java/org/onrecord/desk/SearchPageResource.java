package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Role;
import org.onrecord.match.SearchAsk;
import org.onrecord.match.SearchFilter;
import org.onrecord.match.Searches;

@Path("/search")
@Produces(Desk.HTML)
@Cancellable(false)
public class SearchPageResource {
    private static final int HITS = 25;

    private final Desk desk;
    private final Searches searches;

    SearchPageResource(Desk desk, Searches searches) {
        this.desk = desk;
        this.searches = searches;
    }

    @GET
    @RolesAllowed(Role.READ)
    public Uni<Response> search(
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("sort") @DefaultValue("newest") String sort,
            @QueryParam("after") String after,
            @BeanParam @Valid SearchFilter filter,
            UriInfo uri) {
        var ask = new SearchAsk(q.isBlank() ? null : q, false, "best".equals(sort) ? sort : "newest", after == null);
        var links = new SearchLinks(uri.getQueryParameters());
        return searches.find(ask, filter, new PageAsk(HITS, after), desk.staff())
                .map(answer -> SearchSheet.of(q, links, answer))
                .onFailure(failure -> isAboutTheQuery(failure, after))
                .recoverWithItem(failure -> SearchSheet.refused(q, links, failure.getMessage()))
                .chain(sheet -> desk.show(sheet.title(), frame -> Pages.search(frame, sheet)));
    }

    /** What somebody typed is answered on the page on which they typed it. */
    private static boolean isAboutTheQuery(Throwable failure, String after) {
        return after == null
                && failure instanceof Problem problem
                && problem.view().status() == ProblemType.INVALID_PARAMETER.status;
    }
}
