package org.onrecord.match;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a draft, by its place. */
public record DraftStretch(
        @Schema(required = true, minimum = "0") int start,

        @Schema(required = true, minimum = "0", description = "Exclusive")
        int end) {
    /** White space between two sentences. */
    private static final int BETWEEN = 2;

    /** Sentences in the order of the draft; those that follow each other are one stretch. */
    static List<DraftStretch> of(List<EchoPiece> sentences) {
        var stretches = new ArrayList<DraftStretch>();
        for (var sentence : sentences) {
            int last = stretches.size() - 1;
            if (last >= 0 && sentence.start() - stretches.get(last).end() <= BETWEEN) {
                stretches.set(last, new DraftStretch(stretches.get(last).start(), sentence.end()));
            } else {
                stretches.add(new DraftStretch(sentence.start(), sentence.end()));
            }
        }
        return stretches;
    }

    DraftStretch in(Offsets offsets) {
        return new DraftStretch(offsets.of(start), offsets.of(end));
    }
}
