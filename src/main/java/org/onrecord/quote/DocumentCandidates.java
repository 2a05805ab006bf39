package org.onrecord.quote;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.JsonColumn;
import org.onrecord.kit.Page;

/** What a version seems to contain: a page of candidates, and beside them who did not comment. */
@Schema(description = "The candidates of a document's latest version that has a text, a page at a time")
public record DocumentCandidates(
        @Schema(required = true, minimum = "1") int version,

        @Schema(required = true, description = "Version of the engine that read it")
        String engine,

        @Schema(required = true, description = "ISO 639-1 code of the text's language; `und` when it cannot be told")
        String language,

        @Schema(required = true, description = "Candidates beyond the 1,000 that are kept of a version, the least sure")
        int leftOut,

        @Schema(required = true, description = "Who was asked and did not comment; never a quotation. At most 200")
        List<ExtractionView.NoCommentView> noComments,

        @Schema(required = true, description = "The surest first, then in the order of the text")
        List<CandidateView> items,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Cursor of the next page, for `after`; missing on the last page")
        String next) {

    static DocumentCandidates of(Row head, Page<CandidateView> page) {
        return new DocumentCandidates(
                head.getInteger("read_number"),
                head.getString("engine"),
                head.getString("language"),
                head.getInteger("left_out"),
                JsonColumn.read(head.getString("no_comments"), new TypeReference<>() {}),
                page.items(),
                page.next());
    }
}
