package org.onrecord.kit.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a PostgreSQL is and how to sign in to it, in the dialects of both drivers.
 *
 * @param host a name or an address; an IPv6 address stands in brackets
 * @param password may be null, for servers that ask for none
 * @param parameters {@code sslmode}, {@code sslrootcert}, {@code application_name}, {@code search_path}
 */
public record DatabaseUrl(
        String host, int port, String database, String user, String password, Map<String, String> parameters) {
    static final List<String> UNDERSTOOD = List.of("sslmode", "sslrootcert", "application_name", "search_path");

    private static final List<String> SSL_MODES =
            List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    /** In the JDBC driver's own spelling. */
    private static final Map<String, String> IN_JDBC =
            Map.of("application_name", "ApplicationName", "search_path", "currentSchema");

    public DatabaseUrl {
        parameters = Map.copyOf(parameters);
        checkEncryption(parameters.get("sslmode"), parameters.get("sslrootcert"));
    }

    /**
     * Reads {@code postgresql://}, {@code postgres://}, {@code jdbc:postgresql://} and {@code vertx-reactive:postgresql://}
     * addresses, percent-encoded as RFC 3986 says; a user and a password given beside the address win over those in it.
     *
     * @throws CannotStart when the address is malformed; the message never shows the address, which may hold a password
     */
    public static DatabaseUrl parse(String url, String user, String password) {
        return new UrlReader(url).read(user, password);
    }

    /** For the reactive client. */
    public String reactive() {
        String mode = parameters.get("sslmode");
        return "postgresql://" + address() + (mode == null ? "" : "?sslmode=" + mode);
    }

    /** For JDBC. */
    public String jdbc() {
        String query = UNDERSTOOD.stream()
                .filter(parameters::containsKey)
                .map(name -> IN_JDBC.getOrDefault(name, name) + "=" + encoded(parameters.get(name)))
                .collect(Collectors.joining("&"));
        return "jdbc:postgresql://" + address() + (query.isEmpty() ? "" : "?" + query);
    }

    /** The configuration of the service's only datasource, both drivers, ready to be set as system properties. */
    public Map<String, String> properties() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("quarkus.datasource.reactive.url", reactive());
        all.put("quarkus.datasource.jdbc.url", jdbc());
        all.put("quarkus.datasource.username", literal(user));
        if (password != null) {
            all.put("quarkus.datasource.password", literal(password));
        }
        for (String name : List.of("application_name", "search_path")) {
            if (parameters.containsKey(name)) {
                all.put("quarkus.datasource.reactive.additional-properties." + name, literal(parameters.get(name)));
            }
        }
        addEncryption(all, parameters.get("sslmode"), parameters.get("sslrootcert"));
        return all;
    }

    @Override
    public String toString() {
        return reactive();
    }

    private static void addEncryption(Map<String, String> all, String mode, String root) {
        if (root != null) {
            all.put("quarkus.datasource.reactive.trust-certificate-pem", "true");
            all.put(
                    "quarkus.datasource.reactive.trust-certificate-pem.certs",
                    literal(root).replace(",", "\\,"));
        } else if (mode != null && !mode.equals("disable")) {
            // What libpq and JDBC do: without a root certificate these modes encrypt and verify nothing
            all.put("quarkus.datasource.reactive.trust-all", "true");
        }
        if ("verify-full".equals(mode)) {
            all.put("quarkus.datasource.reactive.hostname-verification-algorithm", "HTTPS");
        }
    }

    private static void checkEncryption(String mode, String root) {
        if (mode != null && !SSL_MODES.contains(mode)) {
            throw new CannotStart(
                    "ONRECORD_DATABASE_URL has an sslmode that does not exist; use one of " + SSL_MODES + ".");
        }
        if (mode != null && mode.startsWith("verify") && root == null) {
            throw new CannotStart("ONRECORD_DATABASE_URL asks for sslmode=" + mode
                    + " and names no root certificate; add sslrootcert=/path/to/ca.pem.");
        }
        if (root != null && !Files.isReadable(Path.of(root))) {
            throw new CannotStart("The root certificate " + root
                    + " that ONRECORD_DATABASE_URL names cannot be read; check the path and its permissions.");
        }
    }

    private String address() {
        return host + ":" + port + "/" + encoded(database);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    /** The configuration expands {@code ${…}} in values; a password may well contain it. */
    private static String literal(String value) {
        return value.replace("$", "\\$");
    }
}
