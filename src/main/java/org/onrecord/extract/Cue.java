package org.onrecord.extract;

/**
 * A reporting expression: token positions of its verb group (end exclusive), where its head stands, and how it is
 * built.
 */
record Cue(int from, int to, int head, Verb.Form form, Build build) {
    enum Build {
        FINITE,
        GERUND,
        INFINITIVE,
        PASSIVE
    }

    Verb verb() {
        return form.verb();
    }
}
