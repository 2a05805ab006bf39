package org.onrecord.review;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.onrecord.kit.JsonColumn;

/** What somebody found out about a claim; the record keeps it in this shape. */
@Schema(description = "A rating with what it rests on")
public record NewReport(
        @NotNull
        @Size(max = Texts.MAX_CODE)
        @Pattern(regexp = Texts.CODE, message = Texts.CODE_FAULT)
        @Schema(required = true, description = "A value of the scale (`GET /api/v1/ratings`)", examples = "MISLEADING")
        String rating,

        @NotBlank
        @CodePointLength(min = 1, max = Texts.LONG, message = Texts.LENGTH)
        @Schema(required = true, maxLength = Texts.LONG, description = "Why, for the public")
        String explanation,

        @Size(max = MAX_EVIDENCE) @Schema(description = "At most 50")
        List<@NotNull @Valid Piece> evidence,

        @NotBlank
        @CodePointLength(min = 1, max = Texts.LONG, message = Texts.LENGTH)
        @Schema(required = true, maxLength = Texts.LONG, description = "Why, for colleagues; never public")
        String rationale) {
    static final int MAX_EVIDENCE = 50;

    public NewReport {
        evidence = evidence == null ? List.of() : evidence;
    }

    static NewReport read(String contents) {
        return contents == null ? null : JsonColumn.read(contents, new TypeReference<>() {});
    }
}
