package org.onrecord.quote;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an appearance stands in a later version of its document. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Where the words stand in a later version of the document, and how they differ there")
public record LatestPlace(
        @Schema(required = true, description = "Number of that version")
        int version,

        @Schema(required = true, description = "Empty when they are not found any more")
        List<Segment> segments,

        @Schema(required = true, description = "Words that differ from those on record")
        List<WordChange> differences) {}
