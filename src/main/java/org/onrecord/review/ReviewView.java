package org.onrecord.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.Tagged;

/** The review of a claim: whole for those who work here, the last verdict for everybody else. */
@Schema(name = "Review", description = "Readers get `claimId` and `verdict`; the rest is for staff")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewView(
        @Schema(required = true) UUID claimId,

        @Schema(description = "Staff only") Integer revision,
        @Schema(description = "Staff only") Stage stage,

        @Schema(description = "Account that checks the claim, or did last; staff only")
        UUID assignee,

        @Schema(description = "Account that was asked for the cross-check; missing: whoever did not report")
        UUID checker,

        @Schema(description = "The last one; staff only") ReportView report,

        @Schema(description = "A correction or a retraction that waits for a second person; staff only")
        ProposalView proposal,

        @Schema(description = "The last one with a value") VerdictView verdict,
        @Schema(description = "Staff only") UUID openedBy,
        @Schema(description = "Staff only") Instant createdAt,
        @Schema(description = "Staff only") Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Tagged {

    /** What waits for a second person. A correction is the last report. */
    @Schema(name = "VerdictProposal")
    public record ProposalView(
            @Schema(required = true) UUID by,
            @Schema(required = true) VerdictReason reason,

            @Schema(required = true, description = "Public once it is confirmed")
            String note) {
        static ProposalView of(Row row) {
            return row.getUUID("proposed_by") == null
                    ? null
                    : new ProposalView(
                            row.getUUID("proposed_by"),
                            VerdictReason.valueOf(row.getString("proposed_reason")),
                            row.getString("proposed_note"));
        }
    }

    static ReviewView forStaff(UUID claimId, Row row) {
        var report = ReportView.of(row);
        var verdict = row.getInteger("number") == null ? null : VerdictView.of(row);
        boolean own = report != null && report.sealed() && report.rating() != null;
        return new ReviewView(
                claimId,
                row.getInteger("revision"),
                Stage.valueOf(row.getString("stage")),
                row.getUUID("assignee"),
                row.getUUID("checker"),
                report,
                ProposalView.of(row),
                verdict,
                row.getUUID("opened_by"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant(),
                tag(row.getInteger("revision"), own, verdict != null && verdict.reworded()));
    }

    static ReviewView forReaders(VerdictView verdict) {
        return new ReviewView(
                verdict.claimId(), null, null, null, null, null, null, verdict, null, null, null, verdict.tag());
    }

    /**
     * At one revision the author of a sealed report sees other things than their colleagues; and a verdict shows whether the
     * claim was reworded.
     */
    static String tag(int revision, boolean ownSealedReport, boolean reworded) {
        return revision + "." + ((ownSealedReport ? 1 : 0) | (reworded ? 2 : 0));
    }
}
