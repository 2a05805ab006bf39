package org.onrecord.quote;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.onrecord.claim.ClaimSql;
import org.onrecord.claim.Stance;
import org.onrecord.kit.Db;
import org.onrecord.kit.Moved;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;

/** The evidence board of a claim: what people are on record as saying that bears on it, by stance. */
@ApplicationScoped
public class Evidence {
    private static final String LINKS_OF_STATUS = """
            (select l.* from link l
             where l.claim_id = c.id and l.stance = g.stance and l.status = '%s'
               and ($4::uuid is null or l.id < $4) and %s
             order by l.id desc limit $3)""";

    /** What is shown of the links of one stance, in the order in which it is shown. */
    private static final String ITEMS = """
            coalesce(json_strip_nulls(json_agg(json_build_object('linkId', l.id, 'revision', l.revision,
                'status', l.status, 'challenged', l.challenge_open, 'asserts', l.asserts,
                'rationale', l.rationale, 'quoteId', q.id, 'kind', q.kind, 'speakers', s.items,
                'wording', a.wording, 'language', a.language, 'saidOn', q.said_on, 'outlet', a.outlet,
                'documentId', a.document_id, 'publishedOn', a.published_on, 'sources', a.sources)
                order by l.id desc) filter (where l.place < $3))::text, '[]') as items""";

    private static final String SPEAKERS = """
            json_agg(json_build_object('speakerId', w.id, 'name', w.name, 'kind', w.kind, 'role', qs.role)
                order by qs.position) as items""";

    /** The very values of {@link #ITEMS}, each link's made a hash of 64 bits, and these one of 128. */
    private static final String STAMP = """
            md5(string_agg(hash_record_extended(row(l.id, l.revision, l.status, l.challenge_open, l.asserts, l.rationale,
                q.id, q.kind, s.stamp, a.wording, a.language, q.said_on, a.outlet, a.document_id, a.published_on, a.sources),
                0)::text, ',' order by l.id desc) filter (where l.place < $3)) as stamp""";

    /** The very values of {@link #SPEAKERS}. */
    private static final String SPEAKERS_STAMP = """
            string_agg(hash_record_extended(row(w.id, w.name, w.kind, qs.role), 0)::text, ',' order by qs.position) as stamp""";

    private static final String GROUPS = """
            select c.id, c.merged_into, c.statement, %s as contested, g.stance,
                   coalesce(t.accepted, 0) as accepted, coalesce(t.proposed, 0) as proposed, coalesce(t.sources, 0) as sources,
                   c.revision, i.*
            from claim c
            cross join unnest(array['SUPPORTS', 'DISPUTES', 'QUALIFIES', 'QUESTIONS', 'MENTIONS'])
                with ordinality g(stance, rank)
            left join lateral (
                select max(links) filter (where status = 'ACCEPTED') as accepted,
                       max(sources) filter (where status = 'ACCEPTED') as sources,
                       max(links) filter (where status = 'PROPOSED') as proposed
                from claim_tally where claim_id = c.id and stance = g.stance) t on true
            left join lateral (
                select %s,
                       case when count(*) = $3 then (array_agg(l.id order by l.id desc))[$3 - 1] end as next
                from (select *, row_number() over (order by id desc) as place
                      from (%s union all %s) both_kinds order by id desc limit $3) l
                join quote q on q.id = l.quote_id
                cross join lateral (
                    select %s
                    from quote_speaker qs
                    join speaker o on o.id = qs.speaker_id
                    join speaker w on w.id = coalesce(o.merged_into, o.id)
                    where qs.quote_id = q.id) s
                cross join lateral (
                    select p.wording, p.language, coalesce(d.outlet_name, d.outlet_domain, d.origin_agency) as outlet, p.document_id, d.published_on,
                           (select count(distinct source_key) from appearance where quote_id = q.id) as sources
                    from appearance p join document d on d.id = p.document_id
                    where p.quote_id = q.id order by p.id limit 1) a) i on true
            where c.id = $1 and ($5::text is null or g.stance = $5)
            order by g.rank""";

    /** {@code $1} id, {@code $2} staff, {@code $3} rows, {@code $4} cursor or null, {@code $5} stance or null. */
    static final String BOARD = groups(ITEMS + ", " + STAMP, SPEAKERS + ", " + SPEAKERS_STAMP);

    /** The same rows with a stamp in the place of what is shown, which takes about half as long. */
    static final String BOARD_TAG = groups(STAMP, SPEAKERS_STAMP);

    private final Db db;

    Evidence(Db db) {
        this.db = db;
    }

    /**
     * The board with the first links of every stance, the last drawn first, or a further page of one stance.
     *
     * @param stance null for all; a cursor needs one
     * @param staff whether proposed links are shown, too
     */
    public Uni<EvidenceView> board(UUID claimId, Stance stance, PageAsk ask, boolean staff) {
        return rows(BOARD, claimId, stance, ask, staff).map(rows -> EvidenceView.of(rows, staff));
    }

    /** The entity tag of what {@link #board} gives: of all that it shows, names and quotes too, without making the board. */
    public Uni<String> tag(UUID claimId, Stance stance, PageAsk ask, boolean staff) {
        return rows(BOARD_TAG, claimId, stance, ask, staff).map(rows -> EvidenceView.tag(rows, staff));
    }

    private Uni<List<Row>> rows(String sql, UUID claimId, Stance stance, PageAsk ask, boolean staff) {
        if (stance == null && ask.after() != null) {
            throw Problem.field(ProblemType.INVALID_PARAMETER, "after", "goes with the stance whose next page it is");
        }
        var after = ask.cursor(1).map(cursor -> cursor.uuid(0)).orElse(null);
        var args = Tuple.of(claimId, staff, ask.rows(), after, stance == null ? null : stance.name());
        return db.rows(sql, args, row -> row).invoke(rows -> mustStand(claimId, rows));
    }

    private static String groups(String shown, String speakers) {
        return GROUPS.formatted(
                ClaimSql.CONTESTED,
                shown,
                LINKS_OF_STATUS.formatted("ACCEPTED", "true"),
                LINKS_OF_STATUS.formatted("PROPOSED", "$2"),
                speakers);
    }

    private static void mustStand(UUID claimId, List<Row> rows) {
        if (rows.isEmpty()) {
            throw Problem.notFound("claim", claimId);
        }
        var winner = rows.get(0).getUUID("merged_into");
        if (winner != null) {
            throw new Moved(claimId, winner);
        }
    }
}
