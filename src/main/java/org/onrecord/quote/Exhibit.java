package org.onrecord.quote;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.onrecord.kit.WebAddress;

/** A piece of evidence for an assessment. */
@Schema(name = "Exhibit", description = "A piece of evidence, and what it shows of the quote")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Exhibit(
        @NotNull @Schema(required = true) ExhibitKind kind,

        @NotNull
        @Size(max = 2000)
        @Pattern(regexp = WebAddress.PATTERN, message = WebAddress.FAULT)
        @Schema(required = true, examples = "https://www.example.org/transcript")
        String url,

        @Size(max = 2000)
        @Pattern(regexp = WebAddress.PATTERN, message = WebAddress.FAULT)
        @Schema(description = "Where an archive keeps it")
        String archiveUrl,

        @NotBlank
        @CodePointLength(max = 500, message = "must be at most {max} characters long, counted in Unicode code points")
        @Schema(required = true, maxLength = 500)
        String title,

        @Size(min = 1, max = 200) @Schema(examples = "Reuters")
        String outlet,

        @CodePointLength(
                min = 1,
                max = MAX_EXCERPT,
                message = "must be {min} to {max} characters long, counted in Unicode code points")
        @Schema(minLength = 1, maxLength = MAX_EXCERPT, description = "The words that show it; as few as do")
        String excerpt,

        @NotNull @Schema(required = true, description = "When it read so")
        Instant retrievedAt) {
    static final int MAX_EXCERPT = 1000;
}
