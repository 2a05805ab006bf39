package org.onrecord.claim;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a claim stands to another, seen from its own end. */
@Schema(name = "Relation")
public record RelationView(
        @Schema(required = true) UUID id,
        @Schema(required = true) RelationKind kind,

        @Schema(
                required = true,
                description = "OUT: this claim stands so to the other. IN: the other stands so to this one")
        Direction direction,

        @Schema(required = true, description = "The other claim")
        UUID claimId,

        @Schema(required = true, description = "What the other claim states")
        String statement) {

    /** Which way a relation is to be read. */
    @Schema(name = "RelationDirection")
    public enum Direction {
        OUT,
        IN
    }

    /** As {@code here} shows it, {@code there} being the claim at its other end. */
    static RelationView of(Relation relation, Claim here, Claim there) {
        var direction = relation.claimId.equals(here.id) ? Direction.OUT : Direction.IN;
        return new RelationView(relation.id, relation.kind, direction, there.id, there.statement);
    }
}
