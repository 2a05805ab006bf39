package org.onrecord.document;

import java.util.List;

/**
 * The words stand at several places and nothing tells which is meant. {@code places} are the first of them, at most
 * {@value #SHOWN}, in the order of the text; {@code count} is how many there are. Overlapping places count each.
 */
public record Ambiguous(List<Found> places, int count) implements Anchoring {
    static final int SHOWN = 10;

    public Ambiguous {
        places = List.copyOf(places);
    }
}
