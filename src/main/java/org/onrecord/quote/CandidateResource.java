package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.account.Acting;
import org.onrecord.kit.Answers;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Revision;
import org.onrecord.kit.Role;
import org.onrecord.ledger.ChainReport;
import org.onrecord.ledger.Histories;
import org.onrecord.ledger.SubjectKind;

@Path("/api/v1/candidates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Candidates", description = "Quotations that a machine proposes and a person accepts, merges or dismisses")
@Cancellable(false)
public class CandidateResource {
    private final Candidates candidates;
    private final Undoings undoings;
    private final CandidateReads reads;
    private final Histories histories;
    private final Acting acting;

    CandidateResource(
            Candidates candidates, Undoings undoings, CandidateReads reads, Histories histories, Acting acting) {
        this.candidates = candidates;
        this.undoings = undoings;
        this.reads = reads;
        this.histories = histories;
        this.acting = acting;
    }

    @GET
    @RolesAllowed(Role.CONTRIBUTE)
    @Operation(
            operationId = "listCandidates",
            summary = "List the candidates of all documents; filters can be combined",
            description = "Of documents whose candidates were read before.")
    public Uni<Response> list(@BeanParam @Valid CandidateFilter filter, @BeanParam @Valid PageAsk ask, UriInfo uri) {
        return reads.page(filter, ask).map(page -> Answers.page(uri, page));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.CONTRIBUTE)
    @Operation(operationId = "getCandidate", summary = "Read a candidate")
    public Uni<Response> get(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return Answers.fresh(ifNoneMatch, () -> reads.tag(id), () -> reads.get(id));
    }

    @POST
    @Path("{id}/accept")
    @RolesAllowed(Role.CHECK)
    @Operation(
            operationId = "acceptCandidate",
            summary = "Record the quote that a candidate is, with what you change of it",
            description =
                    "All or nothing: the quote with its appearance and proposed links, and the candidate. What was proposed stays readable beside what went on record. A machine's key accepts nothing.")
    public Uni<Response> accept(
            UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid Acceptance body) {
        return candidates.accept(id, Revision.seen(ifMatch), body, acting.act()).map(Answers::ok);
    }

    @POST
    @Path("{id}/merge")
    @RolesAllowed(Role.CHECK)
    @Operation(
            operationId = "mergeCandidate",
            summary = "Add the place of a candidate to a quote that is on record",
            description = "Another appearance of the same words. A machine's key merges nothing.")
    public Uni<Response> merge(
            UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid CandidateMerge body) {
        return candidates.merge(id, Revision.seen(ifMatch), body, acting.act()).map(Answers::ok);
    }

    @POST
    @Path("{id}/dismiss")
    @RolesAllowed(Role.CHECK)
    @Operation(operationId = "dismissCandidate", summary = "Keep a candidate off the record, with the reason")
    public Uni<Response> dismiss(
            UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid Dismissal body) {
        return candidates
                .dismiss(id, Revision.seen(ifMatch), body, acting.act())
                .map(Answers::ok);
    }

    @POST
    @Path("{id}/undo")
    @RolesAllowed(Role.CHECK)
    @Operation(
            operationId = "undoCandidate",
            summary = "Take back what was decided on a candidate, with a reason",
            description =
                    "By who decided, or by an EDITOR, and as long as nobody built on it. Accepted: the quote is withdrawn with this reason, which is public, unless it stands in a further place, has links that were drawn or decided since, or was assessed, challenged, answered or changed. Merged: the appearance is removed, unless the quote was assessed or challenged since. Then the candidate is OPEN, or GONE when a later version does not have it.")
    public Uni<Response> undo(UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid Undoing body) {
        return undoings.undo(id, Revision.seen(ifMatch), body, acting.act()).map(Answers::ok);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Role.CONTRIBUTE)
    @Operation(
            operationId = "getCandidateHistory",
            summary = "What was decided on the candidate, oldest first",
            description = "From the first decision on; that it was proposed is in the history of its document.")
    public Uni<Response> history(UUID id, @BeanParam @Valid PageAsk ask, UriInfo uri) {
        return histories.page(SubjectKind.CANDIDATE, id, ask).map(page -> Answers.page(uri, page));
    }

    @GET
    @Path("{id}/history/verify")
    @RolesAllowed(Role.CONTRIBUTE)
    @Operation(operationId = "verifyCandidateHistory", summary = "Check the chain of hashes of the candidate's history")
    public Uni<ChainReport> verify(UUID id) {
        return histories.verify(SubjectKind.CANDIDATE, id);
    }
}
