package org.onrecord.desk;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.onrecord.document.Shelf;
import org.onrecord.quote.CandidateReads;
import org.onrecord.quote.CandidateView;
import org.onrecord.speaker.SpeakerView;
import org.onrecord.speaker.Speakers;

/** Puts together the page on which somebody says whose words a candidate is. */
@ApplicationScoped
class CastPages {
    private final Desk desk;
    private final CandidateReads candidates;
    private final Shelf shelf;
    private final Speakers speakers;
    private final Namesakes namesakes;

    CastPages(Desk desk, CandidateReads candidates, Shelf shelf, Speakers speakers, Namesakes namesakes) {
        this.desk = desk;
        this.candidates = candidates;
        this.shelf = shelf;
        this.speakers = speakers;
        this.namesakes = namesakes;
    }

    /**
     * How the page is asked for.
     *
     * @param chosen null when nobody has chosen yet
     * @param sought null when nobody has searched yet
     * @param known whom the name that is to be put on record is already that of
     */
    record Ask(List<UUID> chosen, String sought, List<SpeakerView> known, Tried tried, String done) {}

    Uni<Response> show(UUID id, Ask ask) {
        return candidates
                .get(id)
                .chain(candidate ->
                        chosen(candidate, ask).chain(chosen -> show(candidate, Cast.of(candidate, chosen), ask)));
    }

    private Uni<Response> show(CandidateView candidate, Cast cast, Ask ask) {
        var sought = ask.sought() == null ? lastWord(cast.next()) : ask.sought();
        return shelf.get(candidate.documentId())
                .chain(document -> namesakes
                        .like(sought)
                        .chain(found -> desk.show("Who says this?", ask.tried(), frame -> {
                            var page = new CastPage(
                                    candidate,
                                    document,
                                    cast,
                                    sought,
                                    found,
                                    ask.known(),
                                    ask.tried(),
                                    Desk.once(),
                                    ask.done());
                            return Pages.candidateSpeakers(frame, page);
                        })));
    }

    private Uni<List<SpeakerView>> chosen(CandidateView candidate, Ask ask) {
        var ids = ask.chosen() == null ? Cast.clear(candidate) : ask.chosen();
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(speakers::get)
                .collect()
                .asList();
    }

    /** Of a person, mostly the family name, by which another spelling of the rest is found, too. */
    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
