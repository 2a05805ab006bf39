package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;

/** Splits text into tokens by hand, in one pass. */
final class Tokens {
    private static final int LONGEST = 64;

    private final Page page;
    private final Lexicon lexicon;
    private final List<Token> tokens = new ArrayList<>();

    Tokens(Page page, Lexicon lexicon) {
        this.page = page;
        this.lexicon = lexicon;
    }

    List<Token> in(int from, int to) {
        tokens.clear();
        int i = from;
        while (i < to) {
            char c = page.at(i);
            if (Page.blank(c)) i++;
            else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) i = word(i, to);
            else i = mark(i, to);
        }
        return new ArrayList<>(tokens);
    }

    private int mark(int i, int to) {
        char c = page.at(i);
        int width = i + 1 < to && QuoteMarks.doubled(page, i) ? 2 : 1;
        boolean quote = width == 2 || QuoteMarks.mark(c);
        if (!quote) {
            while (i + width < to && page.at(i + width) == c && (c == '.' || c == '-' || c == '—')) width++;
        }
        add(i, i + width, quote ? Token.Kind.QUOTE_MARK : Token.Kind.PUNCTUATION);
        return i + width;
    }

    private int word(int from, int to) {
        int i = from;
        while (i < to && continues(i, to)) i++;
        int clitic = clitic(from, i);
        if (clitic > from) {
            add(from, clitic, Token.Kind.WORD);
            add(clitic, i, Token.Kind.WORD);
            return i;
        }
        if (i < to && page.at(i) == '.' && abbreviation(from, i)) i++;
        add(from, i, Character.isDigit(page.at(from)) ? Token.Kind.NUMBER : Token.Kind.WORD);
        return i;
    }

    private boolean continues(int i, int to) {
        char c = page.at(i);
        if (Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK) return true;
        boolean hyphened = c == '.' && i + 2 < to && page.at(i + 1) == '-' && Character.isLetter(page.at(i + 2));
        if (hyphened) return Character.isUpperCase(page.at(i - 1));
        if (c == '-' && page.at(i - 1) == '.' && i + 1 < to && Character.isLetter(page.at(i + 1))) return true;
        if (i + 1 >= to || !Character.isLetterOrDigit(page.at(i + 1))) return false;
        boolean digits = Character.isDigit(page.at(i - 1)) && Character.isDigit(page.at(i + 1));
        if (c == '.') return digits || initials(i);
        if (c == ',' || c == ':' || c == '/') return digits;
        return c == '-' || c == '\u2011' || apostrophe(c) || c == '&' || c == '_' || c == '@';
    }

    /** Inside "U.N." or "a.m.": single letters between stops. */
    private boolean initials(int i) {
        boolean before = !Character.isLetterOrDigit(page.at(i - 2)) || page.at(i - 2) == '.';
        boolean after = !Character.isLetterOrDigit(page.at(i + 2)) || page.at(i + 2) == '.';
        return before && after || Character.isLowerCase(page.at(i - 1)) && Character.isLowerCase(page.at(i + 1));
    }

    private int clitic(int from, int to) {
        for (int i = to - 1; i > from && i >= to - 3; i--) {
            if (!apostrophe(page.at(i))) continue;
            String tail = page.text().substring(i + 1, to).toLowerCase(java.util.Locale.ROOT);
            return switch (tail) {
                case "s", "ve", "re", "ll", "d", "m" -> i;
                default -> -1;
            };
        }
        return -1;
    }

    private boolean abbreviation(int from, int to) {
        if (to - from > 12) return false;
        String word = page.text().substring(from, to);
        if (to - from == 1) return Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        return word.indexOf('.') > 0 && word.length() <= 6 || lexicon.abbreviation(word);
    }

    static boolean apostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ';
    }

    private void add(int from, int to, Token.Kind kind) {
        String text = page.text().substring(from, Math.min(to, from + LONGEST));
        text = text.replace('’', '\'').replace('‘', '\'').replace('\u2011', '-');
        tokens.add(new Token(from, to, kind, text));
    }
}
