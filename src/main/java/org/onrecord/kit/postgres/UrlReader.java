package org.onrecord.kit.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one database address. Written out because {@link java.net.URI} knows no host names with underscores. */
final class UrlReader {
    private static final String EXAMPLE = "write it like postgresql://db.example.org:5432/onrecord";
    private static final Pattern FORM = Pattern.compile("(?:jdbc:|vertx-reactive:)?postgres(?:ql)?://"
            + "(?:(?<userinfo>[^/?#]*)@)?(?<host>\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]*)(?::(?<port>[0-9]*))?"
            + "(?:/(?<database>[^/?#]*))?(?:\\?(?<query>[^#]*))?");
    private static final Map<String, String> FROM_JDBC =
            Map.of("ApplicationName", "application_name", "currentSchema", "search_path");

    private final Matcher parts;

    UrlReader(String url) {
        parts = FORM.matcher(url.strip());
        if (!parts.matches()) {
            throw refusal("is not an address of one PostgreSQL");
        }
    }

    DatabaseUrl read(String givenUser, String givenPassword) {
        Map<String, String> parameters = parameters();
        String user = parameters.remove("user");
        String password = parameters.remove("password");
        String userinfo = parts.group("userinfo");
        if (userinfo != null) {
            int colon = userinfo.indexOf(':');
            user = decoded(colon < 0 ? userinfo : userinfo.substring(0, colon));
            password = colon < 0 ? password : decoded(userinfo.substring(colon + 1));
        }
        user = givenUser == null ? user : givenUser;
        password = givenPassword == null ? password : givenPassword;
        if (user == null || user.isEmpty()) {
            throw new CannotStart(
                    "The database's user is missing; set ONRECORD_DATABASE_USER (and ONRECORD_DATABASE_PASSWORD).");
        }
        return new DatabaseUrl(
                present("host", "a host"), port(), present("database", "a database"), user, password, parameters);
    }

    private String present(String group, String name) {
        String value = parts.group(group);
        if (value == null || value.isEmpty()) {
            throw refusal("does not name " + name);
        }
        return group.equals("host") ? value : decoded(value);
    }

    private int port() {
        String port = parts.group("port");
        if (port == null || port.isEmpty()) {
            return 5432;
        }
        int number = port.length() > 5 ? 0 : Integer.parseInt(port);
        if (number < 1 || number > 65535) {
            throw refusal("has a port outside 1 to 65535");
        }
        return number;
    }

    private Map<String, String> parameters() {
        Map<String, String> found = new LinkedHashMap<>();
        String query = parts.group("query");
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            String written = equals < 0 ? pair : decoded(pair.substring(0, equals));
            String name = FROM_JDBC.getOrDefault(written, written);
            if (!name.isEmpty()) {
                found.put(name, understood(name, equals < 0 ? "" : decoded(pair.substring(equals + 1))));
            }
        }
        return found;
    }

    /** A parameter that only one of the drivers would heed, or neither, is refused: it may be about safety. */
    private static String understood(String name, String value) {
        if (!name.equals("user") && !name.equals("password") && !DatabaseUrl.UNDERSTOOD.contains(name)) {
            throw new CannotStart("ONRECORD_DATABASE_URL has a parameter that is not understood: " + name
                    + ". Leave it out; understood are " + DatabaseUrl.UNDERSTOOD + ".");
        }
        return value;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            throw refusal("has a % that is not followed by two hexadecimal digits");
        }
    }

    private static CannotStart refusal(String reason) {
        return new CannotStart("ONRECORD_DATABASE_URL " + reason + "; " + EXAMPLE + ".");
    }
}
