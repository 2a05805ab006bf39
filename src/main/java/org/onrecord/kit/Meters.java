package org.onrecord.kit;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What metrics do not carry. */
class Meters {
    /** With a random port the tag's value changes while it is read, and the management interface waits for ever. */
    @Produces
    @Singleton
    MeterFilter withoutPort() {
        return MeterFilter.ignoreTags("server.port");
    }
}
