package org.onrecord.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.onrecord.kit.Hash;
import org.onrecord.ledger.Commitment;

/** What a report says, until it may be read by others than its author. */
@Entity
@Table(name = "sealed_report")
class SealedReport {
    @Id
    @Column(name = "report_id")
    UUID reportId;

    UUID author;
    String contents;
    byte[] salt;

    protected SealedReport() {}

    SealedReport(Report report, Commitment commitment) {
        this.reportId = report.id;
        this.author = report.author;
        this.contents = commitment.contents();
        this.salt = commitment.salt();
    }

    byte[] commitment() {
        return Hash.sha256(salt, contents.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
