package org.onrecord.match;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is looked for, and how the answer is wanted. */
public record SearchAsk(
        @Parameter(
                description =
                        "Words that must all be there in some form; `\"a phrase\"` word for word; `-word` not there; `one OR other`; `begin*`. At most 300 characters and 32 words. Without it, everything that meets the filters",
                schema = @Schema(type = SchemaType.STRING, maxLength = 300))
        @QueryParam("q")
        String q,

        @Parameter(description = "Whether somebody is still typing: the last word may then only begin so")
        @QueryParam("typing")
        @DefaultValue("false")
        boolean typing,

        @Parameter(
                description =
                        "`newest`, by when it was recorded; or `best`, each 1,000 of the newest matches by how well they match",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"newest", "best"},
                                defaultValue = "newest"))
        @QueryParam("sort")
        @DefaultValue("newest")
        @Pattern(regexp = "newest|best", message = "must be newest or best")
        String sort,

        @Parameter(description = "Whether to count what the newest 1,000 matches have in common")
        @QueryParam("facets")
        @DefaultValue("false")
        boolean facets) {

    boolean best() {
        return "best".equals(sort);
    }
}
