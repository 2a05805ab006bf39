package org.onrecord.extract;

import java.util.Set;

/** A reporting verb and what may follow it; see {@code reporting-verbs.txt}. */
record Verb(String lemma, String flags, Set<String> prepositions) {
    enum Shape {
        BASE,
        THIRD,
        PAST,
        PARTICIPLE,
        GERUND
    }

    /** One form of a verb as it stands in a text. */
    record Form(Verb verb, Shape shape) {}

    boolean takesClause() {
        return has('C');
    }

    boolean quotes() {
        return has('Q');
    }

    boolean takesNoun() {
        return has('N');
    }

    boolean takesInfinitive() {
        return has('I');
    }

    boolean takesGerund() {
        return has('G');
    }

    boolean takesAddressee() {
        return has('A');
    }

    boolean takesObject() {
        return has('O');
    }

    boolean weak() {
        return has('W');
    }

    private boolean has(char flag) {
        return flags.indexOf(flag) >= 0;
    }
}
