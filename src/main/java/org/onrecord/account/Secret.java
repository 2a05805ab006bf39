package org.onrecord.account;

import java.security.SecureRandom;
import java.util.Base64;
import org.onrecord.kit.Hash;

/** The words of a key: {@code onr_} and 256 random bits in base64url. Never logged, never stored. */
record Secret(String value) {
    static final String MARK = "onr_";
    private static final int RANDOM_BYTES = 32;
    private static final int PREFIX_LENGTH = MARK.length() + 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret fresh() {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The first letters, by which people tell keys apart. */
    String prefix() {
        return value.substring(0, Math.min(PREFIX_LENGTH, value.length()));
    }

    byte[] hash() {
        return Hash.sha256(value);
    }

    @Override
    public String toString() {
        return prefix() + "…";
    }
}
