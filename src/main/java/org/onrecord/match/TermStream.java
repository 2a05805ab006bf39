package org.onrecord.match;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;

/** Terms of a text that was read already, as the inverted index takes them: each once, by its number, and how often. */
final class TermStream extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final TermFrequencyAttribute times = addAttribute(TermFrequencyAttribute.class);
    private final int[] terms;
    private int next;

    TermStream(int[] terms) {
        this.terms = terms.clone();
        Arrays.sort(this.terms);
        while (next < terms.length && this.terms[next] == Analysed.BREAK) {
            next++;
        }
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
        if (next == terms.length) {
            return false;
        }
        clearAttributes();
        int first = next;
        while (next < terms.length && terms[next] == terms[first]) {
            next++;
        }
        term.setBytesRef(name(terms[first]));
        times.setTermFrequency(next - first);
        return true;
    }
}
