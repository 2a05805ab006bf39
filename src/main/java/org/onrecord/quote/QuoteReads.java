package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.UUID;
import org.onrecord.kit.Cursor;
import org.onrecord.kit.Db;
import org.onrecord.kit.Page;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;

/** Reads of quotes, each one SQL statement. {@code staff} see drafts and links that are not accepted. */
@ApplicationScoped
public class QuoteReads {
    private final Db db;

    QuoteReads(Db db) {
        this.db = db;
    }

    /** @throws Problem NOT_FOUND, or GONE when it was withdrawn */
    public Uni<QuoteView> get(UUID id, boolean staff) {
        return db.row(QuoteRows.ONE, Tuple.of(staff, id), QuoteView::of)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("quote", id))
                .invoke(quote -> mustShow(id, quote.status(), staff));
    }

    /** The entity tag of a quote, without its parts. */
    public Uni<String> tag(UUID id, boolean staff) {
        return db.row(QuoteRows.TAG, Tuple.of(staff, id), row -> {
                    mustShow(id, QuoteStatus.valueOf(row.getString("status")), staff);
                    return row.getString("tag");
                })
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("quote", id));
    }

    /** Quotes, the last recorded first. */
    public Uni<Page<QuoteView>> page(QuoteFilter filter, PageAsk ask, boolean staff) {
        var page = filter.page(staff);
        var values = new ArrayList<Object>();
        values.add(staff);
        values.add(ask.rows());
        values.add(ask.cursor(1).map(cursor -> cursor.uuid(0)).orElse(QuotePage.END));
        values.addAll(page.values());
        return db.rows(page.sql(), Tuple.from(values), QuoteView::of)
                .map(quotes -> Page.of(quotes, ask, quote -> Cursor.of(quote.id())));
    }

    private static void mustShow(UUID id, QuoteStatus status, boolean staff) {
        if (status == QuoteStatus.WITHDRAWN) {
            throw Problem.of(ProblemType.GONE, "The quote was withdrawn. Its history says why.");
        }
        if (status == QuoteStatus.DRAFT && !staff) {
            throw Problem.notFound("quote", id);
        }
    }
}
