package org.onrecord.review;

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
import org.onrecord.account.Acting;
import org.onrecord.kit.Answers;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Role;

@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks", description = "What waits for you: what your role reaches, without what you made yourself")
@Cancellable(false)
public class TaskResource {
    private final Tasks tasks;
    private final TaskHolds holds;
    private final Acting acting;

    TaskResource(Tasks tasks, TaskHolds holds, Acting acting) {
        this.tasks = tasks;
        this.holds = holds;
        this.acting = acting;
    }

    @GET
    @RolesAllowed(Role.CHECK)
    @Operation(
            operationId = "listTasks",
            summary = "List what waits for you, the longest wait first; filters can be combined",
            description =
                    "Of all kinds that your role reaches, without your own work, which waits for somebody else. A task is gone from the list when the record has moved on.")
    public Uni<Response> list(@BeanParam @Valid TaskFilter filter, @BeanParam @Valid PageAsk ask, UriInfo uri) {
        return tasks.page(filter, ask, acting.actor()).map(page -> Answers.page(uri, page));
    }

    @GET
    @Path("counts")
    @RolesAllowed(Role.CHECK)
    @Operation(
            operationId = "countTasks",
            summary = "Count what waits for you, by kind",
            description = "As it is now. Counting stops at 1,000 of a kind; `more` says so.")
    public Uni<TaskCounts> counts() {
        return tasks.counts(acting.actor());
    }

    @POST
    @Path("{kind}/{id}/hold")
    @RolesAllowed(Role.CHECK)
    @Operation(
            operationId = "holdTask",
            summary = "Take a task, so that others see that you are at it",
            description =
                    "For 8 hours, unless set otherwise; asking again begins them anew. One person holds a task: another is answered 409 with the `holder`'s name. An EDITOR may take it over. A hold keeps nobody from deciding.")
    public Uni<HoldView> hold(TaskKind kind, UUID id, @NotNull @Valid HoldAsk body) {
        return holds.take(kind, id, body, acting.act());
    }

    @POST
    @Path("{kind}/{id}/release")
    @RolesAllowed(Role.CHECK)
    @Operation(operationId = "releaseTask", summary = "Hand back a task that you hold")
    public Uni<HoldView> release(TaskKind kind, UUID id) {
        return holds.release(kind, id, acting.act());
    }
}
