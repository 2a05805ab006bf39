package org.onrecord.speaker;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Details of a speaker to take back for good. */
public record NewRedaction(
        @NotEmpty
        @Size(max = 4)
        @Schema(required = true, description = "A name gives way to a pseudonym; the others are emptied")
        Set<@NotNull SpeakerDetail> details,

        @NotBlank
        @Size(max = 300)
        @Schema(
                required = true,
                description = "Shown with the speaker for ever; must not repeat what is taken back",
                examples = "Details removed on request")
        String note,

        @NotBlank
        @Size(max = 2000)
        @Schema(required = true, description = "For the history, which staff read; must not repeat it either")
        String reason) {

    /** What to erase of the history (SQL/JSON path): entries that tell a detail, and reasons, which may tell anything. */
    String path() {
        return Stream.concat(details.stream().sorted().map(SpeakerDetail::told), Stream.of("exists(@.reason)"))
                .collect(Collectors.joining(" || ", "$ ? (", ")"));
    }
}
