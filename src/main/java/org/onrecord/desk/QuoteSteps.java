package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.onrecord.kit.Act;
import org.onrecord.kit.FourEyes;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Shapes;
import org.onrecord.quote.AssessmentDecision;
import org.onrecord.quote.Assessments;
import org.onrecord.quote.Challenges;
import org.onrecord.quote.NewChallenge;
import org.onrecord.quote.Quotes;

/** What can be done to a quote on the page on which it is checked. */
@ApplicationScoped
class QuoteSteps {
    private static final String REASON = "reason";

    private final Quotes quotes;
    private final Assessments assessments;
    private final Challenges challenges;
    private final Shapes shapes;

    QuoteSteps(Quotes quotes, Assessments assessments, Challenges challenges, Shapes shapes) {
        this.quotes = quotes;
        this.assessments = assessments;
        this.challenges = challenges;
        this.shapes = shapes;
    }

    /** @throws Problem NOT_FOUND when there is no such step */
    Uni<?> take(UUID quote, String step, Entered in, Act act) {
        return switch (step) {
            case "record" -> quotes.confirm(quote, in.revision(), act);
            case "assess" -> assessments.propose(quote, shapes.checked(AssessForm.assessment(in)), act);
            case "challenge" -> challenges.raise(quote, shapes.checked(new NewChallenge(in.text(REASON))), act);
            default -> throw none();
        };
    }

    /** Confirms or rejects an assessment. @throws Problem NOT_FOUND when there is no such step */
    Uni<?> decide(UUID assessment, String step, Entered in, Act act) {
        var decision = shapes.checked(new AssessmentDecision(in.text(REASON), in.text(FourEyes.OVERRIDE)));
        return switch (step) {
            case "confirm" -> assessments.confirm(assessment, in.revision(), decision, act);
            case "reject" -> assessments.reject(assessment, in.revision(), decision, act);
            default -> throw none();
        };
    }

    private static Problem none() {
        return Problem.of(ProblemType.NOT_FOUND, "There is no step of this name.");
    }
}
