package org.onrecord.desk;

import org.onrecord.document.DocumentKind;
import org.onrecord.document.NewDocument;
import org.onrecord.document.NewVersion;
import org.onrecord.document.Outlet;
import org.onrecord.kit.Problem;

/** The form of a document to take in: the address of its page, which is fetched, unless its words are pasted. */
final class DocumentForm {
    private static final String WORDS = "text";

    private DocumentForm() {}

    /** @throws Problem INVALID_FIELD */
    static NewDocument document(Entered in) {
        var words = in.text(WORDS);
        var address = in.text("url");
        if (words == null && address == null) {
            throw Problem.invalid(WORDS, "is needed, or the address of a page to fetch it from");
        }
        var version = version(in, words, address);
        var kind = in.choice("kind", DocumentKind.class);
        var outlet = in.text("outlet");
        return new NewDocument(
                kind == null && version.text() != null ? DocumentKind.NEWS_ARTICLE : kind,
                words == null ? null : address,
                in.text("title"),
                outlet == null ? null : new Outlet(outlet, null),
                in.text("originAgency"),
                in.lines("authors"),
                in.date("publishedOn"),
                in.text("language"),
                null,
                null,
                in.text("rightsNotice"),
                version);
    }

    private static NewVersion version(Entered in, String words, String address) {
        var html = words != null && "HTML".equals(in.get("format"));
        return new NewVersion(
                html ? null : words, null, null, null, html ? words : null, words == null ? address : null, null);
    }
}
