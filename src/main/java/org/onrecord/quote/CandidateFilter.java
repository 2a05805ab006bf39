package org.onrecord.quote;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which candidates are asked for, and in which order; what is given must all be true of a candidate. */
public record CandidateFilter(
        @Parameter(description = "Of this document") @QueryParam("document")
        UUID document,

        @Parameter(description = "Whose proposed speaker goes by a name or alias of this one") @QueryParam("speaker")
        UUID speaker,

        @Parameter(description = "In this state", schema = @Schema(implementation = CandidateState.class))
        @QueryParam("state")
        @Pattern(regexp = STATES, message = "must be one of " + STATES)
        String state,

        @Parameter(description = "Of this kind", schema = @Schema(implementation = QuoteKind.class))
        @QueryParam("kind")
        @Pattern(regexp = KINDS, message = "must be one of " + KINDS)
        String kind,

        @Parameter(
                description = "At least this sure, 0 to 1",
                schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "1"))
        @QueryParam("minConfidence")
        @Pattern(
                regexp = "0|1|0\\.[0-9]{1,2}|1\\.00?",
                message = "must be a number from 0 to 1 with at most two decimals")
        String minConfidence,

        @Parameter(
                description = "The surest first (CONFIDENCE, when missing), or the latest proposed first (NEWEST)",
                schema = @Schema(enumeration = {"CONFIDENCE", "NEWEST"}))
        @QueryParam("order")
        @Pattern(regexp = "CONFIDENCE|NEWEST", message = "must be CONFIDENCE or NEWEST")
        String order) {
    static final String STATES = "OPEN|ON_RECORD|ACCEPTED|MERGED|DISMISSED|GONE";
    static final String KINDS = "DIRECT|MIXED|INDIRECT|DOCUMENT_TEXT";

    private static final String SPOKEN_BY = """
            names_in(c.speakers) && (select array_agg(distinct n) from speaker s, unnest(names_of(s.name, s.aliases)) n
                                     where s.id = $? or s.merged_into = $?)""";

    boolean isNewestFirst() {
        return "NEWEST".equals(order);
    }

    CandidatePage page() {
        var page = CandidatePage.ofAll(isNewestFirst());
        page.where("c.document_id = $?", document);
        page.where(SPOKEN_BY, speaker);
        page.where("c.kind = $?", kind);
        page.where("c.confidence >= $?", minConfidence == null ? null : hundredths());
        page.in(state == null ? null : CandidateState.valueOf(state));
        return page;
    }

    private short hundredths() {
        return new BigDecimal(minConfidence).movePointRight(2).shortValueExact();
    }
}
