package org.onrecord.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.quote.QuoteKind;

/** A quotation of a draft, or one stretch of it where it is split, with what was found of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DraftQuotation(
        @Schema(required = true) QuoteKind kind,

        @Schema(required = true, description = "Where it stands in the draft, with its quotation marks")
        EchoPiece at,

        @Schema(required = true, description = "Who is said to have said it; empty when the draft does not tell")
        List<Voice> speakers,

        @Schema(
                required = true,
                description = "At least one of ON_RECORD, ALTERED, NOT_ON_RECORD, MISATTRIBUTED, CLIPPED")
        List<DraftFinding> findings,

        @Schema(description = "The quote on record that it is")
        SameQuote onRecord,

        @Schema(description = "For NOT_ON_RECORD: what comes closest; perhaps another translation")
        SameQuote mayBe,

        @Schema(required = true, description = "Claims to which the quote on record is linked")
        List<DraftClaim> claims) {

    /** Who is said to have said it. */
    @Schema(name = "DraftSpeaker")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Voice(
            @Schema(description = "The fullest name that the draft gives")
            String name,

            @Schema(description = "The words beside the quotation that name the speaker")
            String mention,

            @Schema(description = "Role as the draft has it")
            String role,

            @Schema(description = "The one speaker on record who has this name")
            UUID speakerId) {}

    DraftQuotation with(List<DraftClaim> linked) {
        return new DraftQuotation(kind, at, speakers, findings, onRecord, mayBe, linked);
    }

    DraftQuotation in(Offsets offsets) {
        var wording = onRecord == null ? Offsets.codePoints() : Offsets.utf16(onRecord.wording());
        return new DraftQuotation(
                kind,
                at.in(offsets),
                speakers,
                findings.stream().map(finding -> finding.in(offsets, wording)).toList(),
                onRecord == null ? null : onRecord.in(offsets),
                mayBe == null ? null : mayBe.in(offsets),
                claims);
    }
}
