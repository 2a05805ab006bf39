package org.onrecord.kit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** The place in a list after which the next page begins: the sort keys of the last item, opaque to clients. */
public record Cursor(List<String> keys) {
    private static final String SEPARATOR = "\u001f";
    /** Times that records can have; PostgreSQL has no others than a few hundred thousand years. */
    private static final Instant EARLIEST = Instant.EPOCH;

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** @param keys in the order in which the list is sorted; their {@code toString} may not have U+001F */
    public static Cursor of(Object... keys) {
        return new Cursor(java.util.Arrays.stream(keys).map(String::valueOf).toList());
    }

    /** Base64url without padding (RFC 4648 §5). */
    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Problem INVALID_PARAMETER when it is not a cursor of {@code size} keys */
    public static Cursor decode(String encoded, int size) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            var keys = List.of(text.split(SEPARATOR, -1));
            if (keys.size() == size) {
                return new Cursor(keys);
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through to the same answer
        }
        throw notACursor();
    }

    /** The key at an index from 0. @throws Problem INVALID_PARAMETER when it is no UUID */
    public UUID uuid(int index) {
        try {
            return UUID.fromString(keys.get(index));
        } catch (IllegalArgumentException notAnId) {
            throw notACursor();
        }
    }

    /** The key at an index from 0. @throws Problem INVALID_PARAMETER when it is no whole number of 32 bits */
    public int number(int index) {
        try {
            return Integer.parseInt(keys.get(index));
        } catch (NumberFormatException notANumber) {
            throw notACursor();
        }
    }

    /** The key at an index from 0. @throws Problem INVALID_PARAMETER when it is no time between 1970 and 9999 (UTC) */
    public Instant instant(int index) {
        try {
            var instant = Instant.parse(keys.get(index));
            if (instant.isAfter(EARLIEST) && instant.isBefore(LATEST)) {
                return instant;
            }
        } catch (DateTimeParseException notATime) {
            // falls through to the same answer
        }
        throw notACursor();
    }

    /** The key at an index from 0, whatever it is. */
    public String text(int index) {
        return keys.get(index);
    }

    private static Problem notACursor() {
        return Problem.field(
                ProblemType.INVALID_PARAMETER, "after", "is not a cursor of this list; use `next` of the page before");
    }
}
