package org.onrecord.kit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with one field of a request. */
@Schema(description = "What is wrong with one field or parameter")
public record FieldError(
        @Schema(description = "Path of the field in the body, or the parameter's name", required = true)
        String field,

        @Schema(description = "What is wrong and what to do", required = true)
        String message) {}
