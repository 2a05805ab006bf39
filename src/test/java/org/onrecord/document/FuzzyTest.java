package org.onrecord.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against the plain quadratic table (Sellers 1980), on small alphabets, where ties and repeats are the rule. */
class FuzzyTest {
    @Test
    void theBestPlaceIsTheOneOfThePlainTable() {
        Random random = new Random(1999);
        for (int i = 0; i < 10_000; i++) {
            String pattern = word(random, 1 + random.nextInt(i % 10 == 0 ? 200 : 20));
            String text = random.nextBoolean()
                    ? word(random, random.nextInt(300))
                    : word(random, random.nextInt(50)) + edited(pattern, random) + word(random, random.nextInt(50));
            int limit = random.nextInt(pattern.length());
            int[] bottom = table(pattern, text, true);
            int best = 0;
            for (int j = 0; j < bottom.length; j++) {
                best = bottom[j] < bottom[best] ? j : best;
            }

            Fuzzy.Hit hit = new Fuzzy(pattern).search(text, limit);

            if (bottom[best] > limit) {
                assertNull(hit, pattern + " in " + text);
            } else {
                assertEquals(new Fuzzy.Hit(best, bottom[best]), hit, pattern + " in " + text);
            }
        }
    }

    @Test
    void theEditsToEveryBeginningAreThoseOfThePlainTable() {
        Random random = new Random(2003);
        for (int i = 0; i < 3_000; i++) {
            String pattern = word(random, random.nextInt(200));
            String text = random.nextBoolean() ? word(random, random.nextInt(200)) : edited(pattern, random);

            assertArrayEquals(table(pattern, text, false), Fuzzy.along(pattern, text));
        }
    }

    private static int[] table(String pattern, String text, boolean anywhere) {
        int[] column = new int[pattern.length() + 1];
        for (int i = 0; i < column.length; i++) {
            column[i] = i;
        }
        int[] bottom = new int[text.length() + 1];
        bottom[0] = pattern.length();
        for (int j = 1; j <= text.length(); j++) {
            int diagonal = column[0];
            column[0] = anywhere ? 0 : j;
            for (int i = 1; i < column.length; i++) {
                int same = diagonal + (pattern.charAt(i - 1) == text.charAt(j - 1) ? 0 : 1);
                diagonal = column[i];
                column[i] = Math.min(same, Math.min(column[i - 1], column[i]) + 1);
            }
            bottom[j] = column[pattern.length()];
        }
        return bottom;
    }

    private static String word(Random random, int length) {
        int letters = 1 + random.nextInt(5);
        return random.ints(length, 'a', 'a' + letters)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String edited(String pattern, Random random) {
        StringBuilder edited = new StringBuilder(pattern);
        for (int n = random.nextInt(1 + pattern.length() / 3); n > 0 && edited.length() > 0; n--) {
            int at = random.nextInt(edited.length());
            switch (random.nextInt(3)) {
                case 0 -> edited.deleteCharAt(at);
                case 1 -> edited.insert(at, (char) ('a' + random.nextInt(5)));
                default -> edited.setCharAt(at, (char) ('a' + random.nextInt(5)));
            }
        }
        return edited.toString();
    }
}
