package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Role;
import org.onrecord.review.TaskCounts;
import org.onrecord.review.TaskFilter;
import org.onrecord.review.TaskKind;
import org.onrecord.review.Tasks;

/** What waits for who signed in: to be read, because the cookie of a session opens no writes. */
@Path("/queue")
@Produces(Desk.HTML)
@Cancellable(false)
public class QueuePageResource {
    private static final int TASKS = 25;

    private final Desk desk;
    private final Tasks tasks;

    QueuePageResource(Desk desk, Tasks tasks) {
        this.desk = desk;
        this.tasks = tasks;
    }

    @GET
    @RolesAllowed(Role.CHECK)
    public Uni<Response> queue(@QueryParam("kind") TaskKind kind, @QueryParam("after") @Size(max = 2000) String after) {
        return tasks.counts(desk.actor()).chain(counts -> show(counts, kind, new PageAsk(TASKS, after)));
    }

    private Uni<Response> show(TaskCounts counts, TaskKind kind, PageAsk ask) {
        return tasks.page(TaskFilter.of(kind), ask, desk.actor())
                .chain(page -> desk.show(
                        "What waits for you",
                        frame -> Pages.queue(frame, counts.kinds(), kind, page.items(), page.next())));
    }
}
