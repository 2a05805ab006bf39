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

@Path("/api/v1/quotes/{id}/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
@Cancellable(false)
public class QuoteAssessmentResource {
    private final Assessments assessments;
    private final AssessmentReads reads;
    private final Acting acting;

    QuoteAssessmentResource(Assessments assessments, AssessmentReads reads, Acting acting) {
        this.assessments = assessments;
        this.reads = reads;
        this.acting = acting;
    }

    @POST
    @RolesAllowed(Role.CHECK)
    @Operation(
            operationId = "assessQuote",
            summary = "Propose an assessment: was it really said?",
            description =
                    "Somebody else confirms it. CONFIRMED_INDEPENDENT needs appearances that came two ways, MISATTRIBUTED and FABRICATED need two pieces of evidence.")
    public Uni<Response> propose(UUID id, @NotNull @Valid NewAssessment body, UriInfo uri) {
        return assessments
                .propose(id, body, acting.act())
                .chain(made -> reads.get(made, true))
                .map(made -> Answers.createdAt(
                        uri.getBaseUriBuilder().path("api/v1/assessments/{id}").build(made.id()), made));
    }

    @GET
    @RolesAllowed(Role.READ)
    @Operation(
            operationId = "listAssessments",
            summary = "List the assessments of a quote, the last first",
            description = "Readers see those that were confirmed; staff see all, of a withdrawn quote as well.")
    public Uni<Response> list(UUID id, @BeanParam @Valid PageAsk ask, UriInfo uri) {
        return reads.page(id, ask, acting.isStaff()).map(page -> Answers.page(uri, page));
    }
}
