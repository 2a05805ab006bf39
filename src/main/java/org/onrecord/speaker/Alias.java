package org.onrecord.speaker;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.Language;

/** Another name of a speaker, in a language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Alias(
        @NotBlank @Size(max = 300) @Schema(required = true, examples = "김정은")
        String name,

        @Pattern(regexp = Language.PATTERN, message = Language.FAULT) @Schema(examples = "ko")
        String language) {}
