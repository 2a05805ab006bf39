package org.onrecord.match;

import jakarta.validation.constraints.AssertTrue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.onrecord.document.NewVersion;
import org.onrecord.document.page.Html;

/** An article before it is published. */
@Schema(description = "An article before it is published: either `text` or `html`. Nothing of it is stored")
public record NewDraft(
        @CodePointLength(max = NewVersion.MAX_LENGTH, message = "must not be longer than {max} characters")
        @Schema(
                maxLength = NewVersion.MAX_LENGTH,
                description = "Places in the answer count its Unicode code points from 0",
                examples = "“The harbour will close,” said Ada Grey, the mayor.")
        String text,

        @CodePointLength(max = Html.MAX_LENGTH, message = "must not be longer than {max} characters")
        @Schema(
                maxLength = Html.MAX_LENGTH,
                description =
                        "The article's markup; all its text is read, headlines too, and the answer has what was read")
        String html) {

    @AssertTrue(message = "either text or html is needed, and not both; neither may be blank")
    @Schema(hidden = true)
    boolean isOneOfTwo() {
        return text == null ? html != null && !html.isBlank() : html == null && !text.isBlank();
    }
}
