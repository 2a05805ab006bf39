package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.kit.Role;
import org.onrecord.review.VerdictReads;

@Path("/claims/{id}/verdicts/{number}")
@Produces(Desk.HTML)
@Cancellable(false)
public class VerdictPageResource {
    private final Desk desk;
    private final VerdictReads verdicts;

    VerdictPageResource(Desk desk, VerdictReads verdicts) {
        this.desk = desk;
        this.verdicts = verdicts;
    }

    @GET
    @RolesAllowed(Role.READ)
    public Uni<Response> get(UUID id, int number) {
        return verdicts.get(id, number, false)
                .chain(verdict -> desk.show("Verdict " + number, frame -> Pages.verdict(frame, verdict)));
    }
}
