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
import org.onrecord.quote.NewSpeakerResponse;
import org.onrecord.quote.NewWithdrawal;
import org.onrecord.quote.Quotes;
import org.onrecord.quote.ResponseKind;
import org.onrecord.quote.SpeakerResponses;
import org.onrecord.quote.Withdrawals;

/** What can be done to a quote on the page on which it is checked. */
@ApplicationScoped
class QuoteSteps {
    private static final String REASON = "reason";

    private final Quotes quotes;
    private final Assessments assessments;
    private final Challenges challenges;
    private final SpeakerResponses responses;
    private final Withdrawals withdrawals;
    private final Shapes shapes;

    QuoteSteps(
            Quotes quotes,
            Assessments assessments,
            Challenges challenges,
            SpeakerResponses responses,
            Withdrawals withdrawals,
            Shapes shapes) {
        this.quotes = quotes;
        this.assessments = assessments;
        this.challenges = challenges;
        this.responses = responses;
        this.withdrawals = withdrawals;
        this.shapes = shapes;
    }

    /** @throws Problem NOT_FOUND when there is no such step */
    Uni<?> take(UUID quote, String step, Entered in, Act act) {
        return switch (step) {
            case "record" -> quotes.confirm(quote, in.revision(), act);
            case "assess" -> assessments.propose(quote, shapes.checked(AssessForm.assessment(in)), act);
            case "challenge" -> challenges.raise(quote, shapes.checked(new NewChallenge(in.text(REASON))), act);
            case "respond" -> responses.record(quote, shapes.checked(response(in)), act);
            default -> throw none();
        };
    }

    /** Takes it off the record. */
    Uni<?> withdraw(UUID quote, Entered in, Act act) {
        return withdrawals.withdraw(quote, in.revision(), shapes.checked(new NewWithdrawal(in.text(REASON))), act);
    }

    /** What shows it is known by the address of its page here. */
    private static NewSpeakerResponse response(Entered in) {
        var proof = in.idOfAddress("proof");
        if (proof == null) {
            throw Problem.invalid("proof", "is needed: what shows that they said so");
        }
        var isQuote = in.text("proof").contains("/quotes/");
        return new NewSpeakerResponse(
                in.choice("kind", ResponseKind.class),
                in.id("speaker"),
                in.text("onBehalf"),
                in.text("wording"),
                in.text("language"),
                in.date("respondedOn"),
                isQuote ? null : proof,
                isQuote ? proof : null);
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
