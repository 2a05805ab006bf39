package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.onrecord.kit.PageAsk;
import org.onrecord.speaker.SpeakerView;
import org.onrecord.speaker.Speakers;

/** Looks for speakers on record by their names. */
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

    /** Those with something in their names; none for nothing. */
    Uni<List<SpeakerView>> like(String part) {
        return part == null || part.isBlank()
                ? Uni.createFrom().item(List.of())
                : speakers.page(part, MOST).map(page -> page.items());
    }
}
