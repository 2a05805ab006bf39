package org.onrecord.match;

import java.util.List;

/** What all claims that were found can be compared by; each has weights of its own. */
enum Basis {
    WORDS("words"),
    MEANING("full"),
    TWO_MEANINGS("two");

    /** Where {@code ranker.json} has its weights. */
    final String section;

    Basis(String section) {
        this.section = section;
    }

    static Basis of(List<Likeness> claims) {
        if (claims.isEmpty() || !claims.stream().allMatch(like -> like.meant)) {
            return WORDS;
        }
        return claims.stream().allMatch(like -> like.meantTwice) ? TWO_MEANINGS : MEANING;
    }

    /** Whether a trait can be told by this. */
    boolean tells(String trait) {
        return trait.startsWith("second") ? this == TWO_MEANINGS : this != WORDS || !trait.startsWith("cosine");
    }
}
