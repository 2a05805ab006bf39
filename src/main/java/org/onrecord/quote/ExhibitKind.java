package org.onrecord.quote;

/** What a piece of evidence shows of a quote. */
public enum ExhibitKind {
    /** The recording, transcript or text of what was said. */
    ORIGINAL,
    /** Somebody who was there, or another outlet, reports it. */
    REPORT,
    /** Who attributed it to the speaker. */
    ATTRIBUTION,
    /** That it was not said so. */
    REFUTATION,
    /** What was said around it. */
    CONTEXT,
    /** Another translation. */
    TRANSLATION,
    OTHER
}
