package org.onrecord.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.onrecord.kit.Actor;
import org.onrecord.kit.Role;
import org.onrecord.review.TaskCounts;
import org.onrecord.review.TaskFilter;
import org.onrecord.review.TaskKind;
import org.onrecord.review.TaskView;

/** What waits for somebody, as they asked for it. */
public record TaskPage(
        TaskFilter filter, List<TaskCounts.Count> counts, List<TaskView> tasks, String next, Actor actor, Tried tried) {

    public boolean mine(TaskView task) {
        return task.hold() != null && task.hold().heldBy().equals(actor.id());
    }

    /** Whether who looks can take a task from who holds it. */
    public boolean takesOver() {
        return actor.role().covers(Role.EDITOR);
    }

    /** Where the task is done. */
    public String where(TaskView task) {
        return switch (task.kind()) {
            case QUOTE_TO_CONFIRM, QUOTE_CHALLENGED, ANCHOR_ORPHANED -> "/quotes/" + task.quoteId() + "/check";
            case ASSESSMENT_TO_CONFIRM -> "/quotes/" + task.quoteId() + "/check#a-" + task.id();
            case LINK_TO_DECIDE, LINK_STALE, LINK_CHALLENGED -> "/links/" + task.id();
            case CLAIM_TO_CHECK,
                    CLAIM_TO_CROSS_CHECK,
                    CLAIM_TO_REVIEW,
                    VERDICT_TO_PUBLISH,
                    CORRECTION_TO_CONFIRM,
                    RETRACTION_TO_CONFIRM -> "/claims/" + task.claimId() + "/review";
        };
    }

    /** Name of a task's forms. */
    public String form(TaskView task) {
        return form(task.kind(), task.id());
    }

    static String form(TaskKind kind, UUID id) {
        return kind + "-" + id;
    }

    /** The same queue, of another kind: the query of its address. */
    public String of(TaskKind kind) {
        return query(filter, kind);
    }

    public String here() {
        return query(filter, filter.kind());
    }

    static String query(TaskFilter filter, TaskKind kind) {
        var parts = new ArrayList<String>();
        if (kind != null) {
            parts.add("kind=" + kind);
        }
        if (filter.claim() != null) {
            parts.add("claim=" + filter.claim());
        }
        if (filter.speaker() != null) {
            parts.add("speaker=" + filter.speaker());
        }
        if (filter.minAgeHours() != null) {
            parts.add("minAgeHours=" + filter.minAgeHours());
        }
        parts.add("heldBy=" + filter.heldBy());
        parts.add("order=" + filter.order());
        return String.join("&", parts);
    }
}
