package org.onrecord.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a query. Whatever is typed means something: a quotation mark without its other half reaches to the end. */
final class SearchReader {
    private static final Pattern PIECE = Pattern.compile(
            "(?<not>-)?[\"\u201c\u201d\u201e](?<phrase>[^\"\u201c\u201d]*)(?:[\"\u201c\u201d]|$)|(?<minus>-)?(?<word>[^\\s\"\u201c\u201d\u201e]+)");
    /** What is no part of a word, as {@code search_plain} has it. */
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private static final String OR = "OR";

    private final List<SearchClause> clauses = new ArrayList<>();
    private final Matcher pieces;
    private final boolean typing;
    private boolean either;

    SearchReader(String text, boolean typing) {
        this.pieces = PIECE.matcher(text);
        this.typing = typing;
    }

    List<SearchClause> clauses() {
        while (pieces.find()) {
            if (pieces.group("phrase") != null) {
                add(SearchTerm.Kind.PHRASE, pieces.group("phrase"), pieces.group("not") != null);
            } else if (OR.equals(pieces.group("word")) && pieces.group("minus") == null) {
                either = !clauses.isEmpty();
                continue;
            } else {
                word(pieces.group("word"), pieces.group("minus") != null);
            }
            either = false;
        }
        return clauses;
    }

    private void word(String word, boolean excluded) {
        var begun = word.endsWith("*") || (typing && pieces.end() == pieces.regionEnd());
        var longEnough = cleaned(word).codePointCount(0, cleaned(word).length()) >= SearchQuery.MIN_PREFIX;
        add(begun && longEnough ? SearchTerm.Kind.PREFIX : SearchTerm.Kind.WORD, word, excluded);
    }

    private void add(SearchTerm.Kind kind, String text, boolean excluded) {
        var words = cleaned(text);
        if (words.isEmpty()) {
            return;
        }
        var term = new SearchTerm(kind, words);
        var last = clauses.isEmpty() ? null : clauses.get(clauses.size() - 1);
        if (either && !excluded && !last.excluded()) {
            var terms = new ArrayList<>(last.terms());
            terms.add(term);
            clauses.set(clauses.size() - 1, new SearchClause(terms, false));
        } else {
            clauses.add(new SearchClause(List.of(term), excluded));
        }
    }

    private static String cleaned(String text) {
        return NO_LETTERS.matcher(text).replaceAll(" ").strip();
    }
}
