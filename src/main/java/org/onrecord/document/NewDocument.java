package org.onrecord.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.Language;
import org.onrecord.kit.WebAddress;

/** A document as it is to be recorded; the same shape, without a version, replaces what is recorded of one. */
@Schema(description = "What was read: an article, a transcript, an official text, a post, a broadcast or a book")
public record NewDocument(
        @NotNull @Schema(required = true) DocumentKind kind,

        @Size(max = 2000)
        @Pattern(regexp = URL, message = URL_FAULT)
        @Schema(
                description = "The one address by which the document is known; no two documents share one",
                examples = "https://www.example.org/world/pact-2024-06-20/")
        String canonicalUrl,

        @NotBlank @Size(max = 500) @Schema(required = true, examples = "What the pact says, and what it does not")
        String title,

        @Valid Outlet outlet,

        @Size(min = 1, max = 200)
        @Schema(description = "Whose report it is, when the page is a syndicated copy", examples = "Reuters")
        String originAgency,

        @Size(max = MAX_AUTHORS) @Schema(description = "At most 50")
        List<@NotBlank @Size(max = 200) String> authors,

        @Schema(examples = "2024-06-20") LocalDate publishedOn,

        @NotNull @Pattern(regexp = Language.PATTERN, message = Language.FAULT) @Schema(required = true, examples = "en")
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

    /** The same with the hash in place of the version's text. */
    NewDocument weighed(Capture first) {
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
