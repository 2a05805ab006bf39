package org.onrecord.match;

/** In which way an answer is less than what was asked for, because finding that took too long. */
public enum SearchNote {
    /** The words of phrases were looked for in any order and form. */
    PHRASES_AS_WORDS,
    /** Only the newest records were looked at; {@code next} leads on to those before. */
    NEWEST_ONLY
}
