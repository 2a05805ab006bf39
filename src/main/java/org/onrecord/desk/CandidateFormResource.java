package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
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
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.account.Acting;
import org.onrecord.kit.PlainText;
import org.onrecord.kit.Revision;
import org.onrecord.kit.Role;
import org.onrecord.quote.Acceptance;
import org.onrecord.quote.CandidateMerge;
import org.onrecord.quote.CandidateView;
import org.onrecord.quote.Candidates;
import org.onrecord.quote.Dismissal;
import org.onrecord.quote.DismissalCode;
import org.onrecord.quote.Reopening;
import org.onrecord.quote.Undoings;

/** The plain forms beside a candidate. */
@Path("/candidates/{id}")
@Produces(Desk.HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Role.CHECK)
@Cancellable(false)
public class CandidateFormResource {
    private final Candidates candidates;
    private final Undoings undoings;
    private final Acting acting;

    CandidateFormResource(Candidates candidates, Undoings undoings, Acting acting) {
        this.candidates = candidates;
        this.undoings = undoings;
        this.acting = acting;
    }

    @POST
    @Path("accept")
    public Uni<Response> accept(
            UUID id,
            @FormParam("revision") @Min(0) int revision,
            @FormParam("speaker") @NotEmpty @Size(max = 10) List<UUID> speakers) {
        return candidates
                .accept(id, new Revision(revision), Acceptance.asProposed(speakers), acting.act())
                .map(CandidateFormResource::back);
    }

    @POST
    @Path("merge")
    public Uni<Response> merge(
            UUID id, @FormParam("revision") @Min(0) int revision, @FormParam("quote") @NotNull UUID quote) {
        var wanted = new CandidateMerge(quote, null, null, null, null);
        return candidates
                .merge(id, new Revision(revision), wanted, acting.act())
                .map(CandidateFormResource::back);
    }

    @POST
    @Path("dismiss")
    public Uni<Response> dismiss(
            UUID id,
            @FormParam("revision") @Min(0) int revision,
            @FormParam("code") @NotNull DismissalCode code,
            @FormParam("reason") @NotBlank @Size(max = 2000) String reason) {
        return candidates
                .dismiss(
                        id,
                        new Revision(revision),
                        new Dismissal(code, PlainText.parameter("reason", reason)),
                        acting.act())
                .map(CandidateFormResource::back);
    }

    @POST
    @Path("undo")
    public Uni<Response> undo(
            UUID id,
            @FormParam("revision") @Min(0) int revision,
            @FormParam("reason") @NotBlank @Size(max = 2000) String reason) {
        return undoings.undo(
                        id, new Revision(revision), new Reopening(PlainText.parameter("reason", reason)), acting.act())
                .map(CandidateFormResource::back);
    }

    /** To the document, where the candidate stands; a path and not an address, because a proxy may know us by another. */
    private static Response back(CandidateView candidate) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/documents/" + candidate.documentId() + "#c-" + candidate.id())
                .build();
    }
}
