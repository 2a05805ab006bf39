package org.onrecord.match;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Problem;
import org.onrecord.kit.SearchQuery;

/** Finding quotes and claims by their words, by who said them, and by what is known of them. */
@ApplicationScoped
public class Searches {
    private static final int SPEAKERS = 5;

    private final Names names;
    private final SearchIndexes indexes;
    private final SearchHits hits;

    Searches(Names names, SearchIndexes indexes, SearchHits hits) {
        this.names = names;
        this.indexes = indexes;
        this.hits = hits;
    }

    /**
     * @param staff whether drafts are found, too
     * @throws Problem INVALID_PARAMETER when the query cannot be read
     * @throws org.onrecord.kit.TooSlow when nothing can be found in time, which is answered as UNAVAILABLE
     */
    public Uni<SearchAnswer> find(SearchAsk ask, SearchFilter filter, PageAsk page, boolean staff) {
        return Uni.createFrom()
                .item(() -> SearchQuery.parse(ask.q(), ask.typing()))
                .chain(query -> names.of(query, filter.speaker())
                        .map(found -> new SearchRequest(query, found, filter, ask.best(), page, staff)))
                .chain(request -> find(ask, request));
    }

    private Uni<SearchAnswer> find(SearchAsk ask, SearchRequest request) {
        return indexes.find(request)
                .chain(picks -> hits.read(picks.items(), request)
                        .chain(items -> suggested(request, items)
                                .chain(like -> facets(ask, request)
                                        .map(facets -> new SearchAnswer(
                                                items,
                                                picks.next() == null
                                                        ? null
                                                        : picks.next().encoded(),
                                                picks.notes(),
                                                called(request),
                                                like,
                                                facets)))));
    }

    private Uni<SearchFacets> facets(SearchAsk ask, SearchRequest request) {
        return ask.facets() ? indexes.facets(request) : Uni.createFrom().nullItem();
    }

    private static List<NameView> called(SearchRequest request) {
        return isFirst(request)
                ? request.names()
                        .wholly()
                        .limit(SPEAKERS)
                        .map(name -> new NameView(name.id(), name.name()))
                        .toList()
                : List.of();
    }

    /** Only where little was found: whoever finds what they look for did mean it. */
    private Uni<List<NameView>> suggested(SearchRequest request, List<SearchHit> items) {
        var needless = request.query() == null
                || !isFirst(request)
                || items.size() >= request.page().limit()
                || request.names().wholly().findAny().isPresent();
        return needless ? Uni.createFrom().item(List.of()) : names.like(request.query());
    }

    private static boolean isFirst(SearchRequest request) {
        return request.page().after() == null;
    }
}
