package org.onrecord.quote;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.onrecord.document.Anchors;
import org.onrecord.document.Found;
import org.onrecord.document.Text;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;

/** Places one appearance in one version. */
final class Placing {
    private static final String BETWEEN_SEGMENTS = " … ";

    private final NewAppearance wanted;
    private final QuoteKind kind;
    private final Source source;
    private final String field;

    /** @param kind null when it is not known yet, and the wording is held against the segments later */
    Placing(NewAppearance wanted, QuoteKind kind, Source source, String field) {
        this.wanted = wanted;
        this.kind = kind;
        this.source = source;
        this.field = field;
    }

    Placed placed() {
        if (source.versionId() == null) {
            throw Problem.field(
                    ProblemType.UNKNOWN_REFERENCE,
                    field + "version",
                    wanted.version() == null
                            ? "the document has no version yet; capture one first"
                            : "the document has no version " + wanted.version());
        }
        var segments = source.text() == null ? unchecked() : located();
        if (wanted.wording() != null && kind != null) {
            Verbatim.mustHold(kind, wanted.wording(), segments, field + "wording");
        }
        var chain = wanted.independence().isEmpty() ? List.of(source.origin()) : wanted.independence();
        return new Placed(
                wanted.documentId(),
                source.revision(),
                source.versionId(),
                source.publishedOn(),
                wanted.wording() != null ? wanted.wording() : whole(segments),
                wanted.language() != null ? wanted.language() : source.language(),
                segments,
                checked(wanted.cue(), "cue"),
                checked(wanted.mention(), "mention"),
                source.text() == null ? AnchorState.UNCHECKED : AnchorState.MATCHED,
                chain,
                key(chain.get(0)));
    }

    /** Equal keys count as one source: compatibility-folded, lower case, without white space around (Unicode NFKC). */
    static String key(String source) {
        return Normalizer.normalize(source, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private List<Segment> located() {
        var text = Text.of(source.text());
        var places = Anchors.locateAll(
                text, wanted.segments().stream().map(NewSegment::selector).toList());
        return IntStream.range(0, places.size())
                .mapToObj(index -> {
                    if (places.get(index) instanceof Found found) {
                        return Segment.of(found);
                    }
                    throw Faults.of(segmentField(index), places.get(index));
                })
                .toList();
    }

    private List<Segment> unchecked() {
        var end = 0;
        for (int index = 0; index < wanted.segments().size(); index++) {
            var segment = wanted.segments().get(index);
            if (segment.end() == null) {
                continue;
            }
            if (segment.end() > source.length()) {
                throw Problem.invalid(
                        segmentField(index), "ends after the text, which has " + source.length() + " code points");
            }
            if (segment.start() < end) {
                throw Problem.invalid(segmentField(index), "overlaps the segment before it, or stands before it");
            }
            if (segment.exact().codePointCount(0, segment.exact().length()) != segment.end() - segment.start()) {
                throw Problem.invalid(segmentField(index), "is not as long, in code points, as start and end say");
            }
            end = segment.end();
        }
        return wanted.segments().stream().map(NewSegment::unchecked).toList();
    }

    private Part checked(Part part, String name) {
        if (part == null || part.start() == null || source.text() == null) {
            return part;
        }
        var text = Text.of(source.text());
        if (part.end() > text.length()
                || !text.slice(new org.onrecord.document.Span(part.start(), part.end()))
                        .equals(part.text())) {
            throw Problem.field(ProblemType.SEGMENT_NOT_FOUND, field + name, "is not at that place in the text");
        }
        return part;
    }

    private String segmentField(int index) {
        return field + "segments[" + index + "].exact";
    }

    static String joined(List<Segment> segments) {
        return segments.stream().map(Segment::exact).collect(Collectors.joining(BETWEEN_SEGMENTS));
    }

    private String whole(List<Segment> segments) {
        var wording = joined(segments);
        if (wording.codePointCount(0, wording.length()) > NewAppearance.MAX_WORDING) {
            throw Problem.invalid(
                    field + "segments",
                    "are longer than " + NewAppearance.MAX_WORDING + " characters together; quote less");
        }
        return wording;
    }
}
