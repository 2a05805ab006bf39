package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.Cancellable;

@Path("/favicon.svg")
@PermitAll
@Cancellable(false)
public class IconResource {
    private static final Asset ICON = Asset.named("favicon.svg");

    @GET
    @Produces("image/svg+xml;charset=UTF-8")
    public Uni<Response> icon() {
        return Uni.createFrom().item(ICON::answer);
    }
}
