package org.onrecord.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often callers may ask; each replica counts for itself. */
@ConfigMapping(prefix = "onrecord.rate")
interface Rates {
    /** False switches all of them off. */
    @WithDefault("true")
    boolean enabled();

    /** Requests without a key or token, by client address. */
    Rate anonymous();

    /** Requests with a key, by key; with a token, by account. */
    Rate keyed();

    /** Sign-ins that failed, by client address. Beyond it no sign-in is tried for that address. */
    Rate failing();

    /** A bucket that holds {@code burst} requests and is refilled evenly, {@code perMinute} of them a minute. */
    interface Rate {
        /** 0 switches the limit off. */
        int perMinute();

        int burst();
    }
}
