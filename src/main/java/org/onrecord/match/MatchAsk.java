package org.onrecord.match;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.Language;

/** A text that claims are looked for. Only those that are null were not sent. */
@Schema(description = "A text, and what is known about it")
public record MatchAsk(
        @NotBlank @Size(max = MAX_TEXT) @Schema(required = true, description = "A sentence, a claim, a post")
        String text,

        @Size(max = 10)
        @Schema(description = "Sentences around it, in their order. They help where the text says \"it\" or \"they\"")
        List<@NotBlank @Size(max = MAX_TEXT) String> context,

        @Schema(description = "Who said it, when on record") UUID speakerId,

        @Size(max = 300) @Schema(description = "Who said it, by name")
        String speaker,

        @Pattern(regexp = Language.PATTERN, message = Language.FAULT) @Schema(description = "Of the text")
        String language,

        @Min(1) @Max(MAX_LIMIT) @Schema(description = "Claims at most; 10 when missing", minimum = "1", maximum = "50")
        Integer limit) {
    static final int MAX_TEXT = 10_000;
    static final int MAX_LIMIT = 50;
    private static final int LIMIT = 10;

    public MatchAsk {
        context = context == null ? List.of() : List.copyOf(context);
    }

    static MatchAsk of(String text, int most) {
        return new MatchAsk(text, null, null, null, null, most);
    }

    int most() {
        return limit == null ? LIMIT : limit;
    }

    /** Whether it is said to be in another language than English. */
    boolean isForeign() {
        return language != null && !language.equals("en") && !language.startsWith("en-");
    }

    MatchAsk by(String name) {
        return new MatchAsk(text, context, null, name, language, limit);
    }
}
