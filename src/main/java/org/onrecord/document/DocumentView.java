package org.onrecord.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.JsonColumn;
import org.onrecord.kit.Tagged;

/** A document as it is on record. */
@Schema(name = "Document")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int revision,
        @Schema(required = true) DocumentKind kind,
        String canonicalUrl,
        @Schema(required = true) String title,
        Outlet outlet,
        String originAgency,
        @Schema(required = true) List<String> authors,
        LocalDate publishedOn,
        @Schema(required = true) String language,
        UUID translationOf,
        TranslatedBy translatedBy,
        String rightsNotice,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,

        @Schema(required = true, description = "What the outlet said about it afterwards, oldest first")
        List<NoticeView> notices,

        @Schema(description = "Its versions without their texts, oldest first; missing in lists of documents")
        List<VersionView> versions)
        implements Tagged {

    /** What the ledger keeps of a document: neither notices nor versions, which have entries of their own. */
    public static DocumentView of(Document document) {
        return new DocumentView(
                document.id,
                document.revision,
                document.kind,
                document.canonicalUrl,
                document.title,
                document.outlet(),
                document.originAgency,
                document.authors,
                document.publishedOn,
                document.language,
                document.translationOf,
                document.translatedBy,
                document.rightsNotice,
                document.createdAt,
                document.updatedAt,
                null,
                null);
    }

    static DocumentView ofList(Row row) {
        return of(row, null);
    }

    static DocumentView ofOne(Row row) {
        return of(row, JsonColumn.read(row.getString("versions"), new TypeReference<>() {}));
    }

    private static DocumentView of(Row row, List<VersionView> versions) {
        var outlet = row.getString("outlet_name");
        var translatedBy = row.getString("translated_by");
        return new DocumentView(
                row.getUUID("id"),
                row.getInteger("revision"),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("canonical_url"),
                row.getString("title"),
                outlet == null ? null : new Outlet(outlet, row.getString("outlet_domain")),
                row.getString("origin_agency"),
                JsonColumn.read(row.getString("authors"), new TypeReference<>() {}),
                row.getLocalDate("published_on"),
                row.getString("language"),
                row.getUUID("translation_of"),
                translatedBy == null ? null : TranslatedBy.valueOf(translatedBy),
                row.getString("rights_notice"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant(),
                JsonColumn.read(row.getString("notices"), new TypeReference<>() {}),
                versions);
    }

    @Override
    @JsonIgnore
    public String tag() {
        return Integer.toString(revision);
    }
}
