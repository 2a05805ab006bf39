package org.onrecord.match;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.document.Span;
import org.onrecord.document.Text;
import org.onrecord.quote.ExtractionView.QuotationView;
import org.onrecord.quote.QuoteKind;

/** One stretch of a quotation in a draft, as it is looked up. */
record DraftPassage(QuoteKind kind, EchoPiece at, List<DraftQuotation.Voice> voices, EchoAsk ask) {
    private static final Pattern MARKED = Pattern.compile("[“„«\"][^“”„«»\"]+[”“»\"]");

    /** The stretches of all quotations that have words, in the order of the draft. */
    static List<DraftPassage> of(Text text, List<QuotationView> quotations) {
        return quotations.stream()
                .flatMap(quotation -> of(text, quotation))
                .filter(passage -> !passage.ask().spoken().isEmpty())
                .sorted(java.util.Comparator.comparingInt(
                        passage -> passage.at().start()))
                .toList();
    }

    private static Stream<DraftPassage> of(Text text, QuotationView quotation) {
        var voices = quotation.speakers().stream()
                .map(speaker -> {
                    var mention =
                            speaker.mention() == null ? null : speaker.mention().text();
                    var role = speaker.role() != null ? speaker.role() : DraftRoles.beside(speaker.name(), mention);
                    return new DraftQuotation.Voice(speaker.name(), mention, role, speaker.speakerId());
                })
                .toList();
        return quotation.segments().stream()
                .map(segment -> new DraftPassage(
                        quotation.kind(),
                        EchoPiece.of(text, segment.start(), segment.end()),
                        voices,
                        ask(text, new Span(segment.start(), segment.end()), voices)));
    }

    private static EchoAsk ask(Text text, Span span, List<DraftQuotation.Voice> voices) {
        var ids = voices.stream()
                .map(DraftQuotation.Voice::speakerId)
                .filter(Objects::nonNull)
                .collect(Collectors.<UUID>toSet());
        var names = voices.stream()
                .map(DraftQuotation.Voice::name)
                .filter(DraftPassage::isName)
                .toList();
        return new EchoAsk(Spoken.of(text, List.of(span)), List.of(text.slice(span)), ids, names, "und");
    }

    /** "the wording" is nobody. */
    private static boolean isName(String name) {
        return name != null && !name.isEmpty() && !Character.isLowerCase(name.codePointAt(0));
    }

    /**
     * Those that touch what stands in quotation marks. Of a passage that is partly in the draft's own words, such as
     * {@code “grave concerns” about it}, these may differ from the wording on record; where it has no marks, all count.
     */
    List<EchoDifference> ofWhatIsQuoted(List<EchoDifference> differences) {
        var marked = kind == QuoteKind.MIXED ? marked() : List.<Span>of();
        return marked.isEmpty()
                ? differences
                : differences.stream()
                        .filter(one -> marked.stream().anyMatch(span -> touches(span, one.here())))
                        .toList();
    }

    private static boolean touches(Span span, EchoPiece piece) {
        return piece.start() == piece.end()
                ? span.start() < piece.start() && piece.start() < span.end()
                : span.start() < piece.end() && piece.start() < span.end();
    }

    private List<Span> marked() {
        var words = at.text();
        return MARKED.matcher(words)
                .results()
                .map(found -> new Span(
                        at.start() + words.codePointCount(0, found.start()),
                        at.start() + words.codePointCount(0, found.end())))
                .toList();
    }

    boolean isQuotedWhole() {
        return kind == QuoteKind.DIRECT;
    }
}
