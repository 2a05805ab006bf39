package org.onrecord.match;

import io.smallrye.mutiny.Uni;

/** Where quotes and claims are looked for: the tables of the database, or a cluster beside it. */
interface SearchIndex {
    /** The ids on one page. What the caller may not see may be among them: the record itself decides when it is read. */
    Uni<SearchPicks> find(SearchRequest request);

    /** What the newest matches have in common. */
    Uni<SearchFacets> facets(SearchRequest request);
}
