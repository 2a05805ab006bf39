package org.onrecord.extract;

import java.util.Set;

/** Mends what the part-of-speech model gets wrong in news: names, rare words, and verbs that report. */
final class Repairs {
    private static final int NEAR = 6;

    private final Lexicon lexicon;
    private final Set<String> names;

    /** {@code names}: words known to be names; may grow while texts are read. */
    Repairs(Lexicon lexicon, Set<String> names) {
        this.lexicon = lexicon;
        this.names = names;
    }

    void in(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) repair(sentence, i);
        for (int i = 0; i < sentence.size(); i++) if (noun(sentence, i)) sentence.at(i).tag = "NOUN";
        for (int i = 1; i < sentence.size(); i++) if (reports(sentence, i)) sentence.at(i).tag = "VERB";
    }

    private void repair(Sentence sentence, int i) {
        Token token = sentence.at(i);
        if (token.kind == Token.Kind.QUOTE_MARK || token.kind == Token.Kind.PUNCTUATION) {
            token.tag = "PUNCT";
            return;
        }
        if (token.tagged("PUNCT") || !lexicon.possible(token.lower, token.tag)) token.tag = open(token, i);
        String fixed = lexicon.fixedTag(token.lower);
        if (fixed != null
                && !(token.capitalised() && i > 0 && sentence.at(i - 1).capitalised())) token.tag = fixed;
        else if (name(sentence, i)) token.tag = "PROPN";
        if (token.is("'s")
                && sentence.at(i - 1).tagged("VERB", "ADJ", "X", "ADV")
                && sentence.at(i - 1).capitalised()) sentence.at(i - 1).tag = "PROPN";
    }

    /** "says referees are", "for the elderly,": taken for a verb or an adverb, and is neither. */
    private boolean noun(Sentence sentence, int i) {
        Token token = sentence.at(i);
        Token before = sentence.at(i - 1);
        Token next = sentence.at(i + 1);
        if (token.capitalised() || !token.word()) return false;
        if (token.tagged("VERB") && token.lower.endsWith("s") && lexicon.verb(token.lower) == null) {
            boolean subject = before.tagged("PRON", "DET", "AUX") || before.is("to");
            return next.tagged("AUX") && !next.lower.startsWith("'") && !subject;
        }
        return token.tagged("ADV") && before.is("the") && next.tagged("PUNCT", "AUX");
    }

    /** A reporting verb taken for a noun: "the treaty states that", "supporters question whether", "…,” aides state in". */
    private boolean reports(Sentence sentence, int i) {
        Token token = sentence.at(i);
        Verb.Form form = lexicon.verb(token.lower);
        if (form == null || token.capitalised() || token.tagged("VERB")) return false;
        Token before = sentence.at(i - 1);
        Token next = sentence.at(i + 1);
        if (before.tagged("NUM") && lexicon.documentPart(sentence.at(i - 2).lower)) return true;
        if (lexicon.documentPart(next.lower) && sentence.at(i + 2).kind == Token.Kind.NUMBER && before.is(","))
            return true;
        boolean inserted = before.is(",") && next.isAny("he", "she", "it", "they", "we", "i");
        if (inserted && form.shape() == Verb.Shape.THIRD) return true;
        boolean subject =
                before.tagged("NOUN", "PROPN", "PRON", "ADV") && !before.is("'s") && !lexicon.possessive(before.lower);
        if (!subject) return false;
        boolean inflected = form.shape() == Verb.Shape.THIRD || form.shape() == Verb.Shape.PAST;
        boolean base = form.shape() == Verb.Shape.BASE && plural(before);
        if (inflected && announces(sentence, i + 1)) return true;
        if (inflected
                && before.isAny("also", "often", "repeatedly", "still")
                && sentence.at(i - 2).tagged("PROPN", "PRON")) return true;
        if (base && next.isAny("that", "whether", "if", "why", "how")) return true;
        return (inflected || base)
                && form.verb().quotes()
                && !next.tagged("NOUN", "PROPN")
                && behindQuotation(sentence, i);
    }

    private static boolean plural(Token token) {
        return token.isAny("i", "you", "we", "they", "still", "also", "often", "now")
                || token.tagged("NOUN", "PROPN") && token.lower.endsWith("s");
    }

    private static boolean announces(Sentence sentence, int i) {
        Token next = sentence.at(i);
        return next.is("that")
                || next.kind == Token.Kind.QUOTE_MARK
                || next.is(",") && sentence.at(i + 1).kind == Token.Kind.QUOTE_MARK
                || next.isAny(".", ",") && sentence.at(0).quoted();
    }

    /** "“…,” the Saudis state": a quotation that ends in a comma stands a few words before. */
    private static boolean behindQuotation(Sentence sentence, int i) {
        for (int k = i - 1; k >= Math.max(1, i - NEAR); k--) {
            Token token = sentence.at(k);
            if (token.quoted())
                return token.kind == Token.Kind.QUOTE_MARK && sentence.at(k - 1).isAny(",", "?", "!");
            if (token.tagged("VERB", "AUX", "PUNCT")) return false;
        }
        return false;
    }

    private static String open(Token token, int i) {
        if (token.capitalised() && i > 0) return "PROPN";
        if (token.lower.endsWith("ed") || token.lower.endsWith("ing")) return "VERB";
        if (token.lower.endsWith("ly")) return "ADV";
        return token.kind == Token.Kind.NUMBER ? "NUM" : token.capitalised() ? "PROPN" : "NOUN";
    }

    private boolean name(Sentence sentence, int i) {
        Token token = sentence.at(i);
        if (!token.capitalised() || token.tagged("PROPN", "PRON", "DET", "ADP", "CCONJ", "SCONJ", "NUM")) return false;
        if (lexicon.title(token.lower) || names.contains(token.text) && !lexicon.demonym(token.lower)) return true;
        boolean begins = i == 0
                || sentence.at(i - 1).tagged("PUNCT") && !sentence.at(i - 1).is(",");
        if (token.tagged("VERB", "AUX"))
            return !begins || lexicon.firstName(token.lower) || lexicon.quoting(sentence.at(i + 1).lower);
        if (begins && token.tagged("INTJ", "X", "PART") && lexicon.quoting(sentence.at(i + 1).lower)) return true;
        if (begins) return lexicon.firstName(token.lower) || sentence.at(i + 1).capitalised() && !token.tagged("ADV");
        return token.tagged("NOUN", "ADJ", "ADV", "X", "INTJ", "PART") && !lexicon.demonym(token.lower);
    }
}
