package org.onrecord.match;

/** In which way an answer is another than what was asked for. */
public enum SearchNote {
    /** The words of phrases were looked for in any order and form. */
    PHRASES_AS_WORDS,
    /** Only the newest records were looked at; {@code next} leads on to those before. */
    NEWEST_ONLY,
    /** The search cluster does not answer, or is not filled yet: this was found in the database. */
    CLUSTER_AWAY
}
