package org.onrecord.desk;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.onrecord.account.KeyView;
import org.onrecord.account.Sessions;
import org.onrecord.kit.Act;

/** The cookie of a session: out of reach of scripts, of other sites and, over HTTPS, of plain connections. */
final class SessionCookie {
    private SessionCookie() {}

    static NewCookie of(KeyView session, RoutingContext exchange) {
        var left = Duration.between(Act.now(), session.expiresAt()).toSeconds();
        return cookie(session.secret(), (int) left, exchange);
    }

    static NewCookie none(RoutingContext exchange) {
        return cookie("", 0, exchange);
    }

    /** Sends the browser on with the cookie; to a path and not an address, because a proxy may know us by another. */
    static Response to(String path, NewCookie cookie) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .cookie(cookie)
                .build();
    }

    private static NewCookie cookie(String value, int seconds, RoutingContext exchange) {
        return new NewCookie.Builder(Sessions.COOKIE)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(isSecure(exchange))
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    private static boolean isSecure(RoutingContext exchange) {
        return exchange.request().isSSL()
                || "https".equalsIgnoreCase(exchange.request().getHeader("X-Forwarded-Proto"));
    }
}
