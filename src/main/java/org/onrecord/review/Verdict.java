package org.onrecord.review;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.onrecord.claim.ClaimVerdict;
import org.onrecord.kit.Act;
import org.onrecord.kit.Ids;
import org.onrecord.kit.JsonColumn;

/** What the newsroom says of a claim, or, without a value, that it takes back what it said. Never changes. */
@Entity
@Immutable
class Verdict {
    @Id
    UUID id;

    @Column(name = "claim_id")
    UUID claimId;

    @Column(name = "review_id")
    UUID reviewId;

    @Column(name = "report_id")
    UUID reportId;

    int number;

    @Enumerated(EnumType.STRING)
    VerdictReason reason;

    String value;

    @Convert(converter = AsRated.class)
    @ColumnTransformer(read = "rating::text", write = JsonColumn.WRITE)
    Rated rating;

    String statement;
    String language;
    String explanation;

    @Convert(converter = Evidence.class)
    @ColumnTransformer(read = "evidence::text", write = JsonColumn.WRITE)
    List<Piece> evidence;

    String rationale;

    @Column(name = "reported_by")
    UUID reportedBy;

    @Column(name = "cross_checked_by")
    UUID crossCheckedBy;

    @Column(name = "approved_by")
    UUID approvedBy;

    @Column(name = "published_by")
    UUID publishedBy;

    @Convert(converter = Overrides.class)
    @ColumnTransformer(read = "overrides::text", write = JsonColumn.WRITE)
    List<String> overrides;

    String note;

    @Column(name = "published_at")
    Instant publishedAt;

    protected Verdict() {}

    private Verdict(Case at, int number, Grounds grounds, Act act) {
        this.id = Ids.next();
        this.claimId = at.claim().id();
        this.reviewId = at.review().id;
        this.number = number;
        this.reason = grounds.reason();
        this.note = grounds.note();
        this.statement = at.claim().statement();
        this.language = at.claim().language();
        this.approvedBy = act.actor().id();
        this.publishedBy = act.actor().id();
        this.publishedAt = act.at();
        this.overrides = given(grounds.override());
    }

    /** What an approved report says. */
    static Verdict published(Case at, int number, Grounds grounds, Rated rated, Act act) {
        var verdict = corrected(at, number, grounds, rated, act);
        verdict.approvedBy = at.report().approvedBy;
        verdict.overrides = given(at.report().override, grounds.override());
        return verdict;
    }

    /** What a correction says, which whoever confirms it approves and publishes in one. */
    static Verdict corrected(Case at, int number, Grounds grounds, Rated rated, Act act) {
        var verdict = new Verdict(at, number, grounds, act);
        var contents = at.report().says();
        verdict.reportId = at.report().id;
        verdict.value = contents.rating();
        verdict.rating = rated;
        verdict.explanation = contents.explanation();
        verdict.evidence = contents.evidence();
        verdict.rationale = contents.rationale();
        verdict.reportedBy = at.report().author;
        verdict.crossCheckedBy = at.report().crossCheckedBy;
        return verdict;
    }

    /** That the last verdict is withdrawn, as somebody asked. */
    static Verdict retraction(Case at, int number, UUID asked, Grounds grounds, Act act) {
        var verdict = new Verdict(at, number, grounds, act);
        verdict.reportedBy = asked;
        return verdict;
    }

    /** What the claim itself shows of it. */
    ClaimVerdict inShort() {
        return new ClaimVerdict(number, value, false, false);
    }

    /** Why somebody decided on their own work, or null. */
    String overridden() {
        return overrides.isEmpty() ? null : String.join("\n", overrides);
    }

    private static List<String> given(String... overrides) {
        return Stream.of(overrides).filter(Objects::nonNull).toList();
    }

    @Converter
    static class AsRated extends JsonColumn<Rated> {
        AsRated() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Evidence extends JsonColumn<List<Piece>> {
        Evidence() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Overrides extends JsonColumn<List<String>> {
        Overrides() {
            super(new TypeReference<>() {});
        }
    }
}
