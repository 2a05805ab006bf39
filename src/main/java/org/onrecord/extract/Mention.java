package org.onrecord.extract;

import java.util.List;

/**
 * The words that name a speaker beside a cue: the whole mention, and its core noun phrase, as token positions.
 *
 * @param pair two mentions when two speak together, else null
 */
record Mention(Clause clause, int from, int to, Phrase core, List<Mention> pair) {
    Mention(Clause clause, int from, int to, Phrase core) {
        this(clause, from, to, core, null);
    }

    Range range() {
        return clause.sentence().range(from, to);
    }

    boolean relative() {
        return to == from + 1 && clause.at(from).isAny("who", "which", "that");
    }

    Token head() {
        return clause.at(core.head());
    }

    static Mention of(Clause clause, Phrase phrase) {
        return new Mention(clause, phrase.from(), phrase.to(), phrase);
    }
}
