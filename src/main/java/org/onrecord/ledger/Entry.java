package org.onrecord.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.onrecord.kit.Act;
import org.onrecord.kit.Ids;

/** One thing that somebody did to one subject, chained to the entry before it on the same subject. */
@Entity
@Immutable
@Table(name = "ledger_entry")
class Entry {
    @Id
    UUID id;

    @Column(name = "happened_at")
    Instant happenedAt;

    UUID actor;

    @Enumerated(EnumType.STRING)
    EntryType type;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind")
    SubjectKind subjectKind;

    UUID subject;
    int position;

    @ColumnTransformer(read = "payload::text", write = "cast(cast(? as text) as jsonb)")
    String payload;

    byte[] salt;
    byte[] commitment;

    @Column(name = "previous_hash")
    byte[] previousHash;

    byte[] hash;

    protected Entry() {}

    Entry(EntryType type, Subject subject, Act act, String payload, byte[] salt, Tip tip) {
        this.id = Ids.next();
        this.happenedAt = act.at();
        this.actor = act.actor().id();
        this.type = type;
        this.subjectKind = subject.kind();
        this.subject = subject.id();
        this.position = tip.position() + 1;
        this.payload = payload;
        this.salt = salt;
        this.commitment = Seal.commitment(salt, payload);
        this.previousHash = tip.hash();
        this.hash = sealed().hash(previousHash);
    }

    private Seal sealed() {
        return new Seal(id, position, type.name(), subjectKind.name(), subject, actor, happenedAt, commitment);
    }
}
