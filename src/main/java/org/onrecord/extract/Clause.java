package org.onrecord.extract;

/** A tagged sentence with its noun phrases. */
record Clause(Sentence sentence, Phrases phrases) {
    Token at(int i) {
        return sentence.at(i);
    }

    int size() {
        return sentence.size();
    }

    /** Position after the quoted stretch that the token at i belongs to. */
    int afterRegion(int i) {
        int region = at(i).region;
        while (i < size() && at(i).region == region) i++;
        return i;
    }

    boolean verbal(int i) {
        return at(i).tagged("VERB", "AUX");
    }

    /** Whether a verb stands outside quotation marks in these positions. */
    boolean hasVerb(int from, int to) {
        for (int i = from; i < to; i++) if (verbal(i)) return true;
        return false;
    }

    /** End of a noun phrase with the prepositional phrases after it. */
    int withPrepositions(Phrase phrase) {
        int end = phrase.to();
        for (int steps = 0; steps < 4; steps++) {
            Phrase next = at(end).tagged("ADP") ? phrases.startingAt(end + 1) : null;
            if (next == null || phrases.time(next)) return end;
            end = next.to();
        }
        return end;
    }
}
