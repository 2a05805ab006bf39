package org.onrecord.desk;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.document.Span;
import org.onrecord.document.Text;
import org.onrecord.match.NameView;
import org.onrecord.match.SearchAnswer;
import org.onrecord.match.SearchFacets;
import org.onrecord.match.SearchHit;
import org.onrecord.match.SearchNote;

/**
 * A search as its page shows it.
 *
 * @param fault what is wrong with what was typed, or null
 * @param chosen filters that hold, each with the address of the search without it
 * @param complete whether all matches were counted
 */
public record SearchSheet(
        String q,
        String fault,
        List<Chosen> chosen,
        List<Hit> hits,
        String next,
        List<SearchNote> notes,
        List<Meant> speakers,
        List<Meant> didYouMean,
        List<Facet> facets,
        int counted,
        boolean complete,
        boolean best,
        String newestFirst,
        String bestFirst) {

    public record Chosen(String name, String value, String label, String without) {}

    /** @param pieces the text, in stretches that are lit and others */
    public record Hit(SearchHit found, List<Piece> pieces) {}

    public record Piece(String text, boolean lit) {}

    public record Meant(String name, String address) {}

    public record Facet(String name, List<Choice> choices) {}

    public record Choice(String value, String label, int count, String address) {}

    static SearchSheet of(String q, SearchLinks links, SearchAnswer answer) {
        var facets = answer.facets() == null ? new SearchFacets(0, true, List.of()) : answer.facets();
        return new SearchSheet(
                q.strip(),
                null,
                chosen(links, facets),
                answer.items().stream()
                        .map(hit -> new Hit(hit, pieces(Text.of(hit.text()), hit.highlights())))
                        .toList(),
                answer.next() == null ? null : links.with("after", answer.next()),
                answer.degraded(),
                meant(answer.speakers()),
                meant(answer.didYouMean()),
                facets.facets().stream()
                        .filter(facet -> !links.isChosen(facet.name()))
                        .map(facet -> facet(facet, links))
                        .toList(),
                facets.counted(),
                facets.complete(),
                links.isBest(),
                links.without("sort"),
                links.with("sort", "best"));
    }

    static SearchSheet refused(String q, SearchLinks links, String fault) {
        var nothing = new SearchFacets(0, true, List.of());
        return new SearchSheet(
                q,
                fault,
                chosen(links, nothing),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                true,
                links.isBest(),
                links.without("sort"),
                links.with("sort", "best"));
    }

    String title() {
        return q.isBlank() ? "Search" : "Search: " + q;
    }

    private static List<Chosen> chosen(SearchLinks links, SearchFacets facets) {
        return links.chosen().entrySet().stream()
                .map(each -> new Chosen(
                        each.getKey(),
                        each.getValue(),
                        label(each.getKey(), each.getValue(), facets),
                        links.without(each.getKey())))
                .toList();
    }

    /** A speaker is chosen by an id, which says nothing to a reader. */
    private static String label(String name, String value, SearchFacets facets) {
        return facets.facets().stream()
                .filter(facet -> facet.name().equals(name))
                .flatMap(facet -> facet.values().stream())
                .filter(each -> each.value().equals(value) && each.label() != null)
                .map(SearchFacets.Value::label)
                .findFirst()
                .orElseGet(() -> SearchLabels.value(name, value));
    }

    private static List<Meant> meant(List<NameView> speakers) {
        return speakers.stream()
                .map(speaker -> new Meant(speaker.name(), "/speakers/" + speaker.speakerId()))
                .toList();
    }

    private static Facet facet(SearchFacets.Facet facet, SearchLinks links) {
        return new Facet(
                facet.name(),
                facet.values().stream()
                        .map(value -> new Choice(
                                value.value(),
                                value.label() == null ? SearchLabels.value(facet.name(), value.value()) : value.label(),
                                value.count(),
                                links.with(facet.name(), value.value())))
                        .toList());
    }

    private static List<Piece> pieces(Text text, List<Span> lit) {
        var pieces = new ArrayList<Piece>();
        var at = 0;
        for (var span : lit) {
            add(pieces, text, new Span(at, span.start()), false);
            add(pieces, text, span, true);
            at = span.end();
        }
        add(pieces, text, new Span(at, text.length()), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, Text text, Span span, boolean lit) {
        if (span.length() > 0) {
            pieces.add(new Piece(text.slice(span), lit));
        }
    }
}
