package org.onrecord.match;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.onrecord.kit.Actor;
import org.onrecord.kit.Db;
import org.onrecord.kit.Ids;
import org.onrecord.ledger.Tail;

/** The indexes of search clusters as the database knows them: which there are, how far each is, which replica feeds it. */
@ApplicationScoped
class SearchBuilds {
    /** Whoever begins now sees all that was before this place. */
    static final String BEGIN = """
            insert into search_build (id, cluster, name, mapping, build, state, tx, seq, asked_by)
            select cast(:id as uuid), cast(:cluster as text),
                   cast(:alias as text) || '-' || n.build || '-' || right(cast(cast(:id as uuid) as text), 8),
                   cast(:mapping as integer), n.build, 'QUOTES', pg_snapshot_xmin(pg_current_snapshot()), -1, cast(:by as uuid)
            from (select coalesce(max(build), 0) + 1 as build from search_build where cluster = :cluster) n
            where not exists (select from search_build where cluster = :cluster and %s)
            on conflict do nothing""";

    /**
     * An older replica makes no index beside a newer one. A place that no transaction has reached is from another database,
     * of which this one is a copy: that index is built anew.
     */
    private static final String ENSURE = BEGIN.formatted(
                    "mapping >= :mapping and state <> 'REPLACED' and tx <= pg_snapshot_xmax(pg_current_snapshot())")
            .replace(":id", "$1")
            .replace(":cluster", "$2")
            .replace(":alias", "$3")
            .replace(":mapping", "$4")
            .replace(":by", "$5");

    /** What nobody feeds is taken; what is fed by this replica is kept for it. Those of newer replicas are theirs. */
    private static final String LEASE = """
            with mine as (
                update search_build set leased_by = $1, leased_until = now() + interval '60 seconds'
                where cluster = $2 and mapping <= $3 and state <> 'REPLACED'
                and (leased_by is null or leased_until < now() or (leased_by = $1 and leased_until < now() + interval '40 seconds'))
                returning *)
            select id, name, state, filled_to, tx::text as transaction, seq from (
                select * from mine
                union all
                select * from search_build where cluster = $2 and mapping <= $3 and state <> 'REPLACED'
                and leased_by = $1 and leased_until >= now() + interval '40 seconds') b
            order by state = 'LIVE' desc, build""";

    private static final String MINE = " where id = $1 and leased_by = $2 and state <> 'REPLACED' returning id";
    private static final String HOLD = "update search_build set leased_until = now() + interval '60 seconds'" + MINE;
    private static final String FILLED =
            "update search_build set state = $3, filled_to = $4, revision = revision + 1" + MINE;
    private static final String READ = "update search_build set tx = $3::text::xid8, seq = $4" + MINE;
    private static final String LIVE = "update search_build set state = 'LIVE', revision = revision + 1" + MINE;

    private static final String OLDER =
            " where state <> 'REPLACED' and exists (select from search_build b where b.id = $1"
                    + " and b.cluster = search_build.cluster and b.build > search_build.build)";
    private static final String OLDER_ONES = "select name from search_build" + OLDER;
    private static final String OLDER_GO =
            "update search_build set state = 'REPLACED', revision = revision + 1" + OLDER + " returning id";
    private static final String GOES = "update search_build set state = 'REPLACED', revision = revision + 1" + MINE;

    /** Null while nothing waits; since when it was begun for one that is not asked yet. */
    private static final String WAITING_SINCE = """
            select case b.state when 'LIVE' then (
                select e.happened_at from ledger_entry e where (e.tx, e.seq) > (b.tx, b.seq) order by e.tx, e.seq limit 1)
                else b.created_at end as since
            from search_build b where b.cluster = $1 and b.state <> 'REPLACED' order by b.state = 'LIVE' desc, b.build limit 1""";

    private final Db db;
    private final UUID me = Ids.next();

    SearchBuilds(Db db) {
        this.db = db;
    }

    /** Those that this replica feeds, the one that is asked before all others. One is begun where there is none. */
    Uni<List<SearchBuild>> mine(String cluster, String alias) {
        return db.rows(ENSURE, Tuple.of(Ids.next(), cluster, alias, SearchMapping.VERSION, Actor.SYSTEM_ID), row -> row)
                .chain(() -> db.rows(LEASE, Tuple.of(me, cluster, SearchMapping.VERSION), SearchBuild::of));
    }

    Uni<Void> hold(SearchBuild build) {
        return still(HOLD, Tuple.of(build.id(), me));
    }

    Uni<Void> filled(SearchBuild build, SearchBuildState state, UUID to) {
        return still(FILLED, Tuple.of(build.id(), me, state.name(), to));
    }

    Uni<Void> read(SearchBuild build, Tail.Place place) {
        return still(READ, Tuple.of(build.id(), me, place.tx(), place.seq()));
    }

    /** Names of those that were begun before and are there still. */
    Uni<List<String>> before(SearchBuild build) {
        return db.rows(OLDER_ONES, Tuple.of(build.id()), row -> row.getString("name"));
    }

    /** It is asked from now on, and no other. */
    Uni<Void> live(SearchBuild build) {
        return db.rows(OLDER_GO, Tuple.of(build.id()), row -> row).chain(() -> still(LIVE, Tuple.of(build.id(), me)));
    }

    /** Its index is gone. */
    Uni<Void> gone(SearchBuild build) {
        return still(GOES, Tuple.of(build.id(), me));
    }

    /** When the oldest entry happened that the index that is asked has not read; null when it has read all. */
    Uni<Instant> waitingSince(String cluster) {
        return db.row(WAITING_SINCE, Tuple.of(cluster), row -> row.getOffsetDateTime("since"))
                .map(since -> since == null ? null : since.toInstant());
    }

    /** Whoever was too slow may have lost its lease: then what it knows is old. */
    private Uni<Void> still(String sql, Tuple args) {
        return db.row(sql, args, row -> row)
                .onItem()
                .ifNull()
                .failWith(() -> new IOException("Another replica has taken over"))
                .replaceWithVoid();
    }
}
