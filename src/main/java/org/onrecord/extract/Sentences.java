package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;

/** Cuts a paragraph's tokens into sentences, never inside a quotation. */
final class Sentences {
    private static final int LONGEST = 300;
    private static final int LOOK_AHEAD = 8;

    private final Lexicon lexicon;

    Sentences(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Sentence> of(List<Token> tokens, int block) {
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        int weight = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean last = i + 1 == tokens.size();
            boolean inside = !last && tokens.get(i).quoted() && tokens.get(i + 1).region == tokens.get(i).region;
            if (!inside) weight++;
            if (!last && (inside || weight < LONGEST) && !ends(tokens, i)) continue;
            sentences.add(new Sentence(tokens.subList(from, i + 1), block, from == 0));
            from = i + 1;
            weight = 0;
        }
        return sentences;
    }

    private boolean ends(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        Token next = tokens.get(i + 1);
        if (next.region >= 0 && next.region == token.region) return false;
        if (token.kind == Token.Kind.QUOTE_MARK && token.quoted()) return endsAfterQuote(tokens, i);
        if (!stop(token)) return shortened(token) && announces(tokens, i + 1);
        return opens(next) && !tokens.get(Math.max(0, i - 1)).isAny("no", "vs", "v");
    }

    /** "Widget Ltd.", "5 p.m.": the stop may end the sentence as well. */
    private static boolean shortened(Token token) {
        return token.word()
                && token.lower.endsWith(".")
                && (token.isAny("inc.", "ltd.", "corp.", "co.", "jr.", "sr.", "etc.", "bros.")
                        || token.lower.indexOf('.') < token.lower.length() - 1);
    }

    /** A quotation of some length opens here in upper case. */
    private static boolean announces(List<Token> tokens, int i) {
        Token mark = tokens.get(i);
        if (mark.kind != Token.Kind.QUOTE_MARK || !mark.quoted() || i + 5 >= tokens.size()) return false;
        return tokens.get(i + 1).capitalised() && tokens.get(i + 5).region == mark.region;
    }

    private boolean endsAfterQuote(List<Token> tokens, int i) {
        Token inside = tokens.get(i - 1);
        Token next = tokens.get(i + 1);
        if (!stop(inside) || !opens(next) && next.kind != Token.Kind.NUMBER) return false;
        if (next.dash() && tokens.size() - i < 9) return false;
        return next.quoted() || !attribution(tokens, i + 1, inside.is("."));
    }

    /** Whether what follows a closing mark is only "Name said" and belongs to the quotation. */
    private boolean attribution(List<Token> tokens, int from, boolean strict) {
        for (int i = from; i < Math.min(tokens.size(), from + LOOK_AHEAD); i++) {
            Token token = tokens.get(i);
            if (token.isAny(".", ":", ";") || token.quoted()) return false;
            if (strict && token.is(",")) return false;
            if (!lexicon.quoting(token.lower)) continue;
            Token after = i + 1 < tokens.size() ? tokens.get(i + 1) : tokens.get(i);
            if (strict && (tokens.get(from).isAny("and", "but") || goesOn(tokens, i + 1))) return false;
            if (after.isAny(".", ",")) return i > from || !strict;
            return !strict && i > from && !after.quoted() && !after.isAny("that", ":");
        }
        return false;
    }

    /** "He added, “…": the words announce the next quotation and not the last. */
    private static boolean goesOn(List<Token> tokens, int i) {
        return i + 1 < tokens.size()
                && tokens.get(i).is(",")
                && tokens.get(i + 1).quoted();
    }

    private static boolean stop(Token token) {
        return token.kind == Token.Kind.PUNCTUATION && ".?!…".indexOf(token.text.charAt(0)) >= 0;
    }

    private static boolean opens(Token next) {
        if (next.kind == Token.Kind.PUNCTUATION) return "([—–-•*".indexOf(next.text.charAt(0)) >= 0;
        return next.kind != Token.Kind.WORD || !Character.isLowerCase(next.text.charAt(0));
    }
}
