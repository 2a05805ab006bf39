package org.onrecord.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.quote.Authenticity;

/** One thing that was found of a quotation, with what shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DraftFinding(
        @Schema(required = true) FindingKind kind,
        @Schema(required = true, description = "In words") String why,

        @Schema(
                description =
                        "For ALTERED: the words that differ, on both sides; where the record has nothing, it is empty")
        List<EchoDifference> differences,

        @Schema(description = "For ALTERED: whether a word such as \"not\" stands on one side only")
        Boolean reverses,

        @Schema(description = "For CLIPPED: what the record has beside the words")
        EchoRest rest,

        @Schema(description = "For ROLE_DIFFERS: as the draft has it")
        String roleInDraft,

        @Schema(description = "For ROLE_DIFFERS: as it was reported at the time")
        String roleOnRecord,

        @Schema(description = "For AUTHENTICITY_IN_DISPUTE: the assessment that stands; missing when there is none")
        Authenticity authenticity,

        @Schema(
                description =
                        "For AUTHENTICITY_IN_DISPUTE: something calls the quote into question, which is not settled")
        Boolean challenged) {

    static DraftFinding of(FindingKind kind, String why) {
        return new DraftFinding(kind, why, null, null, null, null, null, null, null);
    }

    static DraftFinding altered(String why, List<EchoDifference> differences, boolean reverses) {
        return new DraftFinding(FindingKind.ALTERED, why, differences, reverses, null, null, null, null, null);
    }

    static DraftFinding clipped(String why, EchoRest rest) {
        return new DraftFinding(FindingKind.CLIPPED, why, null, null, rest, null, null, null, null);
    }

    static DraftFinding role(String why, String inDraft, String onRecord) {
        return new DraftFinding(FindingKind.ROLE_DIFFERS, why, null, null, null, inDraft, onRecord, null, null);
    }

    static DraftFinding disputed(String why, Authenticity authenticity, boolean challenged) {
        return new DraftFinding(
                FindingKind.AUTHENTICITY_IN_DISPUTE, why, null, null, null, null, null, authenticity, challenged);
    }

    /** @param onRecord how places in the wording on record are counted */
    DraftFinding in(Offsets offsets, Offsets onRecord) {
        var counted = differences == null
                ? null
                : differences.stream().map(one -> one.in(offsets, onRecord)).toList();
        return new DraftFinding(
                kind, why, counted, reverses, rest, roleInDraft, roleOnRecord, authenticity, challenged);
    }
}
