package org.onrecord.document;

import java.util.List;

/**
 * What became of an anchor in another version's text. {@code place} is null when ORPHANED; {@code differences} are empty
 * unless DRIFTED.
 */
public record Follow(State state, Found place, List<Difference> differences) {
    public enum State {
        /** The same words, though perhaps elsewhere. */
        MATCHED,
        /** The same passage, worded a little differently. */
        DRIFTED,
        /** Neither the words nor anything that is recognisably the passage. */
        ORPHANED
    }

    public Follow {
        differences = List.copyOf(differences);
    }
}
