package org.onrecord.review;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.onrecord.kit.Act;
import org.onrecord.kit.Ids;
import org.onrecord.kit.JsonColumn;
import org.onrecord.kit.Revision;

/** A value of the rating scale. */
@Entity
class Rating {
    /** Of one scale. */
    static final int MOST = 50;

    @Id
    UUID id;

    String code;

    @Convert(converter = Labels.class)
    @ColumnTransformer(read = "labels::text", write = JsonColumn.WRITE)
    List<Label> labels;

    Integer number;
    String description;
    int position;
    boolean retired;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    int revision;

    protected Rating() {}

    Rating(NewRating wanted, Act act) {
        this.id = Ids.next();
        this.code = wanted.code();
        this.createdAt = act.at();
        describe(wanted.asChange(), act);
    }

    void change(RatingChange change, Revision seen, Act act) {
        seen.mustBe(revision);
        describe(change, act);
    }

    private void describe(RatingChange change, Act act) {
        change.mustBeClear();
        this.labels = change.labels();
        this.number = change.number();
        this.description = change.description();
        this.position = change.position();
        this.retired = Boolean.TRUE.equals(change.retired());
        this.updatedAt = act.at();
    }

    @Converter
    static class Labels extends JsonColumn<List<Label>> {
        Labels() {
            super(new TypeReference<>() {});
        }
    }
}
