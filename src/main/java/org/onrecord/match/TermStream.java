package org.onrecord.match;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Terms of a text that was read already, as the inverted index takes them: each by its number. */
final class TermStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final int[] terms;
    private int next;

    TermStream(int[] terms) {
        this.terms = terms;
    }

    static String name(int term) {
        return Integer.toString(term, Character.MAX_RADIX);
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        while (next < terms.length && terms[next] == Analysed.BREAK) {
            next++;
        }
        if (next == terms.length) {
            return false;
        }
        term.append(name(terms[next++]));
        return true;
    }
}
