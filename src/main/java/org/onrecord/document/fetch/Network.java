package org.onrecord.document.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of addresses, as {@code 10.0.0.0/8}; without a length, one address.
 *
 * @param length bits of the prefix that count
 */
record Network(byte[] prefix, int length) {
    /** Nothing in it is a name, so nothing is looked up. */
    private static final String LITERAL = "[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*";

    /** @throws IllegalArgumentException when it is none */
    static Network of(String written) {
        var parts = written.strip().split("/", 2);
        if (!parts[0].matches(LITERAL)) {
            throw new IllegalArgumentException("\"" + written + "\" is no IP address or network.");
        }
        try {
            var prefix = InetAddress.getByName(parts[0]).getAddress();
            var length = parts.length == 1 ? prefix.length * Byte.SIZE : Integer.parseInt(parts[1]);
            if (length < 0 || length > prefix.length * Byte.SIZE) {
                throw new IllegalArgumentException("\"" + written + "\" has a prefix of an impossible length.");
            }
            return new Network(prefix, length);
        } catch (UnknownHostException notOne) {
            throw new IllegalArgumentException("\"" + written + "\" is no IP address or network.", notOne);
        }
    }

    boolean contains(byte[] address) {
        if (address.length != prefix.length) {
            return false;
        }
        for (int bit = 0; bit < length; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if ((address[bit / Byte.SIZE] & mask) != (prefix[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
