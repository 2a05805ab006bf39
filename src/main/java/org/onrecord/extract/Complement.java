package org.onrecord.extract;

/** Where what was said begins, as a token position, and what it is grammatically. */
record Complement(int start, Type type) {
    enum Type {
        THAT,
        COLON,
        QUOTATION,
        QUESTION,
        CLAUSE,
        INFINITIVE,
        GERUND,
        PREPOSITION,
        NOUN,
        OBJECT;

        /** Holds no finite verb of its own. */
        boolean nominal() {
            return this == NOUN || this == OBJECT || this == PREPOSITION || this == INFINITIVE || this == GERUND;
        }
    }
}
