package org.onrecord.document.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What is asked for: an address of http(s) that names a host and nobody's password. */
record Target(URI uri) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** @throws Unfetchable ADDRESS */
    static Target of(String url) {
        try {
            return checked(new URI(escaped(url)));
        } catch (URISyntaxException wrong) {
            throw refused("is not a URI (RFC 3986)");
        }
    }

    /** Where a redirect leads. @throws Unfetchable ADDRESS */
    Target follow(String location) {
        try {
            var next = escaped(location);
            return checked(uri.resolve(next.startsWith("?") ? uri.getRawPath() + next : next));
        } catch (IllegalArgumentException wrong) {
            throw refused("redirects to something that is not a URI");
        }
    }

    /** The same server's robots.txt (RFC 9309 §2.3). */
    Target robots() {
        return new Target(URI.create(origin() + "/robots.txt"));
    }

    String origin() {
        return scheme() + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port();
    }

    boolean isSecure() {
        return scheme().equals("https");
    }

    /** A name, or an address without brackets. */
    String host() {
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        host = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    int port() {
        return uri.getPort() >= 0 ? uri.getPort() : isSecure() ? HTTPS : HTTP;
    }

    /** Path and query, as they are sent. */
    String path() {
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** Without the fragment, which servers do not see. */
    String url() {
        var written = uri.toString();
        var fragment = written.indexOf('#');
        return fragment < 0 ? written : written.substring(0, fragment);
    }

    private String scheme() {
        return uri.getScheme().toLowerCase(Locale.ROOT);
    }

    private static Target checked(URI uri) {
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw refused("is not of http or https");
        }
        if (uri.getHost() == null || uri.getRawPath() == null) {
            throw refused("names no host");
        }
        if (uri.getRawUserInfo() != null) {
            throw refused("holds a user name or a password; leave them out");
        }
        return new Target(uri);
    }

    /** Servers write what browsers mend: what may not stand in a URI is percent-encoded. */
    private static String escaped(String written) {
        var uri = new StringBuilder();
        for (byte unit : written.strip().getBytes(StandardCharsets.UTF_8)) {
            var c = (char) (unit & 0xff);
            if (c <= ' ' || c > '~' || "\"<>\\^`{|}".indexOf(c) >= 0) {
                uri.append(String.format("%%%02X", (int) c));
            } else {
                uri.append(c);
            }
        }
        return uri.toString();
    }

    private static Unfetchable refused(String why) {
        return new Unfetchable(FetchFault.ADDRESS, "The address " + why + ".");
    }
}
