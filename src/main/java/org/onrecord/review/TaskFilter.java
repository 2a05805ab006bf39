package org.onrecord.review;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.onrecord.kit.Act;
import org.onrecord.kit.Actor;
import org.onrecord.kit.PageAsk;

/** Which tasks are asked for, and in which order; what is given must all be true of a task. */
public record TaskFilter(
        @Parameter(description = "Of this kind; all that your role reaches, when missing") @QueryParam("kind")
        TaskKind kind,

        @Parameter(description = "About this claim, or a quote that is linked to it") @QueryParam("claim")
        UUID claim,

        @Parameter(
                description =
                        "About a quote of this speaker, or of one merged into it; or about a claim that such a quote is linked to")
        @QueryParam("speaker")
        UUID speaker,

        @Parameter(description = "Waiting for at least so many hours") @QueryParam("minAgeHours") @Min(0) @Max(876_000)
        Integer minAgeHours,

        @Parameter(description = "Held by you, by nobody, or by anybody or nobody (when missing)")
        @QueryParam("heldBy")
        @DefaultValue("ANYBODY")
        TaskHolder heldBy,

        @Parameter(description = "What has waited longest first (when missing), or what came last")
        @QueryParam("order")
        @DefaultValue("OLDEST")
        TaskOrder order) {

    /** Those of a kind, or of all kinds when it is null. */
    public static TaskFilter of(TaskKind kind) {
        return new TaskFilter(kind, null, null, null, TaskHolder.ANYBODY, TaskOrder.OLDEST);
    }

    TaskPage page(PageAsk ask, Actor actor) {
        var page = new TaskPage(actor, order == TaskOrder.NEWEST, ask);
        page.about(claim);
        page.by(speaker);
        page.waitingSince(minAgeHours == null ? null : Act.now().minus(Duration.ofHours(minAgeHours)));
        page.held(heldBy);
        return page;
    }

    /** The kinds that are asked for and that the role reaches. */
    List<TaskKind> kinds(Actor actor) {
        return Arrays.stream(TaskKind.values())
                .filter(each -> kind == null || kind == each)
                .filter(each -> actor.role().covers(each.needed))
                .toList();
    }
}
