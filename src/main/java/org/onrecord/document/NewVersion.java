package org.onrecord.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;

/** A version of a document as it is to be captured: its text, or of a text that may not be kept the hash and length. */
@TextOrWithheld
@Schema(description = "What a document said when it was captured: either `text` or `withheld`")
public record NewVersion(
        @CodePointLength(
                min = 1,
                max = MAX_LENGTH,
                message = "must be {min} to {max} characters long, counted in Unicode code points")
        @Schema(
                minLength = 1,
                maxLength = MAX_LENGTH,
                description =
                        "The text, kept exactly as it is sent; spans of quotes count its Unicode code points from 0."
                                + " Send it as UTF-8 rather than as \\u escapes: a body holds at most 8 MiB")
        String text,

        @Valid Withheld withheld,

        @Schema(description = "When the document read so; now, when missing")
        Instant capturedAt,

        @Size(max = 2000)
        @Pattern(regexp = NewDocument.URL, message = NewDocument.URL_FAULT)
        @Schema(
                description = "Where an archive keeps this version",
                examples = "https://web.archive.org/web/2024/https://example.org/a")
        String archiveUrl) {
    /** In Unicode code points. */
    public static final int MAX_LENGTH = 1_000_000;

    /**
     * The same with the hash in place of the text: as good as the text to tell requests apart by, and much shorter.
     *
     * @param capture what weighing this version gave
     */
    public NewVersion weighed(Capture capture) {
        return text == null ? this : new NewVersion(capture.sha256(), null, capturedAt, archiveUrl);
    }
}
