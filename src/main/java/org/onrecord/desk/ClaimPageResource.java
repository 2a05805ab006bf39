package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.claim.ClaimAppearanceView;
import org.onrecord.claim.ClaimView;
import org.onrecord.claim.Claims;
import org.onrecord.claim.RelationView;
import org.onrecord.claim.Stance;
import org.onrecord.document.Shelf;
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
    private final Shelf shelf;

    ClaimPageResource(
            Desk desk, Claims claims, Evidence evidence, VerdictReads verdicts, Positions positions, Shelf shelf) {
        this.desk = desk;
        this.claims = claims;
        this.evidence = evidence;
        this.verdicts = verdicts;
        this.positions = positions;
        this.shelf = shelf;
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
                                .chain(at -> languages(claim)
                                        .chain(languages -> desk.show(
                                                titleOf(claim),
                                                frame -> Pages.claim(frame, claim, board, verdict, at, languages))))));
    }

    /** Of the claims and documents that it shows beside it. */
    private Uni<Map<UUID, String>> languages(ClaimView claim) {
        var related = claim.relations().stream().map(RelationView::claimId).toList();
        var read = claim.appearances().stream()
                .map(ClaimAppearanceView::documentId)
                .toList();
        return claims.languages(related)
                .chain(ofClaims -> shelf.languages(read).map(ofDocuments -> {
                    var all = new HashMap<>(ofClaims);
                    all.putAll(ofDocuments);
                    return all;
                }));
    }

    private Uni<VerdictView> verdict(ClaimView claim) {
        return claim.verdict() == null ? Uni.createFrom().nullItem() : verdicts.current(claim.id(), false);
    }

    private static String titleOf(ClaimView claim) {
        return claim.shortStatement() == null ? claim.statement() : claim.shortStatement();
    }
}
