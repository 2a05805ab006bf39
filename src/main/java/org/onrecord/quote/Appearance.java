package org.onrecord.quote;

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
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.onrecord.kit.Act;
import org.onrecord.kit.Ids;
import org.onrecord.kit.JsonColumn;

/** A quote in a version of a document: the words as reported there, and exactly where. */
@Entity
class Appearance {
    @Id
    UUID id;

    @Column(name = "quote_id")
    UUID quoteId;

    @Column(name = "document_id")
    UUID documentId;

    @Column(name = "version_id")
    UUID versionId;

    String wording;
    String language;

    @Convert(converter = Segments.class)
    @ColumnTransformer(read = "segments::text", write = JsonColumn.WRITE)
    List<Segment> segments;

    @Convert(converter = Parts.class)
    @ColumnTransformer(read = "cue::text", write = JsonColumn.WRITE)
    Part cue;

    @Convert(converter = Parts.class)
    @ColumnTransformer(read = "mention::text", write = JsonColumn.WRITE)
    Part mention;

    @Enumerated(EnumType.STRING)
    AnchorState anchor;

    @Convert(converter = Places.class)
    @ColumnTransformer(read = "latest::text", write = JsonColumn.WRITE)
    LatestPlace latest;

    @Convert(converter = Chain.class)
    @ColumnTransformer(read = "independence::text", write = JsonColumn.WRITE)
    List<String> independence;

    @Column(name = "source_key")
    String sourceKey;

    @Column(name = "created_at")
    Instant createdAt;

    protected Appearance() {}

    Appearance(UUID quoteId, Placed placed, Act act) {
        this.id = Ids.next();
        this.quoteId = quoteId;
        this.documentId = placed.documentId();
        this.versionId = placed.versionId();
        this.wording = placed.wording();
        this.language = placed.language();
        this.segments = placed.segments();
        this.cue = placed.cue();
        this.mention = placed.mention();
        this.anchor = placed.anchor();
        this.independence = placed.independence();
        this.sourceKey = placed.sourceKey();
        this.createdAt = act.at();
    }

    /** The document has a version in which this appearance was looked for. */
    void follow(Followed followed) {
        this.anchor = followed.anchor();
        if (followed.versionId().equals(versionId) && followed.anchor() == AnchorState.MATCHED) {
            this.segments = followed.place().segments();
            this.latest = null;
        } else {
            this.latest = followed.place();
        }
    }

    @Immutable
    @Converter
    static class Segments extends JsonColumn<List<Segment>> {
        Segments() {
            super(new TypeReference<>() {});
        }
    }

    @Immutable
    @Converter
    static class Parts extends JsonColumn<Part> {
        Parts() {
            super(new TypeReference<>() {});
        }
    }

    @Immutable
    @Converter
    static class Places extends JsonColumn<LatestPlace> {
        Places() {
            super(new TypeReference<>() {});
        }
    }

    @Immutable
    @Converter
    static class Chain extends JsonColumn<List<String>> {
        Chain() {
            super(new TypeReference<>() {});
        }
    }
}
