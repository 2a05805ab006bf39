package org.onrecord.kit;

/**
 * The {@code Idempotency-Key} of a request with what it asks for.
 *
 * @param key 1 to 255 visible ASCII characters
 * @param target method and path; with the body it is what the key stands for
 */
public record IdempotencyKey(String key, String target) {
    public static final int MAX_LENGTH = 255;

    public IdempotencyKey {
        if (key.isEmpty() || key.length() > MAX_LENGTH || !key.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
            throw Problem.field(
                    ProblemType.INVALID_PARAMETER,
                    "Idempotency-Key",
                    "must be 1 to " + MAX_LENGTH + " visible ASCII characters; a UUID does well");
        }
    }
}
