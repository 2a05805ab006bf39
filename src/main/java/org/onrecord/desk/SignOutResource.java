package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.account.Sessions;

@Path("/sign-out")
@Produces(Desk.HTML)
@PermitAll
@Cancellable(false)
public class SignOutResource {
    private final Sessions sessions;

    SignOutResource(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The cookie itself says whose session ends; with SameSite=Strict only our own pages send it. */
    @POST
    public Uni<Response> signOut(@CookieParam(Sessions.COOKIE) String session, @Context RoutingContext exchange) {
        var ended = session == null ? Uni.createFrom().voidItem() : sessions.close(session);
        return ended.replaceWith(() -> SessionCookie.to("/", SessionCookie.none(exchange)));
    }
}
