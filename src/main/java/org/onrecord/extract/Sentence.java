package org.onrecord.extract;

import java.util.List;

/** The tokens from one full stop to the next; what is quoted inside does not end it. */
final class Sentence {
    final List<Token> tokens;
    /** Index of the paragraph. */
    final int block;

    final boolean first;
    /** Which sentence of the text this is. */
    int number;

    Sentence(List<Token> tokens, int block, boolean first) {
        this.tokens = tokens;
        this.block = block;
        this.first = first;
    }

    int size() {
        return tokens.size();
    }

    Token at(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : NONE;
    }

    int start() {
        return tokens.get(0).start;
    }

    int end() {
        return tokens.get(tokens.size() - 1).end;
    }

    Range range(int from, int to) {
        return new Range(tokens.get(from).start, tokens.get(to - 1).end);
    }

    /** First token at or after a position of the text. */
    int tokenAt(int position) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end <= position) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static final Token NONE = new Token(0, 0, Token.Kind.PUNCTUATION, "");
}
