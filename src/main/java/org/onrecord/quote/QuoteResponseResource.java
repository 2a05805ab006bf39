package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.onrecord.kit.Role;

@Path("/api/v1/quotes/{id}/responses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
@Cancellable(false)
public class QuoteResponseResource {
    private final SpeakerResponses responses;
    private final ChallengeReads reads;
    private final Acting acting;

    QuoteResponseResource(SpeakerResponses responses, ChallengeReads reads, Acting acting) {
        this.responses = responses;
        this.reads = reads;
        this.acting = acting;
    }

    @POST
    @RolesAllowed(Role.CHECK)
    @Operation(
            operationId = "recordResponse",
            summary = "Record what a speaker says about a quote of theirs",
            description =
                    "DENIES, OUT_OF_CONTEXT and RETRACTS challenge the quote; none of them changes it. A machine's key records none.")
    public Uni<Response> record(UUID id, @NotNull @Valid NewSpeakerResponse body, UriInfo uri) {
        return responses
                .record(id, body, acting.act())
                .chain(made -> reads.response(made, true))
                .map(made -> Answers.createdAt(
                        uri.getBaseUriBuilder().path("api/v1/responses/{id}").build(made.id()), made));
    }

    @GET
    @RolesAllowed(Role.READ)
    @Operation(
            operationId = "listResponses",
            summary = "List what the speakers of a quote say about it, the last recorded first")
    public Uni<Response> list(UUID id, @BeanParam @Valid PageAsk ask, UriInfo uri) {
        return reads.responses(id, ask, acting.isStaff()).map(page -> Answers.page(uri, page));
    }
}
