package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.onrecord.kit.Cursor;
import org.onrecord.kit.Db;
import org.onrecord.kit.Page;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Problem;

/** Reads of challenges and of what speakers say about their quotes, each one SQL statement. */
@ApplicationScoped
public class ChallengeReads {
    private static final String STANDING = "select q.status as quote_status, q.withdrawn_at, q.withdrawn_reason, ";
    private static final String CHALLENGE = STANDING + """
            c.id, c.quote_id, c.cause, c.reason, c.response_id, c.notice_id, c.appearance_id, c.raised_by, c.raised_at,
            c.resolved_by, c.resolved_at
            """;
    private static final String ONE_CHALLENGE =
            CHALLENGE + "from challenge c join quote q on q.id = c.quote_id where c.id = $1";
    private static final String CHALLENGES = CHALLENGE + """
            from quote q left join challenge c on c.quote_id = q.id and ($2::uuid is null or c.id < $2)
            where q.id = $1 order by c.id desc limit $3""";

    private static final String RESPONSE = STANDING + """
            r.id, r.quote_id, r.kind, w.id as speaker_id, w.name, r.on_behalf, r.wording, r.language, r.responded_on,
            r.proof_quote, r.recorded_by, r.created_at, c.id as challenge_id,
            '0.' || left(md5(concat_ws(':', w.id, w.revision, d.revision)), 16) as tag,
            case when d.id is not null then json_build_object('id', d.id, 'title', d.title,
                'outlet', coalesce(d.outlet_name, d.outlet_domain, d.origin_agency),
                'url', d.canonical_url, 'publishedOn', d.published_on)::text end as document
            """;
    private static final String WITH_ITS_PARTS = """
            left join speaker o on o.id = r.speaker_id
            left join speaker w on w.id = coalesce(o.merged_into, o.id)
            left join document d on d.id = r.document_id
            left join challenge c on c.quote_id = r.quote_id and c.response_id = r.id
            """;
    private static final String ONE_RESPONSE = RESPONSE + "from speaker_response r join quote q on q.id = r.quote_id "
            + WITH_ITS_PARTS + "where r.id = $1";
    private static final String RESPONSES =
            RESPONSE + """
            from quote q left join speaker_response r on r.quote_id = q.id and ($2::uuid is null or r.id < $2)
            """ + WITH_ITS_PARTS + "where q.id = $1 order by r.id desc limit $3";

    private final Db db;

    ChallengeReads(Db db) {
        this.db = db;
    }

    /** @throws Problem NOT_FOUND; GONE for readers when the quote was withdrawn */
    public Uni<ChallengeView> challenge(UUID id, boolean staff) {
        return db.row(ONE_CHALLENGE, Tuple.of(id), row -> row)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("challenge", id))
                .invoke(row -> Tombstone.mustShow(row.getUUID("quote_id"), row, staff))
                .map(row -> ChallengeView.of(row, staff));
    }

    /** The challenges of a quote, the last first, those too that were resolved. */
    public Uni<Page<ChallengeView>> challenges(UUID quoteId, PageAsk ask, boolean staff) {
        return db.rows(CHALLENGES, page(quoteId, ask), row -> row)
                .map(rows -> Tombstone.parts(quoteId, rows, staff).stream()
                        .map(row -> ChallengeView.of(row, staff))
                        .toList())
                .map(views -> Page.of(views, ask, view -> Cursor.of(view.id())));
    }

    /** @throws Problem NOT_FOUND; GONE for readers when the quote was withdrawn */
    public Uni<SpeakerResponseView> response(UUID id, boolean staff) {
        return db.row(ONE_RESPONSE, Tuple.of(id), row -> row)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("response", id))
                .invoke(row -> Tombstone.mustShow(row.getUUID("quote_id"), row, staff))
                .map(row -> SpeakerResponseView.of(row, staff));
    }

    /** What the speakers of a quote say about it, the last recorded first. */
    public Uni<Page<SpeakerResponseView>> responses(UUID quoteId, PageAsk ask, boolean staff) {
        return db.rows(RESPONSES, page(quoteId, ask), row -> row)
                .map(rows -> Tombstone.parts(quoteId, rows, staff).stream()
                        .map(row -> SpeakerResponseView.of(row, staff))
                        .toList())
                .map(views -> Page.of(views, ask, view -> Cursor.of(view.id())));
    }

    private static Tuple page(UUID quoteId, PageAsk ask) {
        return Tuple.of(quoteId, ask.cursor(1).map(cursor -> cursor.uuid(0)).orElse(null), ask.rows());
    }
}
