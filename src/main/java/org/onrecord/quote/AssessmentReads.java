package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.onrecord.kit.Cursor;
import org.onrecord.kit.Db;
import org.onrecord.kit.Page;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Problem;
import org.onrecord.kit.Tagged;

/** Reads of assessments. Readers see those that were confirmed, without the names of staff. */
@ApplicationScoped
public class AssessmentReads {
    private static final String COLUMNS = """
            select q.status as quote_status, q.withdrawn_at, q.withdrawn_reason,
                   a.id, a.revision, a.quote_id, a.label, a.rationale, a.evidence::text as evidence, a.status,
                   a.assessed_by, a.decided_by, a.decided_at, a.reason, a.override, a.superseded_by, a.created_at,
                   a.updated_at, a.revision || coalesce('.' || left(md5(w.id || ':' || w.revision), 16), '') as tag,
                   case when w.id is not null
                        then json_build_object('speakerId', w.id, 'name', w.name)::text end as actual_speaker
            """;
    private static final String ACTUAL_SPEAKER = """
            left join speaker o on o.id = a.actual_speaker
            left join speaker w on w.id = coalesce(o.merged_into, o.id)
            """;
    private static final String ONE = COLUMNS + "from assessment a join quote q on q.id = a.quote_id " + ACTUAL_SPEAKER
            + "where a.id = $1 and ($2 or a.status in ('CONFIRMED', 'SUPERSEDED'))";
    private static final String PROPOSED = COLUMNS + "from assessment a join quote q on q.id = a.quote_id "
            + ACTUAL_SPEAKER + "where a.quote_id = $1 and a.status = 'PROPOSED' order by a.id desc";
    private static final String PAGE = COLUMNS + """
            from quote q
            left join assessment a on a.quote_id = q.id and ($3::uuid is null or a.id < $3)
                 and ($2 or a.status in ('CONFIRMED', 'SUPERSEDED'))
            """ + ACTUAL_SPEAKER + "where q.id = $1 order by a.id desc limit $4";

    private final Db db;

    AssessmentReads(Db db) {
        this.db = db;
    }

    /** @throws Problem NOT_FOUND; GONE for readers when the quote was withdrawn */
    public Uni<AssessmentView> get(UUID id, boolean staff) {
        return one(id, staff).map(row -> AssessmentView.of(row, staff));
    }

    /** The entity tag of an assessment. */
    public Uni<String> tag(UUID id, boolean staff) {
        return one(id, staff).map(row -> Tagged.shown(row.getString("tag"), staff));
    }

    private Uni<Row> one(UUID id, boolean staff) {
        return db.row(ONE, Tuple.of(id, staff), row -> row)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("assessment", id))
                .invoke(row -> Tombstone.mustShow(row.getUUID("quote_id"), row, staff));
    }

    /** Those of a quote that wait for a decision, the last first; for staff. */
    public Uni<List<AssessmentView>> proposed(UUID quoteId) {
        return db.rows(PROPOSED, Tuple.of(quoteId), row -> AssessmentView.of(row, true));
    }

    /** The assessments of a quote, the last first. @throws Problem as {@link QuoteReads#get} */
    public Uni<Page<AssessmentView>> page(UUID quoteId, PageAsk ask, boolean staff) {
        var after = ask.cursor(1).map(cursor -> cursor.uuid(0)).orElse(null);
        return db.rows(PAGE, Tuple.of(quoteId, staff, after, ask.rows()), row -> row)
                .map(rows -> Tombstone.parts(quoteId, rows, staff))
                .map(rows ->
                        rows.stream().map(row -> AssessmentView.of(row, staff)).toList())
                .map(views -> Page.of(views, ask, view -> Cursor.of(view.id())));
    }
}
