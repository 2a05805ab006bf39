package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.kit.Role;
import org.onrecord.kit.Shapes;
import org.onrecord.quote.Acceptance;
import org.onrecord.quote.Candidates;
import org.onrecord.quote.NewAttribution;
import org.onrecord.speaker.SpeakerView;

/** Saying whose words a candidate is: somebody on record, or somebody who is put on record for it; then accepting it. */
@Path("/candidates/{id}/speakers")
@Produces(Desk.HTML)
@RolesAllowed(Role.CHECK)
@Cancellable(false)
public class CandidateSpeakersResource {
    private static final String SPEAKER = "speaker";

    private final Desk desk;
    private final CastPages pages;
    private final Candidates candidates;
    private final Namesakes namesakes;
    private final Shapes shapes;

    CandidateSpeakersResource(Desk desk, CastPages pages, Candidates candidates, Namesakes namesakes, Shapes shapes) {
        this.desk = desk;
        this.pages = pages;
        this.candidates = candidates;
        this.namesakes = namesakes;
        this.shapes = shapes;
    }

    /** @param cast given when those of {@code speaker} were chosen, who may be none */
    @GET
    public Uni<Response> get(
            UUID id,
            @QueryParam("cast") String cast,
            @QueryParam(SPEAKER) @Size(max = 10) List<UUID> chosen,
            @QueryParam("name") @Size(max = 300) String name,
            @QueryParam("done") String done) {
        return pages.show(id, new CastPages.Ask(cast == null ? null : chosen, name, List.of(), Tried.NOTHING, done));
    }

    /** Puts somebody on record, and chooses them. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> add(UUID id, MultivaluedMap<String, String> body) {
        var entered = Entered.of(body);
        return desk.attempt(CastPage.NEW, entered, () -> add(id, entered), tried -> again(id, tried, List.of()));
    }

    private Uni<Response> add(UUID id, Entered entered) {
        var wanted = shapes.checked(SpeakerForm.speaker(entered));
        return namesakes.add(
                wanted,
                entered,
                desk.act(entered),
                made -> chosen(id, entered, made),
                known -> again(id, new Tried(CastPage.NEW, null, entered), known));
    }

    private static Response chosen(UUID id, Entered entered, UUID made) {
        var all = Stream.concat(ids(entered).stream(), Stream.of(made)).toList();
        return Desk.to("/candidates/" + id + "/speakers?" + CastPage.query(all) + "&done=speaker#main");
    }

    /** Records the quote with those who were chosen, each in the role that was reported. */
    @POST
    @Path("accept")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> accept(UUID id, MultivaluedMap<String, String> body) {
        var entered = Entered.of(body);
        return desk.attempt(
                CastPage.ACCEPT,
                entered,
                () -> candidates
                        .accept(id, entered.revision(), shapes.checked(acceptance(entered)), desk.act(entered))
                        .map(done -> Desk.to("/documents/" + done.documentId() + "#c-" + id)),
                tried -> again(id, tried, List.of()));
    }

    private static Acceptance acceptance(Entered entered) {
        var named = IntStream.range(0, entered.times(SPEAKER))
                .mapToObj(i -> new NewAttribution(entered.id(SPEAKER, i), entered.text("role", i)))
                .toList();
        return new Acceptance(null, named, null, null, null, null, null, null, null, null);
    }

    private Uni<Response> again(UUID id, Tried tried, List<SpeakerView> known) {
        return pages.show(id, new CastPages.Ask(ids(tried.entered()), null, known, tried, null));
    }

    private static List<UUID> ids(Entered entered) {
        return IntStream.range(0, entered.times(SPEAKER))
                .mapToObj(i -> entered.id(SPEAKER, i))
                .toList();
    }
}
