package org.onrecord.review;

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

@Path("/api/v1/claims/{id}/review")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews", description = "Is it true? From opening the review of a claim to its verdict, and after")
@Cancellable(false)
public class ReviewResource {
    private final Reviews reviews;
    private final ReviewReads reads;
    private final Histories histories;
    private final Acting acting;

    ReviewResource(Reviews reviews, ReviewReads reads, Histories histories, Acting acting) {
        this.reviews = reviews;
        this.reads = reads;
        this.histories = histories;
        this.acting = acting;
    }

    @GET
    @RolesAllowed(Role.READ)
    @Operation(
            operationId = "getReview",
            summary = "Read the review of a claim",
            description =
                    "Staff read all of it, but a sealed report only when it is their own. Others read the last verdict.")
    public Uni<Response> get(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        var reader = acting.signedIn().orElse(null);
        return Answers.fresh(ifNoneMatch, () -> reads.tag(id, reader), () -> reads.get(id, reader));
    }

    @POST
    @RolesAllowed(Role.CHECK)
    @Operation(operationId = "openReview", summary = "Open the review of a claim")
    public Uni<Response> open(UUID id, UriInfo uri) {
        return reviews.open(id, acting.act()).map(review -> Answers.createdAt(uri.getAbsolutePath(), review));
    }

    @POST
    @Path("assign")
    @RolesAllowed(Role.CHECK)
    @Operation(operationId = "assignReview", summary = "Assign the review to somebody, or to yourself")
    public Uni<Response> assign(
            UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid Assignment body) {
        return reviews.assign(id, Revision.seen(ifMatch), body, acting.act()).map(Answers::ok);
    }

    @POST
    @Path("release")
    @RolesAllowed(Role.CHECK)
    @Operation(operationId = "releaseReview", summary = "Give the review back, for somebody else to take")
    public Uni<Response> release(UUID id, @HeaderParam(Revision.HEADER) String ifMatch) {
        return reviews.release(id, Revision.seen(ifMatch), acting.act()).map(Answers::ok);
    }

    @POST
    @Path("reopen")
    @RolesAllowed(Role.REVIEW)
    @Operation(
            operationId = "reopenReview",
            summary = "Look at a verdict again, for a reason that is public",
            description = "The verdict stays visible, and says that it is being re-examined.")
    public Uni<Response> reopen(UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid Reopening body) {
        return reviews.reopen(id, Revision.seen(ifMatch), body, acting.act()).map(Answers::ok);
    }

    @GET
    @Path("reasons")
    @RolesAllowed(Role.READ)
    @Operation(
            operationId = "listReviewReasons",
            summary = "List why reports were sent back, and verdicts corrected, retracted and reopened; oldest first")
    public Uni<Response> reasons(UUID id, @BeanParam @Valid PageAsk ask, UriInfo uri) {
        return reads.reasons(id, ask).map(page -> Answers.page(uri, page));
    }

    @GET
    @Path("history")
    @RolesAllowed(Role.CONTRIBUTE)
    @Operation(
            operationId = "getReviewHistory",
            summary = "Who did what in the review, and why; oldest first",
            description =
                    "Of a sealed report it has the commitment only; the entry that opens it has the contents and the salt.")
    public Uni<Response> history(UUID id, @BeanParam @Valid PageAsk ask, UriInfo uri) {
        return reads.idOf(id)
                .chain(review -> histories.page(SubjectKind.REVIEW, review, ask))
                .map(page -> Answers.page(uri, page));
    }

    @GET
    @Path("history/verify")
    @RolesAllowed(Role.CONTRIBUTE)
    @Operation(operationId = "verifyReviewHistory", summary = "Check the chain of hashes of the review's history")
    public Uni<ChainReport> verify(UUID id) {
        return reads.idOf(id).chain(review -> histories.verify(SubjectKind.REVIEW, review));
    }
}
