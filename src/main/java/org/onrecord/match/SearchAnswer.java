package org.onrecord.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of what was found. There is no count of all: counting them would take longer than finding them. */
@Schema(name = "SearchAnswer")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchAnswer(
        @Schema(required = true) List<SearchHit> items,

        @Schema(
                description =
                        "Cursor of the next page, for `after`; missing on the last page. A page may hold fewer items than there is room for and still have one",
                nullable = false)
        String next,

        @Schema(
                required = true,
                description =
                        "In which way this is less than what was asked for, because finding that took longer than 2 s; or CLUSTER_AWAY: the search cluster does not answer, and the database did")
        List<SearchNote> degraded,

        @Schema(
                required = true,
                description = "On the first page: up to 5 speakers who are called by the words of the query")
        List<NameView> speakers,

        @Schema(
                required = true,
                description = "On the first page, when no speaker is called so: up to 5 whose names look like it")
        List<NameView> didYouMean,

        @Schema(description = "When they were asked for") SearchFacets facets) {}
