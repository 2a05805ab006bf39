package org.onrecord.ledger;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A promise about contents that are told later: until then the hash tells nothing of them, and then anybody can check
 * that they are the same.
 *
 * @param contents canonical JSON (RFC 8785 §3.2)
 * @param hash SHA-256 of the salt and the contents in UTF-8
 */
public record Commitment(String contents, byte[] salt, byte[] hash) {
    static Commitment of(String contents, byte[] salt) {
        return new Commitment(contents, salt, Seal.commitment(salt, contents));
    }

    /** Whether the contents are those that were promised. */
    public boolean holds() {
        return Arrays.equals(hash, Seal.commitment(salt, contents));
    }

    /** Lower-case hexadecimal digits, two a byte; null of null. */
    public static String hex(byte[] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }
}
