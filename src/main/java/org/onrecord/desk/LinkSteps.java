package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.onrecord.kit.Act;
import org.onrecord.kit.FourEyes;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Shapes;
import org.onrecord.quote.Decision;
import org.onrecord.quote.LinkFault;
import org.onrecord.quote.LinkStep;
import org.onrecord.quote.LinkView;
import org.onrecord.quote.Links;
import org.onrecord.quote.Objection;
import org.onrecord.quote.Rejection;

/** The decisions on a link as forms ask for them; each has the name that it has in the API. */
@ApplicationScoped
class LinkSteps {
    private static final String CODE = "code";
    private static final String REASON = "reason";

    private final Links links;
    private final Shapes shapes;

    LinkSteps(Links links, Shapes shapes) {
        this.links = links;
        this.shapes = shapes;
    }

    /** @throws Problem NOT_FOUND when there is no such step */
    Uni<LinkView> take(UUID id, String step, Entered in, Act act) {
        return switch (step) {
            case "challenge" -> links.challenge(id, in.revision(), shapes.checked(objection(in)), act);
            case "accept" -> links.accept(id, in.revision(), shapes.checked(decision(in)), act);
            case "reject" -> links.reject(id, in.revision(), shapes.checked(rejection(in)), act);
            case "uphold" -> settle(id, LinkStep.UPHOLD, in, act);
            case "overturn" -> settle(id, LinkStep.OVERTURN, in, act);
            case "reconfirm" -> settle(id, LinkStep.RECONFIRM, in, act);
            case "drop" -> settle(id, LinkStep.DROP, in, act);
            default -> throw Problem.of(ProblemType.NOT_FOUND, "A link has no step of this name.");
        };
    }

    private Uni<LinkView> settle(UUID id, LinkStep step, Entered in, Act act) {
        return links.settle(id, step, in.revision(), shapes.checked(decision(in)), act);
    }

    private static Decision decision(Entered in) {
        return new Decision(in.text(REASON), in.text(FourEyes.OVERRIDE));
    }

    private static Rejection rejection(Entered in) {
        return new Rejection(in.choice(CODE, LinkFault.class), in.text(REASON), in.text(FourEyes.OVERRIDE));
    }

    private static Objection objection(Entered in) {
        return new Objection(in.choice(CODE, LinkFault.class), in.text(REASON));
    }
}
