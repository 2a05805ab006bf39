package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Function;
import org.onrecord.kit.Cursor;
import org.onrecord.kit.Db;
import org.onrecord.kit.Page;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Problem;

/** Reads of quotes, each one SQL statement. {@code staff} see drafts and links that are not accepted. */
@ApplicationScoped
public class QuoteReads {
    private final Db db;

    QuoteReads(Db db) {
        this.db = db;
    }

    /** @throws Problem NOT_FOUND, or GONE when it was withdrawn */
    public Uni<QuoteView> get(UUID id, boolean staff) {
        return one(QuoteRows.ONE, id, staff, QuoteView::of);
    }

    /** The entity tag of a quote, without its parts. */
    public Uni<String> tag(UUID id, boolean staff) {
        return one(QuoteRows.TAG, id, staff, row -> row.getString("tag"));
    }

    private <T> Uni<T> one(String sql, UUID id, boolean staff, Function<Row, T> mapper) {
        return db.row(
                sql,
                Tuple.of(staff, id),
                row -> {
                    Tombstone.mustStand(id, row, "status", staff);
                    return mapper.apply(row);
                },
                () -> Problem.notFound("quote", id));
    }

    /** Quotes, the last recorded first. */
    public Uni<Page<QuoteView>> page(QuoteFilter filter, PageAsk ask, boolean staff) {
        var page = filter.page(staff);
        var values = new ArrayList<Object>();
        values.add(staff);
        values.add(ask.rows());
        values.add(ask.cursor(1).map(cursor -> cursor.uuid(0)).orElse(QuotePage.END));
        values.addAll(page.values());
        var args = Tuple.from(values);
        return (filter.q() == null
                        ? db.rows(page.sql(), args, QuoteView::of)
                        : db.search(page.sql(), args, QuoteView::of))
                .map(quotes -> Page.of(quotes, ask, quote -> Cursor.of(quote.id())));
    }
}
