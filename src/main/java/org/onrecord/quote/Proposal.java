package org.onrecord.quote;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.onrecord.extract.Extraction;
import org.onrecord.extract.ProposedSpeaker;
import org.onrecord.kit.Hash;

/**
 * A quotation as it is proposed for a version, ready to be kept: what stands between the outer quotation marks.
 *
 * @param confidence hundredths
 */
record Proposal(QuoteKind kind, List<Segment> segments, List<Voice> speakers, Part cue, int confidence, String why) {
    /** In the order of the text. */
    static List<Proposal> of(Extraction found) {
        return found.candidates().stream()
                .map(Proposal::of)
                .sorted(java.util.Comparator.comparingInt(Proposal::start))
                .toList();
    }

    private static Proposal of(org.onrecord.extract.Candidate found) {
        return new Proposal(
                QuoteKind.valueOf(found.kind().name()),
                found.segments().stream().map(QuotedWords::within).toList(),
                found.speakers().stream().map(Voice::of).toList(),
                Part.of(found.cue()),
                (int) Math.round(found.confidence() * 100),
                found.why());
    }

    int start() {
        return segments.get(0).start();
    }

    /** Equal for the same words of the same speakers, whatever stands around them: letters and digits count. */
    String sameness() {
        var words = segments.stream().map(Segment::exact).collect(Collectors.joining(" "));
        var names = speakers.stream().map(Voice::called).collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(Hash.sha256(folded(words) + "\n" + folded(names)));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
    }

    /** Who seems to speak. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Voice(String name, Part mention, String role) {
        private static Voice of(ProposedSpeaker speaker) {
            return new Voice(speaker.name(), Part.of(speaker.mention()), speaker.role());
        }

        private String called() {
            return Objects.requireNonNullElseGet(name, () -> mention == null ? "" : mention.text());
        }
    }
}
