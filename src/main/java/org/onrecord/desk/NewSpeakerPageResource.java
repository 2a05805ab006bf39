package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.kit.Role;
import org.onrecord.kit.Shapes;
import org.onrecord.speaker.SpeakerView;

/** Putting a speaker on record: who has the name already is shown before anything is saved. */
@Path("/speakers/new")
@Produces(Desk.HTML)
@RolesAllowed(Role.CONTRIBUTE)
@Cancellable(false)
public class NewSpeakerPageResource {
    private final Desk desk;
    private final Namesakes namesakes;
    private final Shapes shapes;

    NewSpeakerPageResource(Desk desk, Namesakes namesakes, Shapes shapes) {
        this.desk = desk;
        this.namesakes = namesakes;
        this.shapes = shapes;
    }

    /** @param name the name to begin with */
    @GET
    public Uni<Response> form(@QueryParam("name") String name) {
        var given = new Entered(name == null ? Map.of() : Map.of("name", List.of(name)));
        return show(new Tried(SpeakerForm.NAME, null, given), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> submit(MultivaluedMap<String, String> body) {
        var entered = Entered.of(body);
        return desk.attempt(SpeakerForm.NAME, entered, () -> submit(entered), tried -> show(tried, List.of()));
    }

    private Uni<Response> submit(Entered entered) {
        var wanted = shapes.checked(SpeakerForm.speaker(entered));
        return namesakes.add(
                wanted,
                entered,
                desk.act(entered),
                NewSpeakerPageResource::to,
                known -> show(new Tried(SpeakerForm.NAME, null, entered), known));
    }

    private Uni<Response> show(Tried tried, List<SpeakerView> known) {
        return desk.show("Put a speaker on record", tried, frame -> {
            var form = SpeakerForm.of(tried.entered());
            return Pages.speakerForm(frame, "/speakers/new", null, form, known, tried, Desk.once());
        });
    }

    private static Response to(UUID speaker) {
        return Desk.to("/speakers/" + speaker + "?done=speaker#main");
    }
}
