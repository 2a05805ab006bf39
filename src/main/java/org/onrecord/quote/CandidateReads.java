package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.onrecord.kit.Db;
import org.onrecord.kit.Page;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;

/** Reads of candidates, each one SQL statement; the first read of a version has it read for quotations. */
@ApplicationScoped
public class CandidateReads {
    /** A later version may come while one is read, and another while that is. */
    private static final int TRIES = 3;

    private final Db db;
    private final Proposals proposals;

    CandidateReads(Db db, Proposals proposals) {
        this.db = db;
        this.proposals = proposals;
    }

    /** Candidates of all documents that were read. */
    public Uni<Page<CandidateView>> page(CandidateFilter filter, PageAsk ask) {
        var page = filter.page();
        var sql = page.sql(ask);
        return db.rows(sql, Tuple.from(page.values()), CandidateView::of)
                .map(candidates -> Page.of(candidates, ask, page::cursor));
    }

    /**
     * Candidates of the latest version of a document that has a text.
     *
     * @throws Problem NOT_FOUND, also when no version has a text
     */
    public Uni<DocumentCandidates> of(UUID documentId, DocumentCandidateFilter filter, PageAsk ask) {
        return of(documentId, filter, ask, TRIES);
    }

    private Uni<DocumentCandidates> of(UUID documentId, DocumentCandidateFilter filter, PageAsk ask, int tries) {
        var page = filter.page();
        var sql = page.sql(ask);
        return db.rows(sql, Tuple.from(page.values(documentId)), row -> row)
                .invoke(rows -> mustHaveText(documentId, rows))
                .chain(rows -> {
                    var head = rows.get(0);
                    if (head.getString("engine") != null) {
                        return Uni.createFrom().item(() -> view(rows, ask, page));
                    }
                    return read(head, tries).chain(() -> of(documentId, filter, ask, tries - 1));
                });
    }

    /** @throws Problem NOT_FOUND */
    public Uni<CandidateView> get(UUID id) {
        return db.row(CandidateRows.ONE, Tuple.of(id), CandidateView::of)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("candidate", id));
    }

    /** The entity tag of a candidate. */
    public Uni<String> tag(UUID id) {
        return db.row(CandidateRows.TAG, Tuple.of(id), row -> row.getString("tag"))
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("candidate", id));
    }

    private Uni<Void> read(Row head, int tries) {
        if (tries == 0) {
            return Uni.createFrom()
                    .failure(() -> Problem.of(
                            ProblemType.UNAVAILABLE,
                            "The document is being captured again and again. Try again shortly."));
        }
        return proposals.read(new Proposals.Unread(
                head.getUUID("read_document"),
                head.getUUID("read_version"),
                head.getInteger("read_number"),
                head.getString("unread")));
    }

    private static DocumentCandidates view(List<Row> rows, PageAsk ask, CandidatePage page) {
        var candidates = rows.stream()
                .filter(row -> row.getUUID("id") != null)
                .map(CandidateView::of)
                .toList();
        return DocumentCandidates.of(rows.get(0), Page.of(candidates, ask, page::cursor));
    }

    private static void mustHaveText(UUID documentId, List<Row> rows) {
        if (rows.isEmpty()) {
            throw Problem.notFound("document", documentId);
        }
        if (rows.get(0).getUUID("read_version") == null) {
            throw Problem.of(
                    ProblemType.NOT_FOUND,
                    "No version of the document " + documentId + " has a text to read. Capture one, or give the text.");
        }
    }
}
