package org.onrecord.quote;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.Language;

/** A quote to record: what somebody said, once, with every place where it stands. */
public record NewQuote(
        @NotNull @Schema(required = true) QuoteKind kind,

        @NotEmpty @Size(max = MAX_SPEAKERS) @Schema(required = true)
        List<@NotNull @Valid NewAttribution> speakers,

        @Valid Occasion occasion,

        @Size(min = 1, max = 10_000)
        @Schema(description = "The words in the language in which they were said, when known")
        String originalWording,

        @Pattern(regexp = Language.PATTERN, message = Language.FAULT)
        String originalLanguage,

        @NotEmpty @Size(max = MAX_APPEARANCES) @Schema(required = true)
        List<@NotNull @Valid NewAppearance> appearances,

        @Size(max = MAX_LINKS) @Schema(description = "Links to propose with it")
        List<@NotNull @Valid NewLink> links) {
    static final int MAX_SPEAKERS = 10;
    static final int MAX_APPEARANCES = 20;
    static final int MAX_LINKS = 20;

    public NewQuote {
        links = links == null ? List.of() : links;
    }
}
