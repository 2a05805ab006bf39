package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.onrecord.kit.Act;
import org.onrecord.kit.PageAsk;
import org.onrecord.speaker.NewSpeaker;
import org.onrecord.speaker.SpeakerView;
import org.onrecord.speaker.Speakers;

/** Looks for speakers on record by their names, before others of the same name are put there. */
@ApplicationScoped
class Namesakes {
    private static final PageAsk MOST = new PageAsk(20, null);

    private final Speakers speakers;

    Namesakes(Speakers speakers) {
        this.speakers = speakers;
    }

    /** Those with the very name, in any case, as their own or as another one. */
    Uni<List<SpeakerView>> of(String name) {
        return like(name)
                .map(found -> found.stream()
                        .filter(speaker -> speaker.name().equalsIgnoreCase(name.strip())
                                || speaker.aliases().stream()
                                        .anyMatch(alias -> alias.name().equalsIgnoreCase(name.strip())))
                        .toList());
    }

    /**
     * Puts somebody on record, unless somebody has the name already and the form does not say that this is another.
     *
     * @param to where to go on with whoever is on record now
     * @param known shows who has the name
     */
    Uni<Response> add(
            NewSpeaker wanted,
            Entered entered,
            Act act,
            Function<UUID, Response> to,
            Function<List<SpeakerView>, Uni<Response>> known) {
        return of(wanted.name())
                .chain(found -> found.isEmpty() || entered.has("another")
                        ? speakers.add(wanted, act).map(made -> to.apply(made.id()))
                        : added(wanted, act)
                                .chain(made -> made.map(id -> Uni.createFrom().item(to.apply(id)))
                                        .orElseGet(() -> known.apply(found))));
    }

    // Asked after the names: whom a first click put on record in between is among them, and to be found by now.
    private Uni<Optional<UUID>> added(NewSpeaker wanted, Act act) {
        return speakers.added(wanted, act).map(Optional::ofNullable);
    }

    /** Those with something in their names; none for nothing. */
    Uni<List<SpeakerView>> like(String part) {
        return part == null || part.isBlank()
                ? Uni.createFrom().item(List.of())
                : speakers.page(part, MOST).map(page -> page.items());
    }
}
