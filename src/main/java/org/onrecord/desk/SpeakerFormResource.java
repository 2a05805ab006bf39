package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.onrecord.kit.Role;
import org.onrecord.kit.Shapes;
import org.onrecord.speaker.SpeakerView;
import org.onrecord.speaker.Speakers;

/** Changing what is recorded of a speaker: names, kind, country, pages about them. Roles stand with the quotes. */
@Path("/speakers/{id}/edit")
@Produces(Desk.HTML)
@RolesAllowed(Role.CHECK)
@Cancellable(false)
public class SpeakerFormResource {
    private final Desk desk;
    private final Speakers speakers;
    private final Shapes shapes;

    SpeakerFormResource(Desk desk, Speakers speakers, Shapes shapes) {
        this.desk = desk;
        this.speakers = speakers;
        this.shapes = shapes;
    }

    @GET
    public Uni<Response> form(UUID id) {
        return show(id, Tried.NOTHING);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> change(UUID id, MultivaluedMap<String, String> body) {
        var entered = Entered.of(body);
        return desk.take(
                SpeakerForm.NAME,
                entered,
                () -> speakers.change(
                        id, entered.revision(), shapes.checked(SpeakerForm.speaker(entered)), desk.act(entered)),
                "/speakers/" + id + "?done=change#main",
                tried -> show(id, tried));
    }

    private Uni<Response> show(UUID id, Tried tried) {
        return speakers.get(id).chain(speaker -> show(speaker, tried));
    }

    private Uni<Response> show(SpeakerView speaker, Tried tried) {
        return desk.show("Change what is recorded of " + speaker.name(), tried, frame -> {
            var form = tried.at(SpeakerForm.NAME) ? SpeakerForm.of(tried.entered()) : SpeakerForm.of(speaker);
            var action = "/speakers/" + speaker.id() + "/edit";
            return Pages.speakerForm(frame, action, speaker, form, List.of(), tried, null);
        });
    }
}
