package org.onrecord.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.onrecord.kit.Ids;
import org.onrecord.kit.Problem;

/** What a document said when it was captured. Immutable, but for a withheld text that is given later. */
@Entity(name = "DocumentVersion")
@Table(name = "document_version")
public class Version {
    @Id
    UUID id;

    @Column(name = "document_id")
    UUID documentId;

    int number;

    String text;

    byte[] sha256;

    int length;

    @Column(name = "captured_at")
    Instant capturedAt;

    @Column(name = "archive_url")
    String archiveUrl;

    protected Version() {}

    Version(UUID documentId, int number, Capture capture) {
        this.id = Ids.next();
        this.documentId = documentId;
        this.number = number;
        this.text = capture.isWithheld() ? null : capture.text().value();
        this.sha256 = HexFormat.of().parseHex(capture.sha256());
        this.length = capture.length();
        this.capturedAt = capture.capturedAt();
        this.archiveUrl = capture.archiveUrl();
    }

    /** Keeps the text that was withheld. @throws Problem INVALID_FIELD when it is another text */
    void give(Capture given) {
        mustAgree(given);
        this.text = given.text().value();
    }

    /** @throws Problem INVALID_FIELD when {@code given} is of another text */
    void mustAgree(Capture given) {
        if (!sha256().equals(given.sha256())) {
            throw Problem.invalid(
                    field(given),
                    "is another text than version " + number + " has: its SHA-256 is " + given.sha256()
                            + ", on record is " + sha256() + ". If the document changed, capture a new version");
        }
        if (length != given.length()) {
            throw Problem.invalid(
                    field(given) + (given.isWithheld() ? ".length" : ""),
                    "is " + given.length() + " code points long, but version " + number
                            + " has the same SHA-256 and is on record with " + length);
        }
    }

    private static String field(Capture given) {
        return given.isWithheld() ? "withheld" : "text";
    }

    public UUID id() {
        return id;
    }

    public UUID documentId() {
        return documentId;
    }

    /** 1 for the first version of its document. */
    public int number() {
        return number;
    }

    public boolean isWithheld() {
        return text == null;
    }

    /** Null when it is withheld. */
    public Text text() {
        return text == null ? null : Text.of(text);
    }

    /** Of the text in UTF-8, 64 lower-case hexadecimal digits. */
    public String sha256() {
        return HexFormat.of().formatHex(sha256);
    }

    /** Of the text in code points. */
    public int length() {
        return length;
    }
}
