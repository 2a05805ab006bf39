package org.onrecord.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the record has beside the words that were quoted of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EchoRest(
        @Schema(description = "Before them") String before,
        @Schema(description = "After them") String after,

        @Schema(required = true, description = "What an ellipsis in the quotation leaves out")
        List<String> leftOut,

        @Schema(
                required = true,
                description =
                        "How what was not quoted of the same sentence may change it; empty when nothing shows that it does")
        List<EchoTurn> turns) {}
