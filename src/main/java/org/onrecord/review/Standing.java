package org.onrecord.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.kit.Actor;
import org.onrecord.kit.Role;
import org.onrecord.kit.Transitions;

/**
 * Where a review stands for who looks at it, so that nobody is offered a step that could only be refused.
 *
 * @param author of the last report, or null
 * @param reworded whether the claim says something else than the last report is about
 */
public record Standing(
        Stage stage,
        UUID assignee,
        UUID checker,
        UUID author,
        UUID crossCheckedBy,
        boolean sealed,
        boolean reworded,
        UUID proposedBy) {

    /** @param statement of the claim as it is worded now */
    public static Standing of(ReviewView review, String statement) {
        var report = review.report();
        return new Standing(
                review.stage(),
                review.assignee(),
                review.checker(),
                report == null ? null : report.author(),
                report == null || report.crossCheck() == null
                        ? null
                        : report.crossCheck().by(),
                report != null && report.sealed(),
                report != null && !report.statement().equals(statement),
                review.proposal() == null ? null : review.proposal().by());
    }

    static Standing of(Review review, Report report, String statement) {
        return new Standing(
                review.stage,
                review.assignee,
                review.checker,
                report == null ? null : report.author,
                report == null ? null : report.crossCheckedBy,
                report != null && report.isSealed(),
                report != null && !report.isAbout(statement),
                review.proposal == null ? null : review.proposal.by());
    }

    /** The steps that somebody can take; an ADMIN also those on their own work, which need a reason. */
    public Set<Step> open(Actor actor) {
        return Stage.TRANSITIONS.rows().stream()
                .filter(row -> row.from() == stage)
                .map(Transitions.Row::step)
                .filter(step -> actor.role().covers(Role.CHECKER) && isOpen(step, actor))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Step.class)));
    }

    /** Whether a step is a decision on what the actor made, for which an ADMIN has to say why. */
    public boolean isOwnWork(Step step, Actor actor) {
        return makers(step).contains(actor.id());
    }

    private boolean isOpen(Step step, Actor actor) {
        var role = actor.role();
        return switch (step) {
            case ASSIGN, CORRECT -> true;
            case RELEASE -> actor.id().equals(assignee) || role.covers(Role.REVIEWER);
            case REPORT -> actor.id().equals(assignee);
            case REQUEST_CROSS_CHECK -> sealed;
            case AGREE, DIFFER -> mayCheck(actor);
            case SEND_TO_REVIEW -> actor.id().equals(author) || role.covers(Role.REVIEWER);
            case APPROVE -> decides(step, Role.REVIEWER, actor) && !reworded;
            case SEND_BACK, REOPEN, CONFIRM_RETRACTION -> decides(step, Role.REVIEWER, actor);
            case PUBLISH, CONFIRM_CORRECTION -> decides(step, Role.EDITOR, actor) && !reworded;
            case RETRACT -> role.covers(Role.EDITOR);
            case DECLINE -> actor.id().equals(proposedBy) || decides(step, Role.REVIEWER, actor);
        };
    }

    private boolean mayCheck(Actor actor) {
        return !actor.machine() && !actor.id().equals(author) && (checker == null || checker.equals(actor.id()));
    }

    private boolean decides(Step step, Role needed, Actor actor) {
        return !actor.machine()
                && actor.role().covers(needed)
                && (actor.role() == Role.ADMIN || !isOwnWork(step, actor));
    }

    /** Who may not take a decision alone. */
    private List<UUID> makers(Step step) {
        var makers = switch (step) {
            case APPROVE -> Stream.of(author, crossCheckedBy);
            case PUBLISH -> Stream.of(author);
            case CONFIRM_CORRECTION, CONFIRM_RETRACTION -> Stream.of(proposedBy);
            default -> Stream.<UUID>empty();
        };
        return makers.filter(Objects::nonNull).toList();
    }
}
