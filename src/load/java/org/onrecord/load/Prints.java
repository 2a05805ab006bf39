package org.onrecord.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.IntStream;

/** What the database's {@code wording_prints} makes of words that are lower case and have no signs, many times faster. */
final class Prints {
    private static final int SHORT = 16;
    private static final int MIDDLING = 64;

    private final MessageDigest digest;

    Prints() {
        try {
            digest = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Distinct. */
    int[] of(String[] words) {
        int[] threes = new int[Math.max(0, words.length - 2)];
        for (int i = 0; i < threes.length; i++) {
            threes[i] = print(words[i] + ' ' + words[i + 1] + ' ' + words[i + 2]);
        }
        int beside = words.length <= SHORT ? 0 : words.length <= MIDDLING ? 1 : 3;
        var least = IntStream.range(0, threes.length)
                .map(i -> IntStream.rangeClosed(i, Math.min(i + beside, threes.length - 1))
                        .map(k -> threes[k])
                        .min()
                        .orElseThrow());
        return IntStream.concat(IntStream.of(print('=' + String.join(" ", words))), least)
                .distinct()
                .toArray();
    }

    private int print(String words) {
        return ByteBuffer.wrap(digest.digest(words.getBytes(StandardCharsets.UTF_8)))
                .getInt();
    }
}
