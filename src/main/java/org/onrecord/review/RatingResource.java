package org.onrecord.review;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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

@Path("/api/v1/ratings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ratings", description = "The scale: which values a verdict can have")
@Cancellable(false)
public class RatingResource {
    private final Ratings ratings;
    private final Histories histories;
    private final Acting acting;

    RatingResource(Ratings ratings, Histories histories, Acting acting) {
        this.ratings = ratings;
        this.histories = histories;
        this.acting = acting;
    }

    @GET
    @RolesAllowed(Role.READ)
    @Operation(operationId = "getRatingScale", summary = "Read the rating scale")
    public Uni<Response> scale(@HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return Answers.fresh(ifNoneMatch, () -> ratings.scale().map(Scale::tag), ratings::scale);
    }

    @GET
    @Path("{code}")
    @RolesAllowed(Role.READ)
    @Operation(operationId = "getRating", summary = "Read a value of the scale")
    public Uni<Response> get(String code, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return Answers.fresh(ifNoneMatch, () -> ratings.get(code).map(RatingView::tag), () -> ratings.get(code));
    }

    @POST
    @RolesAllowed(Role.ADMINISTER)
    @Operation(operationId = "addRating", summary = "Add a value to the scale")
    public Uni<Response> add(@NotNull @Valid NewRating body, UriInfo uri) {
        return ratings.add(body, acting.act())
                .map(rating -> Answers.createdAt(
                        uri.getBaseUriBuilder().path("api/v1/ratings/{code}").build(rating.code()), rating));
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Role.ADMINISTER)
    @Operation(
            operationId = "changeRating",
            summary = "Change, retire or bring back a value of the scale",
            description = "Verdicts that are published keep the labels and numbers that they were published with.")
    public Uni<Response> change(
            String code, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid RatingChange body) {
        return ratings.change(code, Revision.seen(ifMatch), body, acting.act()).map(Answers::ok);
    }

    @DELETE
    @Path("{code}")
    @RolesAllowed(Role.ADMINISTER)
    @Operation(
            operationId = "removeRating",
            summary = "Delete a value that was never used",
            description = "One that is in use can only be retired. Answers what was deleted.")
    public Uni<Response> remove(String code, @HeaderParam(Revision.HEADER) String ifMatch) {
        return ratings.remove(code, Revision.seen(ifMatch), acting.act()).map(Answers::ok);
    }

    @GET
    @Path("{code}/history")
    @RolesAllowed(Role.CONTRIBUTE)
    @Operation(
            operationId = "getRatingHistory",
            summary = "Who changed the value, when, and what; oldest first",
            description = "The values that the service ships have none until somebody changes them.")
    public Uni<Response> history(String code, @BeanParam @Valid PageAsk ask, UriInfo uri) {
        return ratings.idOf(code)
                .chain(id -> histories.page(SubjectKind.RATING, id, ask))
                .map(page -> Answers.page(uri, page));
    }

    @GET
    @Path("{code}/history/verify")
    @RolesAllowed(Role.CONTRIBUTE)
    @Operation(operationId = "verifyRatingHistory", summary = "Check the chain of hashes of the value's history")
    public Uni<ChainReport> verify(String code) {
        return ratings.idOf(code).chain(id -> histories.verify(SubjectKind.RATING, id));
    }
}
