package org.onrecord.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.onrecord.document.Span;
import org.onrecord.document.Text;
import org.onrecord.match.SameQuote;
import org.onrecord.match.SameQuotes;
import org.onrecord.quote.CandidateView;
import org.onrecord.quote.DocumentCandidates;
import org.onrecord.quote.ExtractionView.NoCommentView;

/**
 * The text of a version with the candidates of one page in it.
 *
 * @param items in the order of the text, numbered from 1
 * @param next cursor of the next page of candidates, or null
 */
public record MarkedText(
        int version, List<Piece> pieces, List<Item> items, List<NoCommentView> noComments, int leftOut, String next) {

    /** Quotes on record that are shown beside a candidate. */
    private static final int PROPOSED = 3;

    /** A stretch of the text. @param item the candidate that it is a part of, or null */
    public record Piece(String text, Item item) {}

    /** A candidate with its number on the page. @param same quotes of which it may be another appearance */
    public record Item(int number, CandidateView candidate, List<SameQuote> same) {
        /** Whether somebody on record can be named as each of its speakers. */
        public boolean isAttributable() {
            return !candidate.speakers().isEmpty()
                    && candidate.speakers().stream()
                            .noneMatch(voice -> voice.known().isEmpty());
        }

        /** The name of the first of its speakers who is not on record; null when the text gives none. */
        public String missing() {
            return candidate.speakers().stream()
                    .filter(voice -> voice.known().isEmpty() && voice.name() != null)
                    .map(CandidateView.Voice::name)
                    .findFirst()
                    .orElse(null);
        }

        /** What a form says when it is ticked. */
        public String pick() {
            return Pick.of(candidate).toString();
        }

        public boolean isDecided() {
            return candidate.decidedBy() != null;
        }

        public boolean isOpen() {
            return candidate.state() == org.onrecord.quote.CandidateState.OPEN;
        }
    }

    /** Whether there is anything to decide. */
    public boolean isOpen() {
        return items.stream().anyMatch(Item::isOpen);
    }

    static MarkedText of(String text, DocumentCandidates found, Map<UUID, SameQuotes> same) {
        var sorted = found.items().stream()
                .sorted(Comparator.comparing(
                        candidate -> candidate.segments().get(0).start()))
                .toList();
        var items = IntStream.range(0, sorted.size())
                .mapToObj(index -> item(index + 1, sorted.get(index), same))
                .toList();
        return new MarkedText(
                found.version(),
                pieces(Text.of(text), items),
                items,
                found.noComments(),
                found.leftOut(),
                found.next());
    }

    private static Item item(int number, CandidateView candidate, Map<UUID, SameQuotes> same) {
        var found = same.get(candidate.id());
        return new Item(
                number,
                candidate,
                found == null
                        ? List.of()
                        : found.items().stream().limit(PROPOSED).toList());
    }

    /** What two candidates share belongs to the one that begins first. */
    private static List<Piece> pieces(Text text, List<Item> items) {
        var marks = items.stream()
                .flatMap(item -> item.candidate().segments().stream()
                        .map(segment -> new Mark(new Span(segment.start(), segment.end()), item)))
                .sorted(Comparator.comparing(mark -> mark.span().start()))
                .toList();
        var pieces = new ArrayList<Piece>();
        var at = 0;
        for (var mark : marks) {
            var start = Math.max(at, mark.span().start());
            var end = mark.span().end();
            if (start < end) {
                add(pieces, text, at, start, null);
                add(pieces, text, start, end, mark.item());
                at = end;
            }
        }
        add(pieces, text, at, text.length(), null);
        return pieces;
    }

    private static void add(List<Piece> pieces, Text text, int from, int to, Item item) {
        if (from < to) {
            pieces.add(new Piece(text.slice(new Span(from, to)), item));
        }
    }

    private record Mark(Span span, Item item) {}
}
