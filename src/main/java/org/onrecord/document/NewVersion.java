package org.onrecord.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.onrecord.document.page.Html;
import org.onrecord.document.page.Page;

/** A version of a document as it is to be captured: its text, or of a text that may not be kept the hash and length. */
@TextOrWithheld
@Schema(description = "What a document said when it was captured: one of `text`, `html`, `url`, `ninjs` and `withheld`")
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
        String archiveUrl,

        @CodePointLength(
                min = 1,
                max = Html.MAX_LENGTH,
                message = "must be {min} to {max} characters long, counted in Unicode code points")
        @Schema(
                minLength = 1,
                maxLength = Html.MAX_LENGTH,
                description =
                        "The page in HTML: its main text is kept, without navigation, captions and by-lines. What a new"
                                + " document does not say of itself is read from the page")
        String html,

        @Size(max = 2000)
        @Pattern(regexp = NewDocument.URL, message = NewDocument.URL_FAULT)
        @Schema(
                description =
                        "The page's address: it is fetched now, and read like `html`. Its robots.txt is respected",
                examples = "https://www.example.org/world/pact-2024-06-20/")
        String url,

        @Schema(
                description =
                        "A text item of IPTC ninjs, 1.x to 3.x: its body is kept, and what a new document does not say of"
                                + " itself is read from its other fields")
        JsonNode ninjs) {
    /** In Unicode code points. */
    public static final int MAX_LENGTH = 1_000_000;

    /** A text of one's own. */
    static NewVersion of(String text) {
        return new NewVersion(text, null, null, null, null, null, null);
    }

    /** A text that may not be kept. */
    static NewVersion of(Withheld withheld) {
        return new NewVersion(null, withheld, null, null, null, null, null);
    }

    /** Whether there is something in it from which more than the text can be read. */
    boolean tells() {
        return html != null || url != null || ninjs != null;
    }

    /** The same as a text that was read of its page. */
    NewVersion read(Page page) {
        return new NewVersion(page.text(), null, capturedAt, archiveUrl, null, null, null);
    }

    /**
     * The same with the hash in place of the text: as good as the text to tell requests apart by, and much shorter. What
     * stands at a {@code url} is not of the request.
     *
     * @param capture what weighing this version gave
     */
    public NewVersion weighed(Capture capture) {
        if (url != null || withheld != null) {
            return this;
        }
        var hash = capture.sha256();
        return new NewVersion(
                text == null ? null : hash,
                null,
                capturedAt,
                archiveUrl,
                html == null ? null : hash,
                null,
                ninjs == null ? null : TextNode.valueOf(hash));
    }
}
