package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.account.Acting;
import org.onrecord.claim.Claims;
import org.onrecord.kit.Role;
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
    private final Acting acting;

    NewClaimPageResource(Desk desk, Claims claims, Matches matches, Acting acting) {
        this.desk = desk;
        this.claims = claims;
        this.matches = matches;
        this.acting = acting;
    }

    @GET
    public Uni<Response> form() {
        return desk.show(TITLE, frame -> Pages.newClaim(frame, ClaimForm.EMPTY, List.of(), null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> submit(@BeanParam @Valid ClaimForm form) {
        return form.isDecided() ? decided(form) : matches.of(form.text(), MOST).chain(found -> checked(form, found));
    }

    private Uni<Response> checked(ClaimForm form, List<ClaimMatch> found) {
        var alike =
                found.stream().filter(match -> match.grade() != MatchGrade.NEW).toList();
        return alike.isEmpty()
                ? state(form)
                : desk.show(TITLE, frame -> Pages.newClaim(frame, form, alike, preselected(alike)));
    }

    /** The one that is the same; where none is, the person chooses. */
    private static UUID preselected(List<ClaimMatch> alike) {
        return alike.get(0).grade() == MatchGrade.SAME ? alike.get(0).claimId() : null;
    }

    private Uni<Response> decided(ClaimForm form) {
        return form.isNew() ? state(form) : Uni.createFrom().item(() -> to(form.chosen()));
    }

    private Uni<Response> state(ClaimForm form) {
        return claims.state(form.claim(), acting.act()).map(claim -> to(claim.id()));
    }

    private static Response to(UUID claim) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/claims/" + claim)
                .build();
    }
}
