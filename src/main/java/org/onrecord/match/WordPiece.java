package org.onrecord.match;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Cuts text into the word pieces of a BERT vocabulary, uncased: the longest piece first, as in Devlin et al. 2019. Reads
 * the vocabulary from a Hugging Face {@code tokenizer.json}.
 */
final class WordPiece {
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> pieces;
    private final int unknown;
    private final int first;
    private final int last;

    private WordPiece(Map<String, Integer> pieces) {
        this.pieces = pieces;
        this.unknown = must("[UNK]");
        this.first = must("[CLS]");
        this.last = must("[SEP]");
    }

    /** @throws IOException when the file has no WordPiece vocabulary */
    static WordPiece read(InputStream json) throws IOException {
        var vocabulary = new ObjectMapper().readTree(json).path("model").path("vocab");
        if (!vocabulary.isObject()) {
            throw new IOException("The tokenizer has no WordPiece vocabulary (model.vocab)");
        }
        var pieces = new HashMap<String, Integer>(vocabulary.size() * 2);
        vocabulary
                .properties()
                .forEach(piece -> pieces.put(piece.getKey(), piece.getValue().asInt()));
        try {
            return new WordPiece(pieces);
        } catch (IllegalArgumentException missing) {
            throw new IOException(missing.getMessage(), missing);
        }
    }

    /** The ids of the first {@code most} pieces at most, those that mark the beginning and the end among them. */
    long[] ids(String text, int most) {
        var ids = new long[most];
        ids[0] = first;
        int count = 1;
        var plain = plain(text);
        for (int from = 0; from < plain.length() && count < most - 1; ) {
            int to = wordEnd(plain, from);
            if (to > from) {
                count = cut(plain.substring(from, to), ids, count, most - 1);
            }
            from = Math.max(to, from + 1);
        }
        ids[count++] = last;
        return java.util.Arrays.copyOf(ids, count);
    }

    private int cut(String word, long[] ids, int start, int most) {
        int count = start;
        if (word.length() > LONGEST_WORD) {
            ids[count++] = unknown;
            return count;
        }
        for (int from = 0; from < word.length() && count < most; ) {
            int to = word.length();
            Integer id = null;
            while (to > from && id == null) {
                id = pieces.get(from == 0 ? word.substring(0, to) : "##" + word.substring(from, to));
                to--;
            }
            if (id == null) {
                ids[start] = unknown;
                return start + 1;
            }
            ids[count++] = id;
            from = to + 1;
        }
        return count;
    }

    /** The end of the word that begins at {@code from}; a sign is a word of its own, and white space is none. */
    private static int wordEnd(String text, int from) {
        if (isSign(text.codePointAt(from))) {
            return from + Character.charCount(text.codePointAt(from));
        }
        int to = from;
        while (to < text.length() && text.charAt(to) != ' ' && !isSign(text.codePointAt(to))) {
            to += Character.charCount(text.codePointAt(to));
        }
        return to;
    }

    /** Lower case, without accents and control characters, white space as single kinds of blanks. */
    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (Character.isWhitespace(c) || type == Character.SPACE_SEPARATOR) {
                plain.append(' ');
            } else if (type != Character.NON_SPACING_MARK
                    && type != Character.CONTROL
                    && type != Character.FORMAT
                    && c != 0xFFFD) {
                plain.appendCodePoint(Character.toLowerCase(c));
            }
        });
        return plain.toString();
    }

    private static boolean isSign(int c) {
        return (c >= 33 && c <= 47)
                || (c >= 58 && c <= 64)
                || (c >= 91 && c <= 96)
                || (c >= 123 && c <= 126)
                || isIdeograph(c)
                || switch (Character.getType(c)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }

    private static boolean isIdeograph(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0x20000 && c <= 0x2CEAF)
                || (c >= 0xF900 && c <= 0xFAFF);
    }

    private int must(String piece) {
        var id = pieces.get(piece);
        if (id == null) {
            throw new IllegalArgumentException("The tokenizer's vocabulary has no " + piece);
        }
        return id;
    }
}
