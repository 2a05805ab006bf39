package org.onrecord.document;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.onrecord.document.fetch.FetchFault;
import org.onrecord.document.fetch.Fetched;
import org.onrecord.document.fetch.Fetcher;
import org.onrecord.document.fetch.Unfetchable;
import org.onrecord.document.page.Facts;
import org.onrecord.document.page.Html;
import org.onrecord.document.page.Ninjs;
import org.onrecord.document.page.Page;
import org.onrecord.document.page.Plain;
import org.onrecord.document.page.Unreadable;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Work;

/** Reads what a version is sent as, before any transaction begins: a text, or something that has one. */
@ApplicationScoped
public class Readings {
    private final Fetcher fetcher;

    Readings(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /**
     * The version with its text, fetched where only its address is given, and read on a worker thread when that is much
     * work; continues on the caller's context.
     *
     * @param field the path before the version's own fields, such as {@code version.}
     * @throws Problem PAGE_UNREADABLE, PAGE_NOT_FETCHED with the {@code fault}
     */
    public Uni<Reading> of(NewVersion wanted, String field) {
        if (wanted.url() != null) {
            return fetcher.fetch(wanted.url())
                    .onFailure(Unfetchable.class)
                    .transform(refusal -> notFetched(field + "url", refusal))
                    .chain(fetched -> read(wanted, field + "url", fetched.text().length(), () -> page(fetched)));
        }
        if (wanted.html() != null) {
            return read(wanted, field + "html", wanted.html().length(), () -> Html.read(wanted.html()));
        }
        return wanted.ninjs() == null
                ? Uni.createFrom().item(new Reading(wanted, Facts.NONE))
                : read(wanted, field + "ninjs", Html.MAX_LENGTH, () -> Ninjs.read(wanted.ninjs()));
    }

    private static Uni<Reading> read(NewVersion wanted, String field, int size, Supplier<Page> reader) {
        return Work.on(size, () -> fitting(reader.get()))
                .map(page -> new Reading(wanted.read(page), page.facts()))
                .onFailure(Unreadable.class)
                .transform(refusal -> Problem.field(ProblemType.PAGE_UNREADABLE, field, refusal.getMessage()));
    }

    private static Page page(Fetched fetched) {
        var page = fetched.html() ? Html.read(fetched.text()) : Plain.read(fetched.text());
        return new Page(page.text(), page.facts().foundAt(fetched.url()));
    }

    private static Page fitting(Page page) {
        if (page.text().codePointCount(0, page.text().length()) > NewVersion.MAX_LENGTH) {
            throw new Unreadable("Its text is longer than " + NewVersion.MAX_LENGTH
                    + " characters, the most that is kept of a version. Send the part that counts.");
        }
        return page;
    }

    private static Problem notFetched(String field, Unfetchable refusal) {
        if (refusal.fault() == FetchFault.BUSY) {
            return Problem.of(ProblemType.UNAVAILABLE, refusal.getMessage());
        }
        return Problem.field(ProblemType.PAGE_NOT_FETCHED, field, refusal.getMessage())
                .with("fault", refusal.fault());
    }
}
