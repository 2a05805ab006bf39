package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Role;
import org.onrecord.kit.Shapes;
import org.onrecord.review.HoldAsk;
import org.onrecord.review.TaskFilter;
import org.onrecord.review.TaskHolds;
import org.onrecord.review.TaskKind;
import org.onrecord.review.Tasks;

/** What waits for who signed in, with forms to take it and to hand it back. */
@Path("/queue")
@Produces(Desk.HTML)
@RolesAllowed(Role.CHECK)
@Cancellable(false)
public class QueuePageResource {
    private static final int TASKS = 25;

    private final Desk desk;
    private final Tasks tasks;
    private final TaskHolds holds;
    private final Shapes shapes;

    QueuePageResource(Desk desk, Tasks tasks, TaskHolds holds, Shapes shapes) {
        this.desk = desk;
        this.tasks = tasks;
        this.holds = holds;
        this.shapes = shapes;
    }

    @GET
    public Uni<Response> queue(
            @BeanParam @Valid TaskFilter filter, @QueryParam("after") @Size(max = 2000) String after) {
        return show(filter, after, Tried.NOTHING);
    }

    @POST
    @Path("{kind}/{id}/take")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> take(
            TaskKind kind, UUID id, @BeanParam @Valid TaskFilter filter, MultivaluedMap<String, String> body) {
        var entered = Entered.of(body);
        return desk.take(
                TaskPage.form(kind, id),
                entered,
                () -> holds.take(kind, id, shapes.checked(new HoldAsk(entered.text("takeOver"))), desk.act(entered)),
                back(kind, id, filter),
                tried -> show(filter, null, tried));
    }

    @POST
    @Path("{kind}/{id}/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> release(
            TaskKind kind, UUID id, @BeanParam @Valid TaskFilter filter, MultivaluedMap<String, String> body) {
        var entered = Entered.of(body);
        return desk.take(
                TaskPage.form(kind, id),
                entered,
                () -> holds.release(kind, id, desk.act(entered)),
                back(kind, id, filter),
                tried -> show(filter, null, tried));
    }

    private Uni<Response> show(TaskFilter filter, String after, Tried tried) {
        return tasks.counts(desk.actor())
                .chain(counts -> tasks.page(filter, new PageAsk(TASKS, after), desk.actor())
                        .chain(page -> desk.show(
                                "What waits for you",
                                tried,
                                frame -> Pages.queue(
                                        frame,
                                        new TaskPage(
                                                filter,
                                                counts.kinds(),
                                                page.items(),
                                                page.next(),
                                                desk.actor(),
                                                tried)))));
    }

    private static String back(TaskKind kind, UUID id, TaskFilter filter) {
        return "/queue?" + TaskPage.query(filter, filter.kind()) + "#" + TaskPage.form(kind, id);
    }
}
