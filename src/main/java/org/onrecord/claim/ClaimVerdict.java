package org.onrecord.claim;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.mutiny.sqlclient.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.JsonColumn;

/** The last verdict on a claim in few words, as the review of the claim keeps it here. */
@Schema(
        name = "ClaimVerdict",
        description = "The last verdict in few words; `GET /api/v1/claims/{id}/verdicts/{number}` has the rest")
public record ClaimVerdict(
        @Schema(required = true, minimum = "1") int number,

        @Schema(required = true, description = "A value of the rating scale")
        String value,

        @Schema(required = true, description = "It was withdrawn")
        boolean retracted,

        @Schema(required = true, description = "It stands, but is looked at again")
        boolean beingReexamined) {

    static ClaimVerdict of(Row row) {
        var stored = row.getString("verdict");
        return stored == null ? null : JsonColumn.read(stored, new TypeReference<>() {});
    }

    public ClaimVerdict reexamined() {
        return new ClaimVerdict(number, value, retracted, true);
    }

    public ClaimVerdict withdrawn() {
        return new ClaimVerdict(number, value, true, false);
    }
}
