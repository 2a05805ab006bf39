package org.onrecord.kit;

import java.util.UUID;

/** The record was merged: the same request is to be made of the record that stands for it (308). */
public final class Moved extends RuntimeException {
    private final UUID from;
    private final UUID to;

    public Moved(UUID from, UUID to) {
        super(null, null, false, false);
        this.from = from;
        this.to = to;
    }

    /** Which record was asked for. */
    public UUID from() {
        return from;
    }

    /** Which stands for it now. */
    public UUID to() {
        return to;
    }
}
