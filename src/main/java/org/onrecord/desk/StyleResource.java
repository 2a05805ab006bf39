package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.Cancellable;

@Path("/desk.css")
@PermitAll
@Cancellable(false)
public class StyleResource {
    private static final Asset STYLE = Asset.named("desk.css");

    /** Changes with the style sheet. */
    static final String VERSION = STYLE.version();

    @GET
    @Produces("text/css;charset=UTF-8")
    public Uni<Response> style() {
        return Uni.createFrom().item(STYLE::answer);
    }
}
