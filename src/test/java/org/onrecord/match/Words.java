package org.onrecord.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sentences of made-up words, with the small words of a real one. */
final class Words {
    private static final String[] SMALL = {"the", "of", "and", "to", "in", "is", "we", "that", "for", "it"};
    private static final String[] SYLLABLES = {
        "ba", "do", "fi", "gu", "ke", "la", "mo", "ni", "pu", "re", "sa", "ti", "vo", "zu"
    };

    private Words() {}

    static List<String> any(Random random, int many) {
        var words = new ArrayList<String>();
        for (int i = 0; i < many; i++) {
            words.add(random.nextInt(3) == 0 ? SMALL[random.nextInt(SMALL.length)] : word(random));
        }
        words.set(0, word(random));
        words.set(many - 1, word(random));
        return words;
    }

    /** The same with so many words replaced, left out or put in; never the first or the last. */
    static List<String> edited(Random random, List<String> words, int edits) {
        var edited = new ArrayList<>(words);
        for (int i = 0; i < edits; i++) {
            int at = 1 + random.nextInt(edited.size() - 2);
            switch (random.nextInt(3)) {
                case 0 -> edited.set(at, word(random));
                case 1 -> edited.add(at, word(random));
                default -> {
                    if (edited.size() > 6) {
                        edited.remove(at);
                    }
                }
            }
        }
        return edited;
    }

    static String word(Random random) {
        var word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }
}
