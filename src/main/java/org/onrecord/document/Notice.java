package org.onrecord.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.onrecord.kit.Act;
import org.onrecord.kit.Ids;

/** What an outlet says about a document that it published. */
@Entity
@Immutable
class Notice {
    @Id
    UUID id;

    @Column(name = "document_id")
    UUID documentId;

    @Enumerated(EnumType.STRING)
    NoticeKind kind;

    String text;

    @Column(name = "noticed_on")
    LocalDate noticedOn;

    @Column(name = "created_at")
    Instant createdAt;

    protected Notice() {}

    Notice(UUID documentId, NewNotice wanted, Act act) {
        this.id = Ids.next();
        this.documentId = documentId;
        this.kind = wanted.kind();
        this.text = wanted.text();
        this.noticedOn = wanted.noticedOn();
        this.createdAt = act.at();
    }
}
