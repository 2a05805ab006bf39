package org.onrecord.match;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.onrecord.kit.Db;
import org.onrecord.ledger.EntryType;
import org.onrecord.ledger.Tail;

/** Reads what a search cluster is to have of quotes and claims. */
@ApplicationScoped
class SearchDocs {
    private static final String VERSION = "pg_snapshot_xmin(pg_current_snapshot())::text as version";

    /** Each accepted link, as any filter of its stance, its claim's verdict and topic may name it. */
    private static final String LINKS = """
            select coalesce(json_agg(distinct any_stance.stance || '/' || any_verdict.verdict || '/' || any_topic.topic), '[]')
            from link l join claim c on c.id = l.claim_id
            cross join lateral (values (l.stance), ('')) any_stance (stance)
            cross join lateral (select c.verdict ->> 'value' where c.verdict ->> 'retracted' = 'false'
                                union all select '') any_verdict (verdict)
            cross join lateral (select jsonb_array_elements_text(c.topics) union all select '') any_topic (topic)
            where l.quote_id = s.quote_id and l.status = 'ACCEPTED'""";

    private static final String QUOTE = """
            json_build_object('id', s.quote_id, 'type', 'QUOTE', 'recorded', s.recorded, 'saidOn', s.said_on,
                'tags', search_tags_of(s.words), 'links', (%s), 'words', search_lexemes(s.words))::text as doc
            from quote_search s where\s""".formatted(LINKS);

    private static final String CLAIM = """
            json_build_object('id', c.claim_id, 'type', 'CLAIM', 'tags', search_tags_of(c.words),
                'words', search_lexemes(c.words))::text as doc
            from claim_search c where\s""";

    private static final String NEXT_QUOTES =
            "select s.quote_id as id, " + VERSION + ", " + QUOTE + "s.quote_id > $1 order by s.quote_id limit $2";

    private static final String NEXT_CLAIMS =
            "select c.claim_id as id, " + VERSION + ", " + CLAIM + "c.claim_id > $1 order by c.claim_id limit $2";

    private static final String THESE = "select i.id, " + VERSION + ", coalesce(q.doc, k.doc) as doc"
            + " from unnest($1::uuid[]) i (id) left join lateral (select " + QUOTE + "s.quote_id = i.id) q on true"
            + " left join lateral (select " + CLAIM + "c.claim_id = i.id) k on true";

    /** Of a claim, what its quotes are found by. Links that a merge moves have entries of their own. */
    private static final Set<EntryType> BEARING_ON_QUOTES = Set.of(EntryType.CLAIM_CHANGED, EntryType.CLAIM_REWORDED);

    private static final String TOUCHED = """
            with told as (select * from unnest($1::text[], $2::uuid[], $3::boolean[]) t (kind, id, bearing)),
            reviewed as (select r.claim_id from told t join review r on t.kind = 'REVIEW' and r.id = t.id)
            select id from told where kind in ('QUOTE', 'CLAIM')
            union select claim_id from reviewed
            union select l.quote_id from told t join link l on t.kind = 'LINK' and l.id = t.id
            union select c.quote_id from told t join candidate c on t.kind = 'CANDIDATE' and c.id = t.id and c.quote_id is not null
            union select a.quote_id from told t join appearance a on t.kind = 'DOCUMENT' and a.document_id = t.id
            union select l.quote_id from (select claim_id from reviewed union select id from told where bearing) c
                  join link l on l.claim_id = c.claim_id and l.status = 'ACCEPTED'""";

    private final Db db;

    SearchDocs(Db db) {
        this.db = db;
    }

    /** In the order of their ids. */
    Uni<List<SearchDoc>> next(SearchType type, UUID after, int most) {
        return db.rows(type == SearchType.QUOTE ? NEXT_QUOTES : NEXT_CLAIMS, Tuple.of(after, most), SearchDoc::of);
    }

    /** One for each id: also for what is not to be found any more. */
    Uni<List<SearchDoc>> these(List<UUID> ids) {
        return db.rows(THESE, Tuple.of(ids.toArray(UUID[]::new)), SearchDoc::of);
    }

    /** Quotes and claims that are found by something that these entries tell of. */
    Uni<List<UUID>> touched(List<Tail.Told> told) {
        var args = Tuple.of(
                told.stream().map(entry -> entry.kind().name()).toArray(String[]::new),
                told.stream().map(Tail.Told::subject).toArray(UUID[]::new),
                told.stream().map(SearchDocs::bearsOnQuotes).toArray(Boolean[]::new));
        return db.rows(TOUCHED, args, row -> row.getUUID("id"));
    }

    private static boolean bearsOnQuotes(Tail.Told entry) {
        return BEARING_ON_QUOTES.stream().anyMatch(type -> type.name().equals(entry.type()));
    }
}
