package org.onrecord.account;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Whether one of our own pages made a browser send a request: what a browser says of that, no page can forge (Fetch
 * Metadata, Sec-Fetch-Site; Fetch Standard §3.1, Origin).
 */
public final class SameOrigin {
    private static final String SITE = "Sec-Fetch-Site";
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private SameOrigin() {}

    /** The browser says that it was: it names our origin, and another site nowhere. */
    public static boolean isProven(HttpServerRequest request) {
        return !isRefuted(request)
                && ("same-origin".equals(request.getHeader(SITE)) || namesUs(request.getHeader("Origin"), request));
    }

    /** The browser says that another site did. */
    public static boolean isRefuted(HttpServerRequest request) {
        var site = request.getHeader(SITE);
        return site != null && !OURS.contains(site);
    }

    /** A browser on a plain connection sends no Fetch Metadata; a proxy may know us by another name. */
    private static boolean namesUs(String origin, HttpServerRequest request) {
        var authority = authorityOf(origin);
        return authority != null
                && (authority.equalsIgnoreCase(String.valueOf(request.authority()))
                        || authority.equalsIgnoreCase(request.getHeader("X-Forwarded-Host")));
    }

    private static String authorityOf(String origin) {
        try {
            return origin == null ? null : new URI(origin.toLowerCase(Locale.ROOT)).getRawAuthority();
        } catch (URISyntaxException none) {
            return null;
        }
    }
}
