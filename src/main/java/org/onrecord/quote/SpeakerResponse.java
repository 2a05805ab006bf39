package org.onrecord.quote;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.onrecord.kit.Act;
import org.onrecord.kit.Ids;

/** What a speaker says about a quote of theirs, with what shows that they do. */
@Entity
@Immutable
@Table(name = "speaker_response")
class SpeakerResponse {
    @Id
    UUID id;

    @Column(name = "quote_id")
    UUID quoteId;

    @Enumerated(EnumType.STRING)
    ResponseKind kind;

    @Column(name = "speaker_id")
    UUID speakerId;

    @Column(name = "on_behalf")
    String onBehalf;

    String wording;
    String language;

    @Column(name = "responded_on")
    LocalDate respondedOn;

    @Column(name = "document_id")
    UUID documentId;

    @Column(name = "proof_quote")
    UUID proofQuote;

    @Column(name = "recorded_by")
    UUID recordedBy;

    @Column(name = "created_at")
    Instant createdAt;

    protected SpeakerResponse() {}

    SpeakerResponse(UUID quoteId, NewSpeakerResponse wanted, Act act) {
        this.id = Ids.next();
        this.quoteId = quoteId;
        this.kind = wanted.kind();
        this.speakerId = wanted.speakerId();
        this.onBehalf = wanted.onBehalf();
        this.wording = wanted.wording().strip();
        this.language = wanted.language();
        this.respondedOn = wanted.respondedOn();
        this.documentId = wanted.documentId();
        this.proofQuote = wanted.quoteId();
        this.recordedBy = act.actor().id();
        this.createdAt = act.at();
    }
}
