package org.onrecord.document;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.onrecord.document.page.Facts;
import org.onrecord.document.page.Html;
import org.onrecord.document.page.Unreadable;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Work;

/** Reads what a version is sent as, before any transaction begins: a text, or a page that has one. */
@ApplicationScoped
public class Readings {

    /**
     * The version with its text, read on a worker thread when that is much work; continues on the caller's context.
     *
     * @param field the path before the version's own fields, such as {@code version.}
     * @throws Problem PAGE_UNREADABLE
     */
    public Uni<Reading> of(NewVersion wanted, String field) {
        if (wanted.html() == null) {
            return Uni.createFrom().item(new Reading(wanted, Facts.NONE));
        }
        return Work.on(wanted.html().length(), () -> Html.read(wanted.html()))
                .map(page -> new Reading(wanted.read(page), page.facts()))
                .onFailure(Unreadable.class)
                .transform(refusal -> Problem.field(ProblemType.PAGE_UNREADABLE, field + "html", refusal.getMessage()));
    }
}
