package org.onrecord.claim;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import org.onrecord.document.Anchors;
import org.onrecord.document.Missing;
import org.onrecord.document.Selector;
import org.onrecord.document.Text;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;

/** Words that must stand in a text. */
record Passage(String exact, String text) {
    /**
     * Looks for the words off the event loop: a long text costs milliseconds. Nothing is looked for when either is null.
     *
     * @throws Problem SEGMENT_NOT_FOUND, with the nearest place and what differs there
     */
    static Uni<Void> check(String exact, String text) {
        if (exact == null || text == null) {
            return Uni.createFrom().voidItem();
        }
        var passage = new Passage(exact, text);
        return Uni.createFrom()
                .completionStage(() -> Vertx.currentContext()
                        .executeBlocking(passage::found, false)
                        .toCompletionStage());
    }

    private Void found() {
        if (Anchors.locate(Text.of(text), Selector.of(exact)) instanceof Missing missing) {
            throw problem(missing);
        }
        return null;
    }

    private static Problem problem(Missing missing) {
        var nearest = missing.nearest();
        if (nearest == null) {
            return Problem.field(
                    ProblemType.SEGMENT_NOT_FOUND, "exact", "is not in the document, nor anything like it");
        }
        var words = "is not in the document; nearest, from character "
                + nearest.span().start() + ": “" + nearest.text() + "”. Give the words as they stand there";
        return Problem.field(ProblemType.SEGMENT_NOT_FOUND, "exact", words).with("nearest", nearest);
    }
}
