package org.onrecord.match;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/** Terms of a text that was read already, as the inverted index takes them: each by its number. */
final class TermStream extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final int[] terms;
    private int next;

    TermStream(int[] terms) {
        this.terms = terms;
    }

    /** The bytes of the number, the highest first, without noughts before them. */
    static BytesRef name(int term) {
        int count = Math.max(1, (39 - Integer.numberOfLeadingZeros(term)) / 8);
        var bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (term >>> (8 * (count - 1 - i)));
        }
        return new BytesRef(bytes);
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
        term.setBytesRef(name(terms[next++]));
        return true;
    }
}
