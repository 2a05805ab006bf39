package org.onrecord.document.page;

import java.time.LocalDate;
import java.util.List;

/**
 * What a page says of itself, in the shape in which a document is recorded; null and empty where it says nothing, or
 * nothing that can be kept.
 *
 * @param kind the name of a kind of document
 * @param url the address by which the page wants to be known
 * @param outlet who published it
 * @param agency the news agency whose report it is, when just one is named
 * @param publishedOn the day where it was published
 */
public record Facts(
        String kind,
        String url,
        String title,
        String outlet,
        String agency,
        List<String> authors,
        LocalDate publishedOn,
        String language,
        String rightsNotice) {
    public static final Facts NONE = new Facts(null, null, null, null, null, List.of(), null, null, null);

    /** The same, of an agency's report. */
    Facts by(String agency) {
        return new Facts(kind, url, title, outlet, agency, authors, publishedOn, language, rightsNotice);
    }

    /**
     * The same of a page that was fetched. Where it says that it is known by an address of somebody else, it is not
     * believed: anybody could so become a version of that document.
     */
    public Facts foundAt(String address) {
        var known = url != null && Site.of(url).equals(Site.of(address)) ? url : address;
        return new Facts(kind, known, title, outlet, agency, authors, publishedOn, language, rightsNotice);
    }

    /** These facts, and where they say nothing what the others say. */
    Facts or(Facts others) {
        return new Facts(
                first(kind, others.kind),
                first(url, others.url),
                first(title, others.title),
                first(outlet, others.outlet),
                first(agency, others.agency),
                authors.isEmpty() ? others.authors : authors,
                first(publishedOn, others.publishedOn),
                first(language, others.language),
                first(rightsNotice, others.rightsNotice));
    }

    private static <T> T first(T one, T other) {
        return one == null ? other : one;
    }
}
