package org.onrecord.match;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Which index is asked: the cluster's where there is one, and the database's while that does not answer. */
@ApplicationScoped
class SearchIndexes implements SearchIndex {
    private static final Logger LOG = Logger.getLogger(SearchIndexes.class);
    private static final long PAUSE = Duration.ofSeconds(5).toNanos();

    private final SearchClient client;
    private final SearchCluster cluster;
    private final SearchTable table;
    private final Counter passedOver;
    private volatile long awaySince = System.nanoTime() - PAUSE;
    private volatile long warnedAt = awaySince;

    SearchIndexes(SearchClient client, SearchCluster cluster, SearchTable table, MeterRegistry meters) {
        this.client = client;
        this.cluster = cluster;
        this.table = table;
        this.passedOver = Counter.builder("onrecord.search.passed.over")
                .description("Searches that the database answered, because the search cluster did not")
                .register(meters);
    }

    @Override
    public Uni<SearchPicks> find(SearchRequest request) {
        return ask(index -> index.find(request), picks -> picks.with(SearchNote.CLUSTER_AWAY));
    }

    @Override
    public Uni<SearchFacets> facets(SearchRequest request) {
        return ask(index -> index.facets(request), facets -> facets);
    }

    private <T> Uni<T> ask(Function<SearchIndex, Uni<T>> question, Function<T, T> noted) {
        if (!client.isOn()) {
            return question.apply(table);
        }
        if (System.nanoTime() - awaySince < PAUSE) {
            return instead(question, noted);
        }
        return question.apply(cluster).onFailure(IOException.class).recoverWithUni(failure -> {
            passOver(failure);
            return instead(question, noted);
        });
    }

    private <T> Uni<T> instead(Function<SearchIndex, Uni<T>> question, Function<T, T> noted) {
        passedOver.increment();
        return question.apply(table).map(noted);
    }

    /** One that does not answer costs each search its patience, and one that is full is not helped by more: it gets a pause. */
    private void passOver(Throwable failure) {
        var now = System.nanoTime();
        if (now - warnedAt >= PAUSE) {
            warnedAt = now;
            LOG.warnf("The database answers what the search cluster should: %s", failure.getMessage());
        }
        if (!(failure instanceof SearchRefusal refusal) || refusal.isOfEveryRequest()) {
            awaySince = now;
        }
    }
}
