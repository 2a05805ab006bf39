package org.onrecord.quote;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.onrecord.kit.Ids;

/** One speaker of a quote, with the role as reported at the time. */
@Entity
@Table(name = "quote_speaker")
class Attribution {
    @Id
    UUID id;

    @Column(name = "quote_id")
    UUID quoteId;

    int position;

    @Column(name = "speaker_id")
    UUID speakerId;

    String role;

    protected Attribution() {}

    Attribution(UUID quoteId, int position, NewAttribution wanted) {
        this.id = Ids.next();
        this.quoteId = quoteId;
        this.position = position;
        this.speakerId = wanted.speakerId();
        this.role = wanted.role();
    }
}
