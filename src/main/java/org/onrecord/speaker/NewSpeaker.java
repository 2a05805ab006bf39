package org.onrecord.speaker;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.WebAddress;

/** A speaker as it is to be recorded; the same shape replaces one. */
@Schema(description = "Who speaks: a person, an organisation, several under one name, a document, or somebody unnamed")
public record NewSpeaker(
        @NotNull @Schema(required = true) SpeakerKind kind,

        @NotBlank @Size(max = 300) @Schema(required = true, examples = "Artyom Lukin")
        String name,

        @Size(max = MAX_NAMES) @Schema(description = "Other names, at most 100")
        List<@NotNull @Valid Alias> aliases,

        @Size(max = MAX_URIS) @Schema(description = "Pages that are about this speaker (schema.org sameAs), at most 50")
        List<@NotNull @Size(max = 2000) @Pattern(regexp = WebAddress.PATTERN, message = WebAddress.FAULT) String>
                sameAs,

        @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters (ISO 3166-1)") @Schema(examples = "RU")
        String country) {
    static final int MAX_NAMES = 100;
    static final int MAX_URIS = 50;

    public NewSpeaker {
        aliases = aliases == null ? List.of() : aliases;
        sameAs = sameAs == null ? List.of() : sameAs;
    }
}
