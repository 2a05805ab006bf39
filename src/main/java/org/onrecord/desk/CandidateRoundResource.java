package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.account.Acting;
import org.onrecord.kit.Bulk;
import org.onrecord.kit.BulkMode;
import org.onrecord.kit.PlainText;
import org.onrecord.kit.Role;
import org.onrecord.quote.CandidateDecision;
import org.onrecord.quote.CandidateDecisions;
import org.onrecord.quote.CandidateRounds;
import org.onrecord.quote.Dismissal;
import org.onrecord.quote.DismissalCode;

/** The form for several candidates of a document: all that were picked are decided, or none. */
@Path("/documents/{id}/candidates")
@Produces(Desk.HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Role.CHECK)
@Cancellable(false)
public class CandidateRoundResource {
    private static final String NONE = "must be picked: tick the box beside at least one quotation";

    private final CandidateRounds rounds;
    private final Acting acting;

    CandidateRoundResource(CandidateRounds rounds, Acting acting) {
        this.rounds = rounds;
        this.acting = acting;
    }

    @POST
    @Path("accept")
    public Uni<Response> accept(
            UUID id,
            @FormParam("pick") @NotEmpty(message = NONE) @Size(max = Bulk.MAX_ITEMS)
                    List<@NotNull @Pattern(regexp = Pick.PATTERN) String> picks) {
        return decide(id, picks, Pick::accepting);
    }

    @POST
    @Path("dismiss")
    public Uni<Response> dismiss(
            UUID id,
            @FormParam("pick") @NotEmpty(message = NONE) @Size(max = Bulk.MAX_ITEMS)
                    List<@NotNull @Pattern(regexp = Pick.PATTERN) String> picks,
            @FormParam("code") @NotNull DismissalCode code,
            @FormParam("reason") @NotBlank @Size(max = 2000) String reason) {
        var why = new Dismissal(code, PlainText.parameter("reason", reason));
        return decide(id, picks, pick -> pick.dismissing(why));
    }

    private Uni<Response> decide(UUID document, List<String> picks, Function<Pick, CandidateDecision> decision) {
        var decisions = picks.stream().distinct().map(Pick::of).map(decision).toList();
        return rounds.decide(new CandidateDecisions(BulkMode.ONE, decisions), acting.act())
                .map(done -> Response.status(Response.Status.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, "/documents/" + document + "#found")
                        .build());
    }
}
