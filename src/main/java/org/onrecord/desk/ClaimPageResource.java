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
import org.onrecord.claim.Stance;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Role;
import org.onrecord.match.Positions;
import org.onrecord.quote.Evidence;
import org.onrecord.review.VerdictReads;
import org.onrecord.review.VerdictView;

@Path("/claims/{id}")
@Produces(Desk.HTML)
@Cancellable(false)
public class ClaimPageResource {
    /** Links of each stance on one page. */
    private static final int LINKS = 50;

    private static final int POSITIONS = 20;

    private final Desk desk;
    private final Claims claims;
    private final Evidence evidence;
    private final VerdictReads verdicts;
    private final Positions positions;

    ClaimPageResource(Desk desk, Claims claims, Evidence evidence, VerdictReads verdicts, Positions positions) {
        this.desk = desk;
        this.claims = claims;
        this.evidence = evidence;
        this.verdicts = verdicts;
        this.positions = positions;
    }

    @GET
    @RolesAllowed(Role.READ)
    public Uni<Response> board(
            UUID id,
            @QueryParam("stance") Stance stance,
            @QueryParam("after") @Size(max = 2000) String after,
            @QueryParam("positions") @Size(max = 2000) String positionsAfter) {
        return claims.get(id, desk.staff())
                .chain(claim ->
                        board(claim, stance, new PageAsk(LINKS, after), new PageAsk(POSITIONS, positionsAfter)));
    }

    private Uni<Response> board(ClaimView claim, Stance stance, PageAsk ask, PageAsk stood) {
        return evidence.board(claim.id(), stance, ask, desk.staff())
                .chain(board -> verdict(claim)
                        .chain(verdict -> positions
                                .towardsClaim(claim.id(), stood)
                                .chain(at -> desk.show(
                                        titleOf(claim), frame -> Pages.claim(frame, claim, board, verdict, at)))));
    }

    private Uni<VerdictView> verdict(ClaimView claim) {
        return claim.verdict() == null ? Uni.createFrom().nullItem() : verdicts.current(claim.id(), false);
    }

    private static String titleOf(ClaimView claim) {
        return claim.shortStatement() == null ? claim.statement() : claim.shortStatement();
    }
}
