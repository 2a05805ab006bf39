package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.IntStream;
import org.onrecord.kit.Act;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Shapes;
import org.onrecord.quote.Acceptance;
import org.onrecord.quote.CandidateMerge;
import org.onrecord.quote.CandidateView;
import org.onrecord.quote.Candidates;
import org.onrecord.quote.Dismissal;
import org.onrecord.quote.DismissalCode;
import org.onrecord.quote.Undoing;
import org.onrecord.quote.Undoings;

/** The decisions on a candidate as forms ask for them; each has the name that it has in the API. */
@ApplicationScoped
class CandidateSteps {
    private static final String REASON = "reason";
    private static final String SPEAKER = "speaker";

    private final Candidates candidates;
    private final Undoings undoings;
    private final Shapes shapes;

    CandidateSteps(Candidates candidates, Undoings undoings, Shapes shapes) {
        this.candidates = candidates;
        this.undoings = undoings;
        this.shapes = shapes;
    }

    /** @throws Problem NOT_FOUND when there is no such step */
    Uni<CandidateView> take(UUID id, String step, Entered in, Act act) {
        return switch (step) {
            case "accept" -> candidates.accept(id, in.revision(), shapes.checked(acceptance(in)), act);
            case "merge" -> candidates.merge(id, in.revision(), shapes.checked(merge(in)), act);
            case "dismiss" -> candidates.dismiss(id, in.revision(), shapes.checked(dismissal(in)), act);
            case "undo" -> undoings.undo(id, in.revision(), shapes.checked(new Undoing(in.text(REASON))), act);
            default -> throw Problem.of(ProblemType.NOT_FOUND, "A candidate has no step of this name.");
        };
    }

    private static Acceptance acceptance(Entered in) {
        return Acceptance.asProposed(IntStream.range(0, in.times(SPEAKER))
                .mapToObj(index -> in.id(SPEAKER, index))
                .toList());
    }

    private static CandidateMerge merge(Entered in) {
        return new CandidateMerge(in.id("quote"), null, null, null, null);
    }

    static Dismissal dismissal(Entered in) {
        var reason = in.text(REASON);
        if (reason == null) {
            throw Problem.invalid(REASON, "is needed");
        }
        return new Dismissal(in.choice("code", DismissalCode.class), reason);
    }
}
