package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.claim.ClaimView;
import org.onrecord.claim.Claims;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Role;
import org.onrecord.publish.Timelines;

@Path("/claims/{id}/timeline")
@Produces(Desk.HTML)
@Cancellable(false)
public class TimelinePageResource {
    private static final int EVENTS = 50;

    private final Desk desk;
    private final Claims claims;
    private final Timelines timelines;

    TimelinePageResource(Desk desk, Claims claims, Timelines timelines) {
        this.desk = desk;
        this.claims = claims;
        this.timelines = timelines;
    }

    @GET
    @RolesAllowed(Role.READ)
    public Uni<Response> timeline(UUID id, @QueryParam("after") @Size(max = 2000) String after) {
        return claims.get(id, desk.staff()).chain(claim -> timeline(claim, new PageAsk(EVENTS, after)));
    }

    private Uni<Response> timeline(ClaimView claim, PageAsk ask) {
        return timelines
                .page(claim.id(), ask)
                .chain(page -> desk.show(
                        "What happened to this claim",
                        frame -> Pages.timeline(frame, claim, page, ask.after() == null)));
    }
}
