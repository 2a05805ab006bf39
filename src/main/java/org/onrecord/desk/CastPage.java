package org.onrecord.desk;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onrecord.document.DocumentView;
import org.onrecord.quote.CandidateView;
import org.onrecord.speaker.SpeakerView;

/**
 * A candidate as somebody sees it who says whose words they are.
 *
 * @param sought what names were searched for; null when nothing was
 * @param found speakers on record with that in their names
 * @param known speakers on record by the very name that is to be put on record
 */
public record CastPage(
        CandidateView candidate,
        DocumentView document,
        Cast cast,
        String sought,
        List<SpeakerView> found,
        List<SpeakerView> known,
        Tried tried,
        String once,
        String done) {
    static final String NEW = "speaker";
    static final String ACCEPT = "accept";

    /** One of those chosen. @param without the query of this page without them */
    public record Chosen(SpeakerView speaker, String role, String without) {}

    public List<Chosen> chosen() {
        return IntStream.range(0, cast.chosen().size())
                .mapToObj(i -> new Chosen(
                        cast.chosen().get(i),
                        tried.at(ACCEPT)
                                ? tried.entered().get("role", i)
                                : cast.roles().get(i),
                        query(cast.but(i))))
                .toList();
    }

    /** Whom the text names beside those chosen. */
    public List<CandidateView.Voice> open() {
        return cast.open();
    }

    /** The name to put on record. */
    public String name() {
        return tried.at(NEW) ? tried.entered().get("name") : cast.next();
    }

    public String kind() {
        return tried.at(NEW) ? tried.entered().get("kind") : "PERSON";
    }

    public boolean chose(SpeakerView speaker) {
        return cast.chosen().stream().anyMatch(one -> one.id().equals(speaker.id()));
    }

    /** The query of this page with one more. */
    public String with(SpeakerView speaker) {
        return query(Stream.concat(cast.chosen().stream(), Stream.of(speaker))
                .map(SpeakerView::id)
                .toList());
    }

    static String query(List<UUID> speakers) {
        return speakers.stream().distinct().map(id -> "&speaker=" + id).collect(Collectors.joining("", "cast=1", ""));
    }
}
