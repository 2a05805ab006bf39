package org.onrecord.document.fetch;

/** A page that was not fetched. The message says why, to people, and what to do. No fault of the service. */
public final class Unfetchable extends RuntimeException {
    private final FetchFault fault;

    Unfetchable(FetchFault fault, String message) {
        super(message, null, false, false);
        this.fault = fault;
    }

    /** Why the page was not read. */
    public FetchFault fault() {
        return fault;
    }
}
