package org.onrecord.extract;

import java.util.List;

/**
 * A quotation that the text seems to contain; a proposal for a person to accept.
 *
 * @param cue the words that report ("said", "according to"), or null
 * @param confidence 0 to 1; orders a list, is no probability
 * @param why in words, how cue and speaker were found
 */
public record Candidate(
        Kind kind, List<Passage> segments, List<ProposedSpeaker> speakers, Passage cue, double confidence, String why) {

    /** How much of it stands between quotation marks, or that a document speaks. */
    public enum Kind {
        DIRECT,
        MIXED,
        INDIRECT,
        DOCUMENT_TEXT
    }
}
