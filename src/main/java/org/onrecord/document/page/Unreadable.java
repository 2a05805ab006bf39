package org.onrecord.document.page;

/** Something that cannot be read as a page. The message says why, to people, and what to do. No fault of the service. */
public final class Unreadable extends RuntimeException {
    public Unreadable(String message) {
        super(message, null, false, false);
    }
}
