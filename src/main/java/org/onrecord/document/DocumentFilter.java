package org.onrecord.document;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.onrecord.kit.Language;

/** Which documents of a list are asked for; what is missing does not narrow it. */
public record DocumentFilter(
        @Parameter(description = "Only of this outlet: its name in any case, or its domain")
        @QueryParam("outlet")
        @Size(max = 253)
        String outlet,

        @Parameter(description = "Only in this language (BCP 47)")
        @QueryParam("language")
        @Pattern(regexp = Language.PATTERN, message = Language.FAULT)
        String language,

        @Parameter(description = "Only the document with this canonical URL") @QueryParam("url") @Size(max = 2000)
        String url,

        @Parameter(description = "Only of this kind") @QueryParam("kind")
        DocumentKind kind,

        @Parameter(description = "Only published on this day or later") @QueryParam("from")
        LocalDate from,

        @Parameter(description = "Only published on this day or earlier") @QueryParam("to")
        LocalDate to) {}
