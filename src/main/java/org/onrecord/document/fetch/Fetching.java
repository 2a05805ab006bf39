package org.onrecord.document.fetch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How pages are fetched; each replica for itself. */
@ConfigMapping(prefix = "onrecord.fetch")
interface Fetching {
    /** False: nothing is ever asked for, and a request with a {@code url} is refused. */
    @WithDefault("true")
    boolean enabled();

    /** What the service calls itself; robots.txt is read for the name before the slash. */
    @WithDefault("OnRecord/0.1 (fetches single pages for fact-checkers)")
    String userAgent();

    @WithDefault("80,443")
    Set<Integer> ports();

    /** Addresses and networks (CIDR) that are asked although they are not public, on any port. For tests, and intranets. */
    Optional<List<String>> allowedPrivateAddresses();

    /** Bytes of a page, as they are sent and, again, unpacked. */
    @WithDefault("8388608")
    int maxBytes();

    @WithDefault("5")
    int maxRedirects();

    @WithDefault("5s")
    Duration connectTimeout();

    /** Without a byte. */
    @WithDefault("10s")
    Duration idleTimeout();

    /** For all of it: names, robots.txt, redirects. Below the 30 s after which the caller's connection counts as idle. */
    @WithDefault("20s")
    Duration timeout();

    /** Pages that are fetched at the same time. */
    @WithDefault("16")
    int atOnce();
}
