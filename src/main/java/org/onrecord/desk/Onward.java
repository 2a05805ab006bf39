package org.onrecord.desk;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.onrecord.account.Sessions;

/** Where somebody goes on to who had to sign in first. */
final class Onward {
    static final String FIELD = "then";

    private static final String HOME = "/";
    /** Never another site: browsers take two slashes, or a slash and a backslash, for the beginning of a host. */
    private static final Pattern OURS = Pattern.compile("/(?!/)[!-~&&[^\\\\]]{0,1000}");

    private Onward() {}

    /** The page to sign in on, which knows what was asked for; what a form asked for cannot be asked for again. */
    static String signIn(ContainerRequestContext request) {
        var asked = request.getUriInfo().getRequestUri();
        var path = asked.getRawPath() + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery());
        return request.getMethod().equals(HttpMethod.GET) && !to(path).equals(HOME)
                ? Sessions.SIGN_IN + "?" + FIELD + "=" + URLEncoder.encode(path, StandardCharsets.UTF_8)
                : Sessions.SIGN_IN;
    }

    /** The path that was asked for, when it is one of ours; else that of the home page. */
    static String to(String asked) {
        return asked != null && OURS.matcher(asked).matches() ? asked : HOME;
    }
}
