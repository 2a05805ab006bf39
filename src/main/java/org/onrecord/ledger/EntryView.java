package org.onrecord.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One entry of a history. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Entry", description = "Who did what, when, and what it was before and after")
public record EntryView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "1 for the first entry of the record", minimum = "1")
        int position,

        @Schema(required = true, implementation = EntryType.class)
        String type,

        @Schema(required = true) Instant happenedAt,
        @Schema(required = true) ActorView actor,

        @Schema(
                required = true,
                description = "Whether what it told was erased; that it happened, who did it and when, stays")
        boolean erased,

        @Schema(
                description = "The state before; missing at the beginning",
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)
        JsonNode before,

        @Schema(
                description = "The state after; missing when it was erased",
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)
        JsonNode after,

        @Schema(description = "Why, where a reason is asked for")
        String reason,

        @Schema(
                required = true,
                description = "SHA-256 of the entry before, hex; zeros for the first",
                pattern = "^[0-9a-f]{64}$")
        String previousHash,

        @Schema(required = true, description = "SHA-256 of this entry, hex", pattern = "^[0-9a-f]{64}$")
        String hash) {

    /** The account that acted, by the name that it has now. */
    @Schema(name = "EntryActor")
    public record ActorView(
            @Schema(required = true) UUID id,
            @Schema(required = true) String name,
            @Schema(required = true) boolean machine) {}
}
