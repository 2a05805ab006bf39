package org.onrecord.quote;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onrecord.document.Ambiguous;
import org.onrecord.document.Anchoring;
import org.onrecord.document.Missing;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;

/** What is told to somebody whose quote does not fit what is on record. */
final class Faults {
    private Faults() {}

    static Problem unknown(String field, String noun, UUID id) {
        return Problem.field(ProblemType.UNKNOWN_REFERENCE, field, "no " + noun + " has the id " + id);
    }

    static Problem merged(String field, String noun, UUID into) {
        return Problem.field(
                        ProblemType.UNKNOWN_REFERENCE, field, "this " + noun + " was merged; use " + into + " instead")
                .with("existing", into);
    }

    static Problem of(String field, Anchoring anchoring) {
        return anchoring instanceof Ambiguous ambiguous
                ? several(field, ambiguous)
                : missing(field, (Missing) anchoring);
    }

    private static Problem several(String field, Ambiguous ambiguous) {
        List<Segment> places = ambiguous.places().stream().map(Segment::of).toList();
        return Problem.field(
                        ProblemType.SEGMENT_AMBIGUOUS,
                        field,
                        "stands in the text " + ambiguous.count()
                                + " times; give prefix and suffix, or start and end, of the place that is meant")
                .with("places", places);
    }

    private static Problem missing(String field, Missing missing) {
        var nearest = missing.nearest();
        if (nearest == null) {
            return Problem.field(
                    ProblemType.SEGMENT_NOT_FOUND,
                    field,
                    "is not in the text of this version, nor is anything like it");
        }
        return Problem.field(
                        ProblemType.SEGMENT_NOT_FOUND,
                        field,
                        "is not at that place in the text of this version; the nearest is at "
                                + nearest.span().start() + " to "
                                + nearest.span().end() + ": see `nearest`")
                .with(
                        "nearest",
                        Map.of(
                                "start", nearest.span().start(),
                                "end", nearest.span().end(),
                                "text", nearest.text(),
                                "differences",
                                        nearest.differences().stream()
                                                .map(WordChange::of)
                                                .toList()));
    }
}
