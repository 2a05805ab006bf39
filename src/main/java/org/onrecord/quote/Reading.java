package org.onrecord.quote;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.onrecord.kit.Act;
import org.onrecord.kit.JsonColumn;

/** That a version was read for quotations, by which engine, and who was found not to have commented. */
@Entity
@Immutable
class Reading {
    /** The version's. */
    @Id
    @Column(name = "version_id")
    UUID versionId;

    @Column(name = "document_id")
    UUID documentId;

    String engine;
    String language;

    @Column(name = "left_out")
    int leftOut;

    @Column(name = "no_comments")
    @Convert(converter = Silences.class)
    @ColumnTransformer(read = "no_comments::text", write = JsonColumn.WRITE)
    List<ExtractionView.NoCommentView> noComments;

    @Column(name = "read_at")
    Instant readAt;

    protected Reading() {}

    Reading(UUID documentId, UUID versionId, Findings findings, Act act) {
        this.versionId = versionId;
        this.documentId = documentId;
        this.engine = findings.engine();
        this.language = findings.language();
        this.leftOut = findings.leftOut();
        this.noComments = findings.noComments();
        this.readAt = act.at();
    }

    @Converter
    static class Silences extends JsonColumn<List<ExtractionView.NoCommentView>> {
        Silences() {
            super(new TypeReference<>() {});
        }
    }
}
