package org.onrecord.match;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.onrecord.kit.postgres.CannotStart;

/**
 * Where a search cluster is.
 *
 * @param path before all paths of the cluster, without a slash at its end
 * @param authorization the header that signs in, or null
 */
record SearchAddress(boolean secure, String host, int port, String path, String authorization) {
    private static final int PORT = 9200;
    private static final Set<String> HERE = Set.of("127.0.0.1", "[::1]", "localhost");

    /** @throws CannotStart when it is no address of a cluster; never with the password */
    static SearchAddress parse(String url) {
        try {
            return of(new URI(url.strip()));
        } catch (URISyntaxException notAUrl) {
            throw new CannotStart("ONRECORD_SEARCH_URL is not a URL. It looks like https://user:password@host:9200;"
                    + " what has a meaning in URLs is percent-encoded in user and password.");
        }
    }

    private static SearchAddress of(URI uri) {
        var secure = "https".equals(uri.getScheme());
        if (uri.getHost() == null || !secure && !"http".equals(uri.getScheme())) {
            throw new CannotStart("ONRECORD_SEARCH_URL must begin with https:// or http:// and name a host.");
        }
        var path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/+$", "");
        var port = uri.getPort() < 0 ? PORT : uri.getPort();
        return new SearchAddress(secure, uri.getHost(), port, path, authorization(uri.getUserInfo()));
    }

    private static String authorization(String user) {
        return user == null
                ? null
                : "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    /** What whoever set it should know. */
    Optional<String> advice() {
        return secure || authorization == null || HERE.contains(host)
                ? Optional.empty()
                : Optional.of("The password of the search cluster, and drafts, go to " + host
                        + " over plain HTTP, where others may read them. Use https:// in ONRECORD_SEARCH_URL.");
    }

    /** Without the password: this may be logged. */
    @Override
    public String toString() {
        return (secure ? "https://" : "http://") + host + ":" + port + path;
    }
}
