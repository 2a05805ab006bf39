package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The noun phrases of a tagged sentence, without their prepositional parts. */
final class Phrases {
    private static final Set<String> TIME = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "yesterday",
            "tomorrow",
            "tonight",
            "week",
            "month",
            "year",
            "morning",
            "afternoon",
            "evening",
            "night",
            "weekend",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan.",
            "feb.",
            "sept.",
            "oct.",
            "nov.",
            "dec.",
            "aug.",
            "weeks",
            "months",
            "years",
            "days",
            "day",
            "time",
            "hours",
            "minutes",
            "summer",
            "spring",
            "fall",
            "winter");

    private final Sentence sentence;
    private final Lexicon lexicon;
    private final List<Phrase> all = new ArrayList<>();
    private final Phrase[] owner;

    Phrases(Sentence sentence, Lexicon lexicon) {
        this.sentence = sentence;
        this.lexicon = lexicon;
        this.owner = new Phrase[sentence.size()];
        int i = 0;
        while (i < sentence.size()) {
            int end = end(i);
            if (end > i) add(i, end);
            i = Math.max(end, i + 1);
        }
    }

    List<Phrase> all() {
        return all;
    }

    Phrase at(int token) {
        return token >= 0 && token < owner.length ? owner[token] : null;
    }

    Phrase startingAt(int token) {
        Phrase phrase = at(token);
        return phrase != null && phrase.from() == token ? phrase : null;
    }

    Phrase endingAt(int end) {
        Phrase phrase = at(end - 1);
        return phrase != null && phrase.to() == end ? phrase : null;
    }

    boolean time(Phrase phrase) {
        return TIME.contains(sentence.at(phrase.head()).lower);
    }

    static boolean timeWord(Token token) {
        return TIME.contains(token.lower);
    }

    private void add(int from, int to) {
        int head = to - 1;
        while (head > from && !sentence.at(head).tagged("NOUN", "PROPN", "PRON", "NUM")) head--;
        Phrase phrase = new Phrase(from, to, head);
        all.add(phrase);
        for (int i = from; i < to; i++) owner[i] = phrase;
    }

    private int end(int from) {
        Token first = sentence.at(from);
        if (!nominal(first) || first.is("'s") || first.quoted()) return from;
        if (first.tagged("PRON") && !lexicon.possessive(first.lower)) return from + 1;
        int i = from + 1;
        while (i < sentence.size() && continues(from, i)) i++;
        while (i > from + 1 && sentence.at(i - 1).tagged("ADV", "PART", "DET")) i--;
        return headed(from, i) ? i : from;
    }

    private boolean headed(int from, int to) {
        for (int i = from; i < to; i++)
            if (sentence.at(i).tagged("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET")) return true;
        return false;
    }

    private boolean continues(int from, int i) {
        Token token = sentence.at(i);
        Token before = sentence.at(i - 1);
        if (token.quoted()) return false;
        if (token.tagged("PART")) return token.text.startsWith("'");
        if (before.is("'s") || before.is("'")) return nominal(token) || token.tagged("ADV", "VERB");
        if (token.tagged("DET", "PRON")) return before.isAny("all", "both", "half") && token.tagged("DET");
        if (timeWord(token) != timeWord(before)
                && !before.tagged("DET", "ADJ", "NUM")
                && (token.capitalised() || timeWord(token))) return false;
        if (token.tagged("VERB", "ADV")) return inside(i);
        return nominal(token) || token.is("&");
    }

    /** "the leading candidate", "the most notable clause": a verb or adverb between determiner and noun. */
    private boolean inside(int i) {
        boolean before = sentence.at(i - 1).tagged("DET", "ADJ", "ADV") || lexicon.possessive(sentence.at(i - 1).lower);
        boolean after = sentence.at(i + 1).tagged("NOUN", "ADJ", "PROPN")
                || sentence.at(i + 1).tagged("VERB") && sentence.at(i + 2).tagged("NOUN");
        return before && after && lexicon.verb(sentence.at(i).lower) == null;
    }

    private static boolean nominal(Token token) {
        return token.tagged("DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON", "SYM") && token.kind != Token.Kind.QUOTE_MARK;
    }
}
