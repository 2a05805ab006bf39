package org.onrecord.document;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.onrecord.kit.Act;
import org.onrecord.kit.Ids;
import org.onrecord.kit.JsonColumn;
import org.onrecord.kit.Revision;

/** What was read. Its revision also counts its versions and notices, because its representation shows them. */
@Entity
public class Document {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    DocumentKind kind;

    @Column(name = "canonical_url")
    String canonicalUrl;

    String title;

    @Column(name = "outlet_name")
    String outletName;

    @Column(name = "outlet_domain")
    String outletDomain;

    @Column(name = "origin_agency")
    String originAgency;

    @Convert(converter = Authors.class)
    @ColumnTransformer(read = "authors::text", write = JsonColumn.WRITE)
    List<String> authors;

    @Column(name = "published_on")
    LocalDate publishedOn;

    String language;

    @Column(name = "translation_of")
    UUID translationOf;

    @Enumerated(EnumType.STRING)
    @Column(name = "translated_by")
    TranslatedBy translatedBy;

    @Column(name = "rights_notice")
    String rightsNotice;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @jakarta.persistence.Version
    int revision;

    protected Document() {}

    Document(NewDocument wanted, Act act) {
        this.id = Ids.next();
        this.createdAt = act.at();
        describe(wanted, act);
    }

    void change(NewDocument wanted, Revision seen, Act act) {
        seen.mustBe(revision);
        describe(wanted, act);
    }

    /** A version or a notice of it came on record. */
    void grow(Act act) {
        this.updatedAt = act.at();
    }

    public UUID id() {
        return id;
    }

    public DocumentKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    /** Null when nobody published it or nobody said who. */
    public Outlet outlet() {
        return outletName == null ? null : new Outlet(outletName, outletDomain);
    }

    /** Whose report it is, when the page is a syndicated copy; else null. */
    public String originAgency() {
        return originAgency;
    }

    /** Null when it is not known. */
    public LocalDate publishedOn() {
        return publishedOn;
    }

    public String language() {
        return language;
    }

    /** The document that this one translates, or null. */
    public UUID translationOf() {
        return translationOf;
    }

    private void describe(NewDocument wanted, Act act) {
        this.kind = wanted.kind();
        this.canonicalUrl = wanted.canonicalUrl();
        this.title = wanted.title();
        this.outletName = wanted.outlet() == null ? null : wanted.outlet().name();
        this.outletDomain = wanted.outlet() == null ? null : wanted.outlet().domain();
        this.originAgency = wanted.originAgency();
        this.authors = List.copyOf(wanted.authors());
        this.publishedOn = wanted.publishedOn();
        this.language = wanted.language();
        this.translationOf = wanted.translationOf();
        this.translatedBy = wanted.translatedBy();
        this.rightsNotice = wanted.rightsNotice();
        this.updatedAt = act.at();
    }

    @Converter
    static class Authors extends JsonColumn<List<String>> {
        Authors() {
            super(new TypeReference<>() {});
        }
    }
}
