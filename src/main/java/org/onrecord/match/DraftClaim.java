package org.onrecord.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.claim.ClaimVerdict;
import org.onrecord.claim.Stance;
import org.onrecord.kit.JsonColumn;

/** A claim to which a quote in the draft is linked. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DraftClaim(
        @Schema(required = true) UUID claimId,
        @Schema(required = true) String statement,

        @Schema(required = true, description = "Of the quote, towards the claim as worded")
        Stance stance,

        @Schema(required = true, description = "Whether the speaker makes the claim")
        boolean asserts,

        @Schema(description = "The last verdict; missing until one is published")
        ClaimVerdict verdict) {

    static DraftClaim of(Row row) {
        return new DraftClaim(
                row.getUUID("claim_id"),
                row.getString("statement"),
                Stance.valueOf(row.getString("stance")),
                row.getBoolean("asserts"),
                verdict(row));
    }

    static ClaimVerdict verdict(Row row) {
        var stored = row.getString("verdict");
        return stored == null ? null : JsonColumn.read(stored, new TypeReference<>() {});
    }
}
