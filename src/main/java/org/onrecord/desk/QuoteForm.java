package org.onrecord.desk;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.onrecord.kit.Problem;
import org.onrecord.quote.NewAppearance;
import org.onrecord.quote.NewAttribution;
import org.onrecord.quote.NewQuote;
import org.onrecord.quote.NewSegment;
import org.onrecord.quote.QuoteKind;

/** The form of a quote that is recorded by hand. */
final class QuoteForm {
    private static final String SPEAKER = "speaker";
    private static final String EXACT = "exact";

    private QuoteForm() {}

    /** The field of a speaker's role. */
    static String role(UUID speaker) {
        return "role-" + speaker;
    }

    static List<UUID> speakers(Entered in) {
        return IntStream.range(0, in.times(SPEAKER))
                .mapToObj(i -> in.id(SPEAKER, i))
                .distinct()
                .toList();
    }

    /** @throws Problem INVALID_FIELD */
    static NewQuote quote(UUID document, int version, Entered in) {
        var named = speakers(in);
        if (named.isEmpty()) {
            throw Problem.invalid("speakers", "is needed: look for who says it, and tick the name");
        }
        var appearance = new NewAppearance(document, version, null, null, segments(in), null, null, List.of());
        return new NewQuote(
                in.choice("kind", QuoteKind.class),
                named.stream()
                        .map(id -> new NewAttribution(id, in.text(role(id))))
                        .toList(),
                null,
                null,
                null,
                List.of(appearance),
                List.of());
    }

    /**
     * Two, when the words are split; a place is told of one that stands there more than once, unless other words were
     * written after it was chosen.
     */
    private static List<NewSegment> segments(Entered in) {
        var parts = IntStream.range(0, in.times(EXACT))
                .mapToObj(i -> in.text(EXACT, i))
                .filter(part -> part != null)
                .toList();
        if (parts.isEmpty()) {
            throw Problem.invalid(EXACT, "are needed: copy them from the text");
        }
        var place = in.text("place");
        return parts.size() == 1 && place != null
                ? List.of(at(parts.get(0), place))
                : parts.stream()
                        .map(part -> new NewSegment(part, null, null, null, null))
                        .toList();
    }

    private static NewSegment at(String exact, String place) {
        if (!place.matches("[0-9]{1,7}-[0-9]{1,7}")) {
            throw Problem.invalid("place", "is not one of those to choose from");
        }
        var ends = place.split("-");
        var start = Integer.valueOf(ends[0]);
        var end = Integer.valueOf(ends[1]);
        var ofOtherWords = end - start != exact.codePointCount(0, exact.length());
        return ofOtherWords
                ? new NewSegment(exact, null, null, null, null)
                : new NewSegment(exact, null, null, start, end);
    }
}
