package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.onrecord.kit.Act;
import org.onrecord.kit.FourEyes;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Shapes;
import org.onrecord.review.Approval;
import org.onrecord.review.Assignment;
import org.onrecord.review.Because;
import org.onrecord.review.Correction;
import org.onrecord.review.CrossCheckAsk;
import org.onrecord.review.Decisions;
import org.onrecord.review.NewCrossCheck;
import org.onrecord.review.Publishing;
import org.onrecord.review.Reopening;
import org.onrecord.review.Reports;
import org.onrecord.review.ReviewView;
import org.onrecord.review.Reviews;
import org.onrecord.review.VerdictReason;
import org.onrecord.review.Verdicts;

/** The steps of a review as forms ask for them; each has the name that it has in the API. */
@ApplicationScoped
class CaseSteps {
    private final Reviews reviews;
    private final Reports reports;
    private final Decisions decisions;
    private final Verdicts verdicts;
    private final Shapes shapes;

    CaseSteps(Reviews reviews, Reports reports, Decisions decisions, Verdicts verdicts, Shapes shapes) {
        this.reviews = reviews;
        this.reports = reports;
        this.decisions = decisions;
        this.verdicts = verdicts;
        this.shapes = shapes;
    }

    /** @throws Problem NOT_FOUND when there is no such step */
    Uni<ReviewView> take(UUID claim, String step, Entered in, Act act) {
        return switch (step) {
            case "open" -> reviews.open(claim, act);
            case "assign" -> reviews.assign(claim, in.revision(), shapes.checked(assignment(in)), act);
            case "release" -> reviews.release(claim, in.revision(), act);
            case "report" -> reports.report(claim, in.revision(), shapes.checked(ReportForm.report(in)), act);
            case "cross-check-request" ->
                reports.requestCrossCheck(claim, in.revision(), new CrossCheckAsk(in.id("checker")), act);
            case "cross-check" -> reports.crossCheck(claim, in.revision(), shapes.checked(crossCheck(in)), act);
            case "send-to-review" -> reports.sendToReview(claim, in.revision(), act);
            default -> decide(claim, step, in, act);
        };
    }

    private Uni<ReviewView> decide(UUID claim, String step, Entered in, Act act) {
        return switch (step) {
            case "approve" -> decisions.approve(claim, in.revision(), shapes.checked(approval(in)), act);
            case "send-back" -> decisions.sendBack(claim, in.revision(), shapes.checked(because(in)), act);
            case "publish" -> decisions.publish(claim, in.revision(), shapes.checked(publishing(in)), act);
            case "correct" -> verdicts.correct(claim, in.revision(), shapes.checked(correction(in)), act);
            case "confirm-correction" ->
                verdicts.confirmCorrection(claim, in.revision(), shapes.checked(approval(in)), act);
            case "retract" -> verdicts.retract(claim, in.revision(), shapes.checked(because(in)), act);
            case "confirm-retraction" ->
                verdicts.confirmRetraction(claim, in.revision(), shapes.checked(approval(in)), act);
            case "decline" -> verdicts.decline(claim, in.revision(), shapes.checked(because(in)), act);
            case "reopen" ->
                reviews.reopen(
                        claim, in.revision(), shapes.checked(new Reopening(in.text("reason"), in.id("assignee"))), act);
            default -> throw Problem.of(ProblemType.NOT_FOUND, "A review has no step of this name.");
        };
    }

    private static Assignment assignment(Entered in) {
        return new Assignment(in.id("assignee"));
    }

    private static NewCrossCheck crossCheck(Entered in) {
        return new NewCrossCheck(in.text("rating"), in.text("rationale"));
    }

    private static Approval approval(Entered in) {
        return new Approval(in.text(FourEyes.OVERRIDE));
    }

    private static Because because(Entered in) {
        return new Because(in.text("reason"));
    }

    private static Publishing publishing(Entered in) {
        return new Publishing(in.choice("reason", VerdictReason.class), in.text("note"), in.text(FourEyes.OVERRIDE));
    }

    private static Correction correction(Entered in) {
        return new Correction(in.choice("reason", VerdictReason.class), in.text("note"), ReportForm.report(in));
    }
}
