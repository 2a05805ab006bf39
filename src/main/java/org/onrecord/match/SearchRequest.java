package org.onrecord.match;

import java.util.List;
import java.util.Optional;
import org.onrecord.kit.Cursor;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.SearchQuery;

/**
 * What an index is asked for.
 *
 * @param query null: everything that meets the filter
 * @param staff whether drafts are found
 */
record SearchRequest(
        SearchQuery query, NamesFound names, SearchFilter filter, boolean best, PageAsk page, boolean staff) {
    private static final int KEYS_BY_AGE = 1;
    private static final int KEYS_BY_RANK = 3;

    Optional<Cursor> cursor() {
        return page.cursor(best ? KEYS_BY_RANK : KEYS_BY_AGE);
    }

    /** Terms that phrases fell into have other numbers, so that names go by none of them. */
    SearchRequest loosened() {
        return new SearchRequest(
                query.loosened(), new NamesFound(List.of(), names.speakers()), filter, best, page, staff);
    }

    boolean hasPhrases() {
        return query != null && query.hasPhrases();
    }
}
