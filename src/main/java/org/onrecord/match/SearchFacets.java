package org.onrecord.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many of the newest matches have what in common. */
@Schema(name = "SearchFacets")
public record SearchFacets(
        @Schema(required = true, minimum = "0", maximum = "1000", description = "Matches that were counted: the newest")
        int counted,

        @Schema(required = true, description = "Whether these were all matches")
        boolean complete,

        @Schema(required = true) List<Facet> facets) {
    /** Newest matches that are counted at the most. */
    static final int COUNTED = 1_000;

    /** Values of one facet that are given at the most. */
    static final int VALUES = 20;

    @Schema(name = "SearchFacet")
    public record Facet(
            @Schema(
                    required = true,
                    description = "The parameter that filters by it",
                    enumeration = {
                        "type",
                        "speaker",
                        "outlet",
                        "stance",
                        "authenticity",
                        "verdict",
                        "kind",
                        "language",
                        "topic",
                        "year"
                    })
            String name,

            @Schema(required = true, description = "The most frequent first, at most 20")
            List<Value> values) {}

    @Schema(name = "SearchFacetValue")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Value(
            @Schema(required = true, description = "What to send to have only these")
            String value,

            @Schema(description = "Its name, where that is another")
            String label,

            @Schema(required = true, minimum = "1") int count) {}
}
