package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.kit.Role;
import org.onrecord.review.Ratings;

@Path("/ratings")
@Produces(Desk.HTML)
@Cancellable(false)
public class RatingPageResource {
    private final Desk desk;
    private final Ratings ratings;

    RatingPageResource(Desk desk, Ratings ratings) {
        this.desk = desk;
        this.ratings = ratings;
    }

    @GET
    @RolesAllowed(Role.READ)
    public Uni<Response> scale() {
        return ratings.scale()
                .chain(scale -> desk.show("What our verdicts mean", frame -> Pages.ratings(frame, scale)));
    }
}
