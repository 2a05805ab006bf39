package org.onrecord.kit;

/** One thing that is looked for. */
public record SearchTerm(Kind kind, String text) {
    /** How its text is meant. */
    public enum Kind {
        /** A word in any of its forms. */
        WORD,
        /** Words as they are, one after the other. */
        PHRASE,
        /** A word that begins so. */
        PREFIX
    }
}
