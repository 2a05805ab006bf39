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

@Path("/api/v1/quotes/{id}/challenges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
@Cancellable(false)
public class QuoteChallengeResource {
    private final Challenges challenges;
    private final ChallengeReads reads;
    private final Acting acting;

    QuoteChallengeResource(Challenges challenges, ChallengeReads reads, Acting acting) {
        this.challenges = challenges;
        this.reads = reads;
        this.acting = acting;
    }

    @POST
    @RolesAllowed(Role.CHECK)
    @Operation(
            operationId = "challengeQuote",
            summary = "Call a quote into question",
            description = "It shows as challenged until an assessment that is made after that is confirmed.")
    public Uni<Response> challenge(UUID id, @NotNull @Valid NewChallenge body, UriInfo uri) {
        return challenges
                .raise(id, body, acting.act())
                .chain(made -> reads.challenge(made, true))
                .map(made -> Answers.createdAt(
                        uri.getBaseUriBuilder().path("api/v1/challenges/{id}").build(made.id()), made));
    }

    @GET
    @RolesAllowed(Role.READ)
    @Operation(
            operationId = "listChallenges",
            summary = "List what called a quote into question, the last first, and what resolved it")
    public Uni<Response> list(UUID id, @BeanParam @Valid PageAsk ask, UriInfo uri) {
        return reads.challenges(id, ask, acting.isStaff()).map(page -> Answers.page(uri, page));
    }
}
