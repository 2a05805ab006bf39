package org.onrecord.extract;

import java.util.Set;

/** Reads the name out of a noun phrase. */
final class Names {
    private static final Set<String> PARTICLES = Set.of(
            "of", "de", "da", "di", "del", "della", "van", "von", "der", "den", "bin", "al", "la", "le", "el", "y",
            "and", "for", "the", "on");

    private final Lexicon lexicon;

    Names(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** First token of the name the phrase ends in, or -1 when it ends in no name. */
    int start(Clause clause, Phrase phrase) {
        int i = phrase.head();
        if (!clause.at(i).tagged("PROPN") || !clause.at(i).capitalised()) return -1;
        while (i > phrase.from() && part(clause, i - 1)) i--;
        while (i < phrase.head() && described(clause, i) && !place(clause, i, phrase)) i++;
        if (lexicon.group(clause.at(phrase.head()).lower)) return i;
        int last = i;
        for (int k = i; k < phrase.head(); k++) {
            if (lexicon.title(clause.at(k).lower) && !givenName(clause, k, phrase)) last = k + 1;
        }
        boolean office = last == phrase.head()
                && lexicon.title(clause.at(last).lower)
                && !lexicon.firstName(clause.at(last).lower);
        return office ? i : last;
    }

    private boolean described(Clause clause, int i) {
        return lexicon.demonym(clause.at(i).lower) && !lexicon.firstName(clause.at(i).lower);
    }

    /** "North Bergen", "Saudi Arabia": the adjective belongs to the name, unlike that in "Northern Irish Mayor Lee". */
    private boolean place(Clause clause, int i, Phrase phrase) {
        Token next = clause.at(i + 1);
        boolean compass = lexicon.compass(clause.at(i).lower);
        boolean pair = lexicon.placing(clause.at(i).lower) && i + 1 == phrase.head();
        return (compass || pair)
                && next.tagged("PROPN")
                && !lexicon.demonym(next.lower)
                && !lexicon.title(next.lower)
                && !lexicon.firstName(next.lower);
    }

    /** "Grant", "Dean", "Judge": a title word that is also a given name counts as a name at the front. */
    private boolean givenName(Clause clause, int k, Phrase phrase) {
        return lexicon.firstName(clause.at(k).lower) && k + 1 == phrase.head();
    }

    private static boolean part(Clause clause, int i) {
        Token token = clause.at(i);
        return token.capitalised() && !token.is("'s") && token.tagged("PROPN", "ADJ", "NOUN") || token.is("&");
    }

    boolean organisation(Clause clause, int from, int to) {
        for (int i = from; i < to; i++)
            if (lexicon.group(clause.at(i).lower) || clause.at(i).tagged("DET")) return true;
        return clause.at(to - 1).text.length() > 1
                && clause.at(to - 1).text.equals(clause.at(to - 1).text.toUpperCase(java.util.Locale.ROOT));
    }

    static String text(Clause clause, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            Token token = clause.at(i);
            if (i > from && token.start > clause.at(i - 1).end) text.append(' ');
            text.append(token.text);
        }
        return text.toString();
    }

    static boolean particle(String lower) {
        return PARTICLES.contains(lower);
    }
}
