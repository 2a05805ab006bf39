package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onrecord.kit.Cursor;
import org.onrecord.kit.Db;
import org.onrecord.kit.Page;
import org.onrecord.kit.PageAsk;

/** Tells which documents have candidates on which nobody decided, each read one SQL statement. */
@ApplicationScoped
public class Inboxes {
    /** Counting stops there. */
    static final int MOST = 500;

    private static final String WAITS = "c.state = 'OPEN' and r.quote_id is null";

    private static final String THESE = """
            select d.id, v.id is not null as readable, e.version_id is not null as read,
                   (select count(*)::int from (select 1 %s where c.document_id = d.id and %s limit %d) w) as waiting
            from unnest($1::uuid[]) d(id)
            left join lateral (
                select id from document_version where document_id = d.id and text is not null
                order by number desc limit 1) v on true
            left join reading e on e.version_id = v.id""".formatted(CandidateRows.FROM, WAITS, MOST + 1);

    /**
     * A document stands where the last of its candidates does. The offset keeps the inner query one that is asked of each
     * candidate in turn, until the page is full, and not one about all that wait.
     */
    private static final String PAGE = Db.PLANNED_ANEW + """
            select p.document_id, p.id
            from (select c.id, c.document_id %1$s where %2$s and c.id < $1) p
            where not exists (select 1 %1$s where c.document_id = p.document_id and c.id > p.id and %2$s offset 0)
            order by p.id desc limit $2""".formatted(CandidateRows.FROM, WAITS);

    private static final UUID LAST = new UUID(-1L, -1L);

    private final Db db;

    Inboxes(Db db) {
        this.db = db;
    }

    private record Place(UUID document, UUID candidate) {}

    /** What waits in each of these documents. */
    public Uni<Map<UUID, Undecided>> of(List<UUID> documents) {
        return documents.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : db.rows(THESE, Tuple.of(documents.toArray(UUID[]::new)), Undecided::of)
                        .map(found ->
                                found.stream().collect(Collectors.toMap(Undecided::documentId, Function.identity())));
    }

    /** Documents with candidates that wait, those that were read last first. */
    public Uni<Page<UUID>> page(PageAsk ask) {
        var after = ask.cursor(1).map(cursor -> cursor.uuid(0)).orElse(LAST);
        return db.rows(
                        PAGE,
                        Tuple.of(after, ask.rows()),
                        row -> new Place(row.getUUID("document_id"), row.getUUID("id")))
                .map(places -> Page.of(places, ask, place -> Cursor.of(place.candidate())))
                .map(page ->
                        new Page<>(page.items().stream().map(Place::document).toList(), page.next()));
    }
}
