package org.onrecord.match;

import io.smallrye.mutiny.Uni;

/** Where quotes and claims are looked for: the tables of the database, or a cluster that is filled from them. */
interface SearchIndex {
    /** The ids on one page. What the caller may not see may be among them: the record itself decides when it is read. */
    Uni<SearchPicks> find(SearchRequest request);

    /** What the newest matches have in common, counted over what the caller may see. */
    Uni<SearchFacets> facets(SearchRequest request);
}
