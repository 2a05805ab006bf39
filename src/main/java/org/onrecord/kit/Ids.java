package org.onrecord.kit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifiers: UUID version 7 (RFC 9562 §5.7), which sort by the time of their making. */
public final class Ids {
    private Ids() {}

    /** A new one, later in the order than all that this process made before. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    /** The last eight digits, which are random: what is left to tell records apart whose name is gone. */
    public static String tail(UUID id) {
        return id.toString().substring(28);
    }
}
