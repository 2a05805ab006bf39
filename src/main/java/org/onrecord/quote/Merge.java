package org.onrecord.quote;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.onrecord.kit.Act;
import org.onrecord.kit.Ids;
import org.onrecord.kit.JsonColumn;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Revision;
import org.onrecord.ledger.SubjectKind;

/** Two records that were found to be one, and what moved from the loser to the winner. */
@Entity
class Merge {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind")
    SubjectKind subjectKind;

    UUID loser;
    UUID winner;

    @Convert(converter = Moves.class)
    @ColumnTransformer(read = "moved::text", write = JsonColumn.WRITE)
    MovedParts moved;

    String reason;

    @Column(name = "merged_at")
    Instant mergedAt;

    @Column(name = "undone_at")
    Instant undoneAt;

    @Version
    int revision;

    protected Merge() {}

    Merge(SubjectKind kind, UUID loser, MergeAsk ask, MovedParts moved, Act act) {
        this.id = Ids.next();
        this.subjectKind = kind;
        this.loser = loser;
        this.winner = ask.into();
        this.moved = moved;
        this.reason = ask.reason();
        this.mergedAt = act.at();
    }

    void undo(Revision seen, Act act) {
        seen.mustBe(revision);
        if (undoneAt != null) {
            throw Problem.of(ProblemType.WRONG_STATE, "The merge was undone before.");
        }
        this.undoneAt = act.at();
    }

    @Converter
    static class Moves extends JsonColumn<MovedParts> {
        Moves() {
            super(new TypeReference<>() {});
        }
    }
}
