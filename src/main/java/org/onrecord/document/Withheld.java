package org.onrecord.document;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a text that may not be kept: its hash and its length. Giving the text later is checked against it. */
@Schema(description = "A text that is not kept: only its hash and its length are on record")
public record Withheld(
        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 lower-case hexadecimal digits")
        @Schema(required = true, description = "SHA-256 of the text in UTF-8, 64 lower-case hexadecimal digits")
        String sha256,

        @Min(1) @Max(NewVersion.MAX_LENGTH) @Schema(required = true, description = "Unicode code points of the text")
        int length) {}
