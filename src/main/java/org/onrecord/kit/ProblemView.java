package org.onrecord.kit;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Problem details as they are sent (RFC 9457). */
@Schema(name = "Problem", description = "What went wrong, where, and what to do next (RFC 9457)")
public record ProblemView(
        @Schema(required = true, examples = "urn:onrecord:problem:stale-revision")
        URI type,

        @Schema(required = true) String title,

        @Schema(required = true, minimum = "400", maximum = "599")
        int status,

        @Schema(required = true) String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors,
        @JsonIgnore @Schema(hidden = true) Map<String, Object> members) {

    /** The media type of every failure. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static ProblemView of(ProblemType type, String detail, List<FieldError> errors, Map<String, Object> members) {
        return new ProblemView(type.uri(), type.title, type.status, detail, List.copyOf(errors), members);
    }

    @JsonAnyGetter
    @Schema(hidden = true)
    public Map<String, Object> more() {
        return members;
    }
}
