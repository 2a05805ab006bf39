package org.onrecord.quote;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.Language;

/** What replaces the recorded facts of a quote. Its appearances have their own ways to change. */
public record QuoteChange(
        @NotNull @Schema(required = true) QuoteKind kind,

        @NotEmpty @Size(max = NewQuote.MAX_SPEAKERS) @Schema(required = true)
        List<@NotNull @Valid NewAttribution> speakers,

        @Valid Occasion occasion,

        @Size(min = 1, max = 10_000) @Schema(description = "Changing it makes the links of the quote stale")
        String originalWording,

        @Pattern(regexp = Language.PATTERN, message = Language.FAULT)
        String originalLanguage) {}
