package org.onrecord.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.document.page.Facts;
import org.onrecord.kit.Language;
import org.onrecord.kit.Problem;
import org.onrecord.kit.WebAddress;

/** A document as it is to be recorded; the same shape, without a version, replaces what is recorded of one. */
@ToldOrRead
@Schema(description = "What was read: an article, a transcript, an official text, a post, a broadcast or a book")
public record NewDocument(
        @Schema(description = "May be missing where the page of `version` says it")
        DocumentKind kind,

        @Size(max = 2000)
        @Pattern(regexp = URL, message = URL_FAULT)
        @Schema(
                description = "The one address by which the document is known; no two documents share one",
                examples = "https://www.example.org/world/pact-2024-06-20/")
        String canonicalUrl,

        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        @Size(max = 500)
        @Schema(
                description = "May be missing where the page of `version` says it",
                examples = "What the pact says, and what it does not")
        String title,

        @Valid Outlet outlet,

        @Size(min = 1, max = 200)
        @Schema(description = "Whose report it is, when the page is a syndicated copy", examples = "Reuters")
        String originAgency,

        @Size(max = MAX_AUTHORS) @Schema(description = "At most 50")
        List<@NotBlank @Size(max = 200) String> authors,

        @Schema(examples = "2024-06-20") LocalDate publishedOn,

        @Pattern(regexp = Language.PATTERN, message = Language.FAULT)
        @Schema(description = "May be missing where the page of `version` says it", examples = "en")
        String language,

        @Schema(description = "The document that this one translates")
        UUID translationOf,

        TranslatedBy translatedBy,

        @Size(min = 1, max = 1000) @Schema(description = "What its owner allows")
        String rightsNotice,

        @Valid @Schema(description = "Its first version; only with a new document")
        NewVersion version) {
    static final int MAX_AUTHORS = 50;
    static final String URL = WebAddress.PATTERN;
    static final String URL_FAULT = WebAddress.FAULT;

    public NewDocument {
        authors = authors == null ? List.of() : authors;
    }

    /**
     * The same with what its page says where it says nothing itself.
     *
     * @throws Problem INVALID_FIELD when neither says what has to be on record
     */
    public NewDocument or(Facts facts) {
        return new NewDocument(
                told("kind", kind != null || facts.kind() == null ? kind : DocumentKind.valueOf(facts.kind())),
                or(canonicalUrl, isUrl(facts.url()) ? facts.url() : null),
                told("title", or(title, facts.title())),
                outlet != null || facts.outlet() == null ? outlet : new Outlet(facts.outlet(), null),
                or(originAgency, facts.agency()),
                authors.isEmpty() ? facts.authors() : authors,
                or(publishedOn, facts.publishedOn()),
                told("language", or(language, facts.language())),
                translationOf,
                translatedBy,
                or(rightsNotice, facts.rightsNotice()),
                version);
    }

    private static boolean isUrl(String url) {
        return url != null && url.matches(URL);
    }

    private static <T> T or(T told, T read) {
        return told == null ? read : told;
    }

    private static <T> T told(String field, T value) {
        if (value == null) {
            throw Problem.invalid(field, "must be given: the page does not say it");
        }
        return value;
    }

    /** The same with the hash in place of the version's text. */
    public NewDocument weighed(Capture first) {
        return new NewDocument(
                kind,
                canonicalUrl,
                title,
                outlet,
                originAgency,
                authors,
                publishedOn,
                language,
                translationOf,
                translatedBy,
                rightsNotice,
                version.weighed(first));
    }
}
