package org.onrecord.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.onrecord.document.DocumentView;
import org.onrecord.document.Shelf;
import org.onrecord.document.VersionView;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Work;
import org.onrecord.match.Echoes;
import org.onrecord.match.SameQuotes;
import org.onrecord.quote.CandidateReads;
import org.onrecord.quote.CandidateState;
import org.onrecord.quote.DocumentCandidateFilter;
import org.onrecord.quote.DocumentCandidates;

/** Puts together the page of a document: its text, and what seems to be quoted in it. */
@ApplicationScoped
class DocumentPages {
    private final Desk desk;
    private final Shelf shelf;
    private final CandidateReads candidates;
    private final Echoes echoes;

    DocumentPages(Desk desk, Shelf shelf, CandidateReads candidates, Echoes echoes) {
        this.desk = desk;
        this.shelf = shelf;
        this.candidates = candidates;
        this.echoes = echoes;
    }

    /** @param after cursor of the page of candidates, or null */
    Uni<Response> show(UUID id, String after, Tried tried, String done) {
        var ask = new PageAsk(PageAsk.MAX_LIMIT, after);
        return shelf.get(id)
                .chain(document -> marked(document, ask)
                        .chain(text -> desk.show(
                                document.title(), tried, frame -> Pages.document(frame, document, text, tried, done))));
    }

    private Uni<MarkedText> marked(DocumentView document, PageAsk ask) {
        return document.versions().stream().allMatch(VersionView::withheld)
                ? Uni.createFrom().nullItem()
                : candidates
                        .of(document.id(), DocumentCandidateFilter.ANY, ask)
                        .chain(found -> marked(document, found));
    }

    private Uni<MarkedText> marked(DocumentView document, DocumentCandidates found) {
        return shelf.version(document.id(), found.version(), true)
                .chain(version -> same(document, found)
                        .chain(same -> Work.on(version.length(), () -> MarkedText.of(version.text(), found, same))));
    }

    /** Of which quotes on record those that wait may be another appearance. */
    private Uni<Map<UUID, SameQuotes>> same(DocumentView document, DocumentCandidates found) {
        var open = found.items().stream()
                .filter(candidate -> candidate.state() == CandidateState.OPEN)
                .toList();
        return echoes.ofCandidates(open, document.publishedOn(), document.language());
    }
}
