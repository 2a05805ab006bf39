package org.onrecord.kit.postgres;

/** The service cannot start; the message says in plain words why, and what to do about it. */
public final class CannotStart extends RuntimeException {
    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
