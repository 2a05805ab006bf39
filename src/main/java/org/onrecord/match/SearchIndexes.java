package org.onrecord.match;

import jakarta.enterprise.context.ApplicationScoped;

/** Which index is asked. */
@ApplicationScoped
class SearchIndexes {
    private final SearchTable table;

    SearchIndexes(SearchTable table) {
        this.table = table;
    }

    SearchIndex used() {
        return table;
    }
}
