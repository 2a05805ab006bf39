package org.onrecord.desk;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.onrecord.kit.Problem;
import org.onrecord.speaker.Alias;
import org.onrecord.speaker.NewSpeaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.speaker.SpeakerView;

/**
 * The form of a speaker, as it is filled in.
 *
 * @param sameAs addresses, one a line
 */
public record SpeakerForm(String kind, String name, String country, String sameAs, List<Row> aliases) {
    static final String NAME = "speaker";

    private static final String ALIAS = "alias";
    private static final int ROOM = 3;
    private static final int MOST = 100;

    /** Another name. */
    public record Row(String name, String language) {}

    /** @param preset what it begins with; its country and addresses, when it is one on record */
    static SpeakerForm of(SpeakerView preset) {
        var aliases = preset.aliases().stream()
                .map(alias -> new Row(alias.name(), Objects.toString(alias.language(), "")))
                .toList();
        return new SpeakerForm(
                preset.kind().name(),
                preset.name(),
                Objects.toString(preset.country(), ""),
                String.join("\n", preset.sameAs()),
                withRoom(aliases));
    }

    static SpeakerForm of(Entered in) {
        var aliases = IntStream.range(0, in.times(ALIAS))
                .mapToObj(index -> new Row(in.get(ALIAS, index), in.get("language", index)))
                .filter(row -> !row.name().isBlank() || !row.language().isBlank())
                .toList();
        return new SpeakerForm(in.get("kind"), in.get("name"), in.get("country"), in.get("sameAs"), withRoom(aliases));
    }

    /** @throws Problem INVALID_FIELD */
    static NewSpeaker speaker(Entered in) {
        var aliases = IntStream.range(0, in.times(ALIAS))
                .filter(index -> in.text(ALIAS, index) != null || in.text("language", index) != null)
                .mapToObj(index -> new Alias(in.text(ALIAS, index), in.text("language", index)))
                .toList();
        return new NewSpeaker(
                in.choice("kind", SpeakerKind.class), in.text("name"), aliases, in.lines("sameAs"), in.text("country"));
    }

    private static List<Row> withRoom(List<Row> rows) {
        return IntStream.range(0, Math.min(rows.size() + ROOM, Math.max(MOST, rows.size())))
                .mapToObj(index -> index < rows.size() ? rows.get(index) : new Row("", ""))
                .toList();
    }
}
