package org.onrecord.speaker;

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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.onrecord.kit.Act;
import org.onrecord.kit.Ids;
import org.onrecord.kit.JsonColumn;
import org.onrecord.kit.Moved;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Revision;

/** Who speaks. */
@Entity
public class Speaker {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    SpeakerKind kind;

    String name;

    @Convert(converter = Aliases.class)
    @ColumnTransformer(read = "aliases::text", write = JsonColumn.WRITE)
    List<Alias> aliases;

    @Column(name = "same_as")
    @Convert(converter = Uris.class)
    @ColumnTransformer(read = "same_as::text", write = JsonColumn.WRITE)
    List<String> sameAs;

    String country;

    @Convert(converter = Redactions.class)
    @ColumnTransformer(read = "redactions::text", write = JsonColumn.WRITE)
    List<Redaction> redactions = List.of();

    @Column(name = "merged_into")
    UUID mergedInto;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    int revision;

    protected Speaker() {}

    Speaker(NewSpeaker wanted, Act act) {
        this.id = Ids.next();
        this.createdAt = act.at();
        describe(wanted, act);
    }

    void change(NewSpeaker wanted, Revision seen, Act act) {
        mustStandAlone();
        seen.mustBe(revision);
        mustStayRedacted(wanted);
        describe(wanted, act);
    }

    /** Takes details back, for good: {@link #change} does not bring them back. */
    void redact(NewRedaction wanted, Act act) {
        for (var detail : wanted.details()) {
            switch (detail) {
                case NAME -> this.name = "Name withheld " + Ids.tail(id);
                case ALIASES -> this.aliases = List.of();
                case SAME_AS -> this.sameAs = List.of();
                case COUNTRY -> this.country = null;
            }
        }
        var all = new ArrayList<>(redactions);
        all.add(Redaction.of(wanted, act));
        this.redactions = List.copyOf(all);
        this.updatedAt = act.at();
    }

    /** @throws Problem STALE_REVISION; Moved when it was merged into another */
    void mustBeAt(Revision seen) {
        mustStandAlone();
        seen.mustBe(revision);
    }

    /** From now on {@code winner} stands for this speaker. */
    public void mergeInto(Speaker winner, Revision seen, Act act) {
        mustStandAlone();
        if (winner.mergedInto != null) {
            throw Problem.field(
                            ProblemType.UNKNOWN_REFERENCE,
                            "into",
                            "this speaker was merged; use " + winner.mergedInto + " instead")
                    .with("existing", winner.mergedInto);
        }
        seen.mustBe(revision);
        if (id.equals(winner.id)) {
            throw Problem.invalid("into", "a speaker cannot be merged into itself");
        }
        this.mergedInto = winner.id;
        this.updatedAt = act.at();
    }

    /** Stands for itself again. @param winner what stood for it */
    public void unmerge(UUID winner, Act act) {
        if (!winner.equals(mergedInto)) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    mergedInto == null
                            ? "This speaker is not merged into another."
                            : "Another speaker, " + mergedInto + ", stands for this one by now.");
        }
        this.mergedInto = null;
        this.updatedAt = act.at();
    }

    /** @throws Moved when it was merged into another */
    public void mustStandAlone() {
        if (mergedInto != null) {
            throw new Moved(id, mergedInto);
        }
    }

    public UUID id() {
        return id;
    }

    private void mustStayRedacted(NewSpeaker wanted) {
        mustStay(SpeakerDetail.NAME, "name", wanted.name().strip().equals(name));
        mustStay(SpeakerDetail.ALIASES, "aliases", wanted.aliases().isEmpty());
        mustStay(SpeakerDetail.SAME_AS, "sameAs", wanted.sameAs().isEmpty());
        mustStay(SpeakerDetail.COUNTRY, "country", wanted.country() == null);
    }

    private void mustStay(SpeakerDetail detail, String field, boolean stays) {
        if (!stays && redactions.stream().anyMatch(each -> each.details().contains(detail))) {
            throw Problem.invalid(field, "was redacted for good; leave it as it is");
        }
    }

    private void describe(NewSpeaker wanted, Act act) {
        this.kind = wanted.kind();
        this.name = wanted.name().strip();
        this.aliases = List.copyOf(wanted.aliases());
        this.sameAs = List.copyOf(wanted.sameAs());
        this.country = wanted.country();
        this.updatedAt = act.at();
    }

    @Converter
    static class Aliases extends JsonColumn<List<Alias>> {
        Aliases() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Redactions extends JsonColumn<List<Redaction>> {
        Redactions() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Uris extends JsonColumn<List<String>> {
        Uris() {
            super(new TypeReference<>() {});
        }
    }
}
