package org.onrecord.speaker;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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

@Path("/api/v1/speakers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Speakers", description = "Who speaks")
@Cancellable(false)
public class SpeakerResource {
    private final Speakers speakers;
    private final Histories histories;
    private final Acting acting;

    SpeakerResource(Speakers speakers, Histories histories, Acting acting) {
        this.speakers = speakers;
        this.histories = histories;
        this.acting = acting;
    }

    @POST
    @RolesAllowed(Role.CONTRIBUTE)
    @Operation(operationId = "addSpeaker", summary = "Record a speaker")
    public Uni<Response> add(@NotNull @Valid NewSpeaker body, UriInfo uri) {
        return speakers.add(body, acting.act()).map(speaker -> Answers.created(uri, speaker.id(), speaker));
    }

    @GET
    @RolesAllowed(Role.READ)
    @Operation(operationId = "listSpeakers", summary = "List speakers by name")
    public Uni<Response> list(
            @Parameter(description = "Only those whose name or an alias contains this")
                    @QueryParam("name")
                    @Size(max = 300)
                    String name,
            @BeanParam @Valid PageAsk ask,
            UriInfo uri) {
        return speakers.page(name, ask).map(page -> Answers.page(uri, page));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.READ)
    @Operation(operationId = "getSpeaker", summary = "Read a speaker")
    public Uni<Response> get(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return Answers.fresh(ifNoneMatch, () -> speakers.tag(id), () -> speakers.get(id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.CHECK)
    @Operation(operationId = "changeSpeaker", summary = "Replace what is recorded of a speaker")
    public Uni<Response> change(
            UUID id, @HeaderParam(Revision.HEADER) String ifMatch, @NotNull @Valid NewSpeaker body) {
        return speakers.change(id, Revision.seen(ifMatch), body, acting.act()).map(Answers::ok);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Role.CONTRIBUTE)
    @Operation(operationId = "getSpeakerHistory", summary = "Who changed the speaker, when, and what; oldest first")
    public Uni<Response> history(UUID id, @BeanParam @Valid PageAsk ask, UriInfo uri) {
        return histories.page(SubjectKind.SPEAKER, id, ask).map(page -> Answers.page(uri, page));
    }

    @GET
    @Path("{id}/history/verify")
    @RolesAllowed(Role.CONTRIBUTE)
    @Operation(operationId = "verifySpeakerHistory", summary = "Check the chain of hashes of the speaker's history")
    public Uni<ChainReport> verify(UUID id) {
        return histories.verify(SubjectKind.SPEAKER, id);
    }
}
