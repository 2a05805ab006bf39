package org.onrecord.claim;

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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.OptimisticLock;
import org.onrecord.kit.Act;
import org.onrecord.kit.Ids;
import org.onrecord.kit.JsonColumn;
import org.onrecord.kit.Moved;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Revision;

/** An assertion that stands on its own, which quotes support or dispute. */
@Entity
public class Claim {
    @Id
    UUID id;

    String statement;

    @Column(name = "short_statement")
    String shortStatement;

    String language;

    @Enumerated(EnumType.STRING)
    Checkability checkability;

    @Convert(converter = Topics.class)
    @ColumnTransformer(read = "topics::text", write = JsonColumn.WRITE)
    List<String> topics;

    @Column(name = "merged_into")
    UUID mergedInto;

    @Convert(converter = Judged.class)
    @ColumnTransformer(read = "verdict::text", write = JsonColumn.WRITE)
    ClaimVerdict verdict;

    /** Whether a review is at work on it, or its verdict stands. */
    @OptimisticLock(excluded = true)
    boolean examined;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    int revision;

    protected Claim() {}

    Claim(NewClaim wanted, Act act) {
        this.id = Ids.next();
        this.createdAt = act.at();
        this.updatedAt = act.at();
        describe(wanted);
    }

    /** Whether its statement is now another one, so that what was drawn to it must be looked at again. */
    boolean change(NewClaim wanted, Revision seen, Act act) {
        mustStandAlone();
        seen.mustBe(revision);
        var before = statement;
        describe(wanted);
        touch(act);
        return !statement.equals(before);
    }

    /** Something that it shows was added, changed or removed: a wording, a relation, an appearance. */
    void partChanged(Act act) {
        mustStandAlone();
        touch(act);
    }

    /** As {@link #partChanged(Act)}, by somebody who must have seen the claim as it is. */
    void partRemoved(Revision seen, Act act) {
        mustStandAlone();
        seen.mustBe(revision);
        touch(act);
    }

    /** From now on {@code winner} stands for this claim. */
    public void mergeInto(Claim winner, Revision seen, Act act) {
        mustStandAlone();
        if (winner.mergedInto != null) {
            throw Problem.field(
                            ProblemType.UNKNOWN_REFERENCE,
                            "into",
                            "this claim was merged; use " + winner.mergedInto + " instead")
                    .with("existing", winner.mergedInto);
        }
        seen.mustBe(revision);
        if (id.equals(winner.id)) {
            throw Problem.invalid("into", "a claim cannot be merged into itself");
        }
        mustNotBeExamined();
        this.mergedInto = winner.id;
        touch(act);
        winner.touch(act);
    }

    /** Stands for itself again. @param winner what stood for it */
    public void unmerge(UUID winner, Act act) {
        if (!winner.equals(mergedInto)) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    mergedInto == null
                            ? "This claim is not merged into another."
                            : "Another claim, " + mergedInto + ", stands for this one by now.");
        }
        this.mergedInto = null;
        touch(act);
    }

    /** @throws Moved when it was merged into another */
    public void mustStandAlone() {
        if (mergedInto != null) {
            throw new Moved(id, mergedInto);
        }
    }

    /** A verdict was published, is being re-examined, or was retracted. */
    public void judge(ClaimVerdict verdict, Act act) {
        this.verdict = verdict;
        touch(act);
    }

    /** A review holds on to it, or lets it go. */
    public void holdForReview(boolean held) {
        this.examined = held;
    }

    public UUID id() {
        return id;
    }

    public String statement() {
        return statement;
    }

    public String language() {
        return language;
    }

    public ClaimVerdict verdict() {
        return verdict;
    }

    private void mustNotBeExamined() {
        if (examined) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "The claim is under review or has a verdict that stands, which a merge would hide. Merge the other"
                            + " claim into this one; if that has a review as well, retract one verdict first.");
        }
    }

    NewClaim asStated() {
        return new NewClaim(statement, shortStatement, language, checkability, topics);
    }

    private void describe(NewClaim wanted) {
        this.statement = wanted.statement().strip();
        this.shortStatement =
                wanted.shortStatement() == null ? null : wanted.shortStatement().strip();
        this.language = wanted.language();
        this.checkability = wanted.checkability();
        this.topics = wanted.topics().stream().map(String::strip).distinct().toList();
    }

    /** Always later than before: a moment that does not move would leave the revision where it is. */
    private void touch(Act act) {
        this.updatedAt = act.at().isAfter(updatedAt) ? act.at() : updatedAt.plus(1, ChronoUnit.MICROS);
    }

    @Converter
    static class Judged extends JsonColumn<ClaimVerdict> {
        Judged() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Topics extends JsonColumn<List<String>> {
        Topics() {
            super(new TypeReference<>() {});
        }
    }
}
