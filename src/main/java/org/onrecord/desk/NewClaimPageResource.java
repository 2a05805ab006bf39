package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.claim.Claims;
import org.onrecord.claim.NewClaim;
import org.onrecord.kit.Act;
import org.onrecord.kit.Role;
import org.onrecord.kit.Shapes;
import org.onrecord.match.ClaimMatch;
import org.onrecord.match.MatchGrade;
import org.onrecord.match.Matches;

/** Stating a claim: what is on record already and like it is shown before anything is saved. */
@Path("/claims/new")
@Produces(Desk.HTML)
@RolesAllowed(Role.CONTRIBUTE)
@Cancellable(false)
public class NewClaimPageResource {
    private static final String TITLE = "State a claim";
    private static final int MOST = 5;

    private final Desk desk;
    private final Claims claims;
    private final Matches matches;
    private final Shapes shapes;

    NewClaimPageResource(Desk desk, Claims claims, Matches matches, Shapes shapes) {
        this.desk = desk;
        this.claims = claims;
        this.matches = matches;
        this.shapes = shapes;
    }

    @GET
    public Uni<Response> form() {
        return show(ClaimForm.empty(), List.of(), Tried.NOTHING);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> submit(MultivaluedMap<String, String> body) {
        var entered = Entered.of(body);
        var again = ClaimForm.of(entered, Desk.once());
        return desk.attempt(ClaimForm.NAME, entered, () -> submit(entered), tried -> show(again, List.of(), tried));
    }

    private Uni<Response> submit(Entered entered) {
        var form = ClaimForm.of(entered, entered.get(Desk.ONCE));
        if (form.isDecided() && !form.isNew()) {
            return Uni.createFrom().item(() -> to(ClaimForm.chosen(entered)));
        }
        var wanted = shapes.checked(ClaimForm.claim(entered));
        var act = desk.act(entered);
        return claims.stated(wanted, act)
                .chain(stated -> stated != null
                        ? Uni.createFrom().item(() -> to(stated))
                        : form.isNew() ? state(wanted, act) : unlessLike(form, wanted, act));
    }

    private Uni<Response> unlessLike(ClaimForm form, NewClaim wanted, Act act) {
        return matches.of(wanted.statement(), MOST)
                .map(found -> found.stream()
                        .filter(match -> match.grade() != MatchGrade.NEW)
                        .toList())
                .chain(alike -> alike.isEmpty() ? state(wanted, act) : show(form, alike, Tried.NOTHING));
    }

    /** The one that is the same; where none is, the person chooses. */
    private static UUID preselected(List<ClaimMatch> alike) {
        return !alike.isEmpty() && alike.get(0).grade() == MatchGrade.SAME
                ? alike.get(0).claimId()
                : null;
    }

    private Uni<Response> show(ClaimForm form, List<ClaimMatch> alike, Tried tried) {
        var ids = alike.stream().map(ClaimMatch::claimId).toList();
        return claims.languages(ids)
                .chain(languages -> desk.show(
                        TITLE,
                        tried,
                        frame -> Pages.newClaim(frame, form, alike, preselected(alike), languages, tried)));
    }

    private Uni<Response> state(NewClaim wanted, Act act) {
        return claims.state(wanted, act).map(claim -> to(claim.id()));
    }

    private static Response to(UUID claim) {
        return Desk.to("/claims/" + claim);
    }
}
