package org.onrecord.account;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.onrecord.kit.Hash;
import org.onrecord.kit.postgres.CannotStart;

/** The words of a key: {@code onr_} and, when made here, 256 random bits in base64url. Never logged, never stored. */
record Secret(String value) {
    static final String MARK = "onr_";
    private static final String BEARER = "Bearer ";
    private static final int RANDOM_BYTES = 32;
    private static final int CHOSEN_LENGTH = 40;
    private static final int PREFIX_LENGTH = MARK.length() + 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The key in an {@code Authorization} header, if there is one of ours. */
    static Optional<Secret> of(String header) {
        return Optional.ofNullable(header)
                .filter(Secret::isBearer)
                .map(value -> value.substring(BEARER.length()).strip())
                .filter(token -> token.startsWith(MARK))
                .map(Secret::new);
    }

    static boolean isBearer(String header) {
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    static Secret fresh() {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** A key that an operator chose. @throws CannotStart when it would be easy to guess */
    static Secret chosen(String value) {
        if (!value.matches(MARK + "[A-Za-z0-9_-]{" + (CHOSEN_LENGTH - MARK.length()) + ",200}")) {
            throw new CannotStart("onrecord.first-key must begin with " + MARK + " and have at least "
                    + CHOSEN_LENGTH + " characters (letters, digits, - and _), for example: " + MARK
                    + " followed by what `openssl rand -hex 32` prints");
        }
        return new Secret(value);
    }

    /** The first letters, by which people tell keys apart. */
    String prefix() {
        return value.substring(0, Math.min(PREFIX_LENGTH, value.length()));
    }

    byte[] hash() {
        return Hash.sha256(value);
    }

    /** Its hash in hexadecimal. */
    String fingerprint() {
        return HexFormat.of().formatHex(hash());
    }

    @Override
    public String toString() {
        return prefix() + "…";
    }
}
