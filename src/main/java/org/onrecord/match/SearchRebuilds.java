package org.onrecord.match;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.kit.Act;
import org.onrecord.kit.Cursor;
import org.onrecord.kit.Db;
import org.onrecord.kit.Ids;
import org.onrecord.kit.Once;
import org.onrecord.kit.Page;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;

/** Asking for a new index of the search cluster, and seeing how far it is. It changes no record, so no entry tells of it. */
@ApplicationScoped
public class SearchRebuilds {
    private static final String ONE = SearchBuildView.COLUMNS + " where id = $1";
    private static final String PAGE =
            SearchBuildView.COLUMNS + " where $1::uuid is null or id < $1 order by id desc limit $2";
    private static final String BEGIN = SearchBuilds.BEGIN.formatted("state not in ('LIVE', 'REPLACED')");

    private final Db db;
    private final Once once;
    private final SearchClient client;
    private final SearchIndexing indexing;

    SearchRebuilds(Db db, Once once, SearchClient client, SearchIndexing indexing) {
        this.db = db;
        this.once = once;
        this.client = client;
        this.indexing = indexing;
    }

    /**
     * Begins a new index beside the one that searches ask. It is filled within seconds, and takes the other's place when it
     * has all.
     *
     * @throws Problem WRONG_STATE where searches ask the database, and while another is built; UNAVAILABLE
     */
    public Uni<SearchBuildView> ask(Act act) {
        if (!client.isOn()) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "Searches ask the database, which needs no index built. Set ONRECORD_SEARCH_URL to have a search cluster asked.");
        }
        return indexing.cluster()
                .onFailure(IOException.class)
                .transform(away -> Problem.of(
                        ProblemType.UNAVAILABLE, "The search cluster does not answer. Try again when it does."))
                .chain(cluster -> once.make(act, "", session -> begin(session, cluster, act)))
                .chain(this::get);
    }

    private Uni<UUID> begin(Mutiny.Session session, String cluster, Act act) {
        var id = Ids.next();
        return session.createNativeQuery(BEGIN)
                .setParameter("id", id)
                .setParameter("cluster", cluster)
                .setParameter("alias", indexing.alias())
                .setParameter("mapping", SearchMapping.VERSION)
                .setParameter("by", act.actor().id())
                .executeUpdate()
                .invoke(SearchRebuilds::mustBeTheOnlyOne)
                .replaceWith(id);
    }

    private static void mustBeTheOnlyOne(int begun) {
        if (begun == 0) {
            throw Problem.of(
                    ProblemType.WRONG_STATE, "An index is being built. Read it until it is LIVE, then ask again.");
        }
    }

    /** @throws Problem NOT_FOUND */
    public Uni<SearchBuildView> get(UUID id) {
        return db.row(
                ONE, Tuple.of(id), SearchBuildView::of, () -> Problem.notFound("index of the search cluster", id));
    }

    /** Newest first. */
    public Uni<Page<SearchBuildView>> page(PageAsk ask) {
        var after = ask.cursor(1).map(cursor -> cursor.uuid(0)).orElse(null);
        return db.rows(PAGE, Tuple.of(after, ask.rows()), SearchBuildView::of)
                .map(builds -> Page.of(builds, ask, build -> Cursor.of(build.id())));
    }
}
