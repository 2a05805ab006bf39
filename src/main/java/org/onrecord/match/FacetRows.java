package org.onrecord.match;

import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.onrecord.match.SearchFacets.Facet;
import org.onrecord.match.SearchFacets.Value;

/** Facets from rows of facet, value, label and count, which come in the order that they are shown in. */
final class FacetRows {
    static final List<String> NAMES = List.of(
            "type", "speaker", "outlet", "stance", "authenticity", "verdict", "kind", "language", "topic", "year");

    private FacetRows() {}

    /** @param partial whether not all matches could be counted in time, however few these are */
    static SearchFacets read(List<Row> rows, boolean partial) {
        var values = new LinkedHashMap<String, List<Value>>();
        NAMES.forEach(name -> values.put(name, new ArrayList<>()));
        for (var row : rows) {
            values.get(row.getString("facet"))
                    .add(new Value(row.getString("value"), row.getString("label"), row.getInteger("count")));
        }
        var facets = values.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> new Facet(each.getKey(), each.getValue()))
                .toList();
        return rows.isEmpty()
                ? new SearchFacets(0, !partial, List.of())
                : new SearchFacets(
                        rows.get(0).getInteger("counted"), rows.get(0).getBoolean("complete") && !partial, facets);
    }
}
