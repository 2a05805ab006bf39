package org.onrecord.quote;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a quote stands. */
@Schema(name = "Appearance")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AppearanceView(
        @Schema(required = true) UUID id,
        @Schema(required = true) DocumentBrief document,

        @Schema(required = true, description = "Number of the version in which it was recorded")
        int version,

        @Schema(required = true) String wording,
        @Schema(required = true) String language,
        @Schema(required = true) List<Segment> segments,
        Part cue,
        Part mention,
        @Schema(required = true) AnchorState anchor,
        LatestPlace latest,

        @Schema(required = true, description = "The chain it came through, first source first")
        List<String> independence) {

    /** What a reader needs to know of the document. */
    @Schema(name = "DocumentBrief")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DocumentBrief(
            @Schema(required = true) UUID id,
            @Schema(required = true) String title,
            String outlet,
            String url,
            LocalDate publishedOn) {}
}
