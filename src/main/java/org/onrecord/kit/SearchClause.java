package org.onrecord.kit;

import java.util.List;

/** Terms of which one is enough; or, {@code excluded}, a term that must not be there. */
public record SearchClause(List<SearchTerm> terms, boolean excluded) {
    public SearchClause {
        terms = List.copyOf(terms);
    }
}
