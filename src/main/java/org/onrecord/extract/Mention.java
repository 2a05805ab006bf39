package org.onrecord.extract;

/** The words that name a speaker beside a cue: the whole mention, and its core noun phrase, as token positions. */
record Mention(Clause clause, int from, int to, Phrase core) {
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
