package org.onrecord.extract;

import java.util.Set;

/** The narrator sums up what somebody said: ", a claim that the other side disputes". There the report ends. */
final class Summaries {
    private static final Set<String> NOUNS = Set.of(
            "claim",
            "charge",
            "accusation",
            "allegation",
            "assertion",
            "argument",
            "statement",
            "comment",
            "remark",
            "view",
            "position",
            "stance",
            "sentiment",
            "point",
            "line",
            "theme",
            "message",
            "suggestion",
            "proposal",
            "requirement",
            "recommendation",
            "move",
            "decision",
            "step",
            "reference",
            "nod",
            "jab",
            "swipe",
            "shot",
            "dig",
            "sign",
            "reversal",
            "shift",
            "departure",
            "contrast",
            "notion",
            "idea",
            "prospect",
            "promise",
            "pledge",
            "threat");

    private Summaries() {}

    /** Whether such a noun begins here, behind a comma or a dash. */
    static boolean begins(Clause clause, int i) {
        if (!clause.at(i).isAny("a", "an")) return false;
        Phrase phrase = clause.phrases().startingAt(i);
        return phrase != null && NOUNS.contains(clause.at(phrase.head()).lower);
    }
}
