package org.onrecord.desk;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.account.KeyView;
import org.onrecord.account.SameOrigin;
import org.onrecord.account.Sessions;

@Path(Sessions.SIGN_IN)
@Produces(Desk.HTML)
@PermitAll
@Cancellable(false)
public class SignInResource {
    private static final String TITLE = "Sign in";
    private static final String WRONG =
            "This key opens nothing: it is mistyped, has expired or was revoked. Ask an administrator for a new one.";
    private static final String FROM_ELSEWHERE =
            "The form was sent from another site. If you meant to sign in, do so here.";

    private final Sessions sessions;
    private final Desk desk;

    SignInResource(Sessions sessions, Desk desk) {
        this.sessions = sessions;
        this.desk = desk;
    }

    @GET
    public Uni<Response> form(@QueryParam(Onward.FIELD) String then) {
        return form(Response.Status.OK, null, then);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> signIn(
            @FormParam("key") String key, @FormParam(Onward.FIELD) String then, @Context RoutingContext exchange) {
        if (SameOrigin.isRefuted(exchange.request())) {
            return form(Response.Status.FORBIDDEN, FROM_ELSEWHERE, then);
        }
        return sessions.open(key == null ? "" : key.strip(), exchange)
                .chain(session -> answer(session, then, exchange));
    }

    private Uni<Response> answer(KeyView session, String then, RoutingContext exchange) {
        return session == null
                ? form(Response.Status.UNAUTHORIZED, WRONG, then)
                : Uni.createFrom().item(() -> SessionCookie.to(Onward.to(then), SessionCookie.of(session, exchange)));
    }

    private Uni<Response> form(Response.Status status, String fault, String then) {
        return desk.frame(TITLE)
                .onFailure(AuthenticationFailedException.class)
                .recoverWithItem(() -> Frame.bare(TITLE))
                .map(frame -> Pages.signIn(frame.who() == null ? Frame.bare(TITLE) : frame, fault, Onward.to(then)))
                .chain(TemplateInstance::createUni)
                .map(html -> Response.status(status).entity(html).build());
    }
}
