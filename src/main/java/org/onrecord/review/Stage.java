package org.onrecord.review;

import static org.onrecord.kit.Transitions.row;

import java.util.List;
import org.onrecord.kit.Transitions;

/** Where the review of a claim is. */
public enum Stage {
    OPEN,
    ASSIGNED,
    REPORTED,
    CROSS_CHECK,
    IN_REVIEW,
    APPROVED,
    PUBLISHED,
    /** The verdict stands; what would take its place waits for a second person. */
    CORRECTION_PROPOSED,
    /** The verdict stands; its retraction waits for a second person. */
    RETRACTION_PROPOSED,
    RETRACTED;

    /** {@code src/docs/states.md} has the same table in words. */
    public static final Transitions<Stage, Step> TRANSITIONS = new Transitions<>(
            "review",
            List.of(
                    row(OPEN, Step.ASSIGN, ASSIGNED),
                    row(ASSIGNED, Step.ASSIGN, ASSIGNED),
                    row(ASSIGNED, Step.RELEASE, OPEN),
                    row(ASSIGNED, Step.REPORT, REPORTED),
                    row(REPORTED, Step.REQUEST_CROSS_CHECK, CROSS_CHECK),
                    row(REPORTED, Step.SEND_TO_REVIEW, IN_REVIEW),
                    row(CROSS_CHECK, Step.REQUEST_CROSS_CHECK, CROSS_CHECK),
                    row(CROSS_CHECK, Step.AGREE, REPORTED),
                    row(CROSS_CHECK, Step.DIFFER, ASSIGNED),
                    row(IN_REVIEW, Step.APPROVE, APPROVED),
                    row(IN_REVIEW, Step.SEND_BACK, ASSIGNED),
                    row(APPROVED, Step.PUBLISH, PUBLISHED),
                    row(APPROVED, Step.SEND_BACK, ASSIGNED),
                    row(PUBLISHED, Step.CORRECT, CORRECTION_PROPOSED),
                    row(PUBLISHED, Step.RETRACT, RETRACTION_PROPOSED),
                    row(PUBLISHED, Step.REOPEN, ASSIGNED),
                    row(CORRECTION_PROPOSED, Step.CONFIRM_CORRECTION, PUBLISHED),
                    row(CORRECTION_PROPOSED, Step.DECLINE, PUBLISHED),
                    row(RETRACTION_PROPOSED, Step.CONFIRM_RETRACTION, RETRACTED),
                    row(RETRACTION_PROPOSED, Step.DECLINE, PUBLISHED),
                    row(RETRACTED, Step.REOPEN, ASSIGNED)));
}
