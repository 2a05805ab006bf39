package org.onrecord.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place where an outlet puts a claim in its own voice. */
@Schema(name = "ClaimAppearance")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClaimAppearanceView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID documentId,

        @Schema(description = "Who says it: the outlet of the document")
        String outlet,

        @Schema(required = true, description = "Title of the document")
        String title,

        @Schema(description = "The outlet's words") String exact,
        @Schema(required = true) Form form,

        @Schema(description = "The day it appeared; of the document, when none was given")
        LocalDate appearedOn) {}
