package org.onrecord.match;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.onrecord.ledger.Tail;

/**
 * Keeps the indexes of a search cluster up to date with the ledger. A new index is filled with the whole record beside the
 * one that is asked, follows the ledger until it has read all, and then takes its place. One replica at a time does it.
 */
@ApplicationScoped
class SearchFeed {
    /** Records and entries at a time: other reads wait behind the statement that reads them. */
    private static final int BATCH = 100;

    private static final Logger LOG = Logger.getLogger(SearchFeed.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final SearchClient client;
    private final SearchIndexing indexing;
    private final SearchBuilds builds;
    private final SearchDocs docs;
    private final Tail tail;
    private volatile String cluster;
    private volatile Instant waitingSince = Instant.now();

    SearchFeed(
            SearchClient client,
            SearchIndexing indexing,
            SearchBuilds builds,
            SearchDocs docs,
            Tail tail,
            MeterRegistry meters) {
        this.client = client;
        this.indexing = indexing;
        this.builds = builds;
        this.docs = docs;
        this.tail = tail;
        if (client.isOn()) {
            Gauge.builder("onrecord.search.lag", this, SearchFeed::lag)
                    .description("How long the oldest entry waits that the search cluster has not read")
                    .baseUnit("seconds")
                    .register(meters);
        }
    }

    @Scheduled(every = "{onrecord.search.poll}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return client.isOn()
                ? keepUp().onFailure(IOException.class)
                        .invoke(failure -> LOG.warnf("Searches lag behind the record: %s", failure.getMessage()))
                        .onFailure(IOException.class)
                        .recoverWithNull()
                        .chain(this::measure)
                : Uni.createFrom().voidItem();
    }

    /** Goes on until nothing is left to do. */
    Uni<Void> keepUp() {
        return Multi.createBy()
                .repeating()
                .uni(this::step)
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** While the cluster does not say who it is, nothing is read. */
    private Uni<Void> measure() {
        return cluster == null
                ? Uni.createFrom().voidItem()
                : builds.waitingSince(cluster)
                        .invoke(since -> waitingSince = since)
                        .replaceWithVoid();
    }

    double lag() {
        var since = waitingSince;
        return since == null ? 0 : Duration.between(since, Instant.now()).toMillis() / 1000.0;
    }

    private Uni<Boolean> step() {
        return indexing.cluster()
                .invoke(id -> cluster = id)
                .chain(id -> builds.mine(id, indexing.alias()))
                .chain(mine -> Multi.createFrom()
                        .iterable(mine)
                        .onItem()
                        .transformToUniAndConcatenate(this::work)
                        .collect()
                        .asList())
                .map(more -> more.contains(true));
    }

    /** @return whether there is more to do. An index that somebody removed from the cluster is built anew by the next step. */
    private Uni<Boolean> work(SearchBuild build) {
        var work = switch (build.state()) {
            case QUOTES -> fill(build, SearchType.QUOTE);
            case CLAIMS -> fill(build, SearchType.CLAIM);
            default -> follow(build);
        };
        return work.onFailure(failure -> failure instanceof SearchRefusal refusal && refusal.isOfMissingIndex())
                .recoverWithUni(() -> builds.gone(build).replaceWith(true));
    }

    private Uni<Boolean> fill(SearchBuild build, SearchType type) {
        var isNew = type == SearchType.QUOTE && build.filledTo() == null;
        return (isNew ? indexing.make(build.name()) : Uni.createFrom().voidItem())
                .chain(() -> docs.next(type, build.filledTo() == null ? BEFORE_ALL : build.filledTo(), BATCH))
                .call(these -> indexing.put(build.name(), these))
                .chain(these -> filled(build, type, these))
                .replaceWith(true);
    }

    private Uni<Void> filled(SearchBuild build, SearchType type, List<SearchDoc> these) {
        if (these.size() == BATCH) {
            return builds.filled(build, build.state(), these.get(BATCH - 1).id());
        }
        var next = type == SearchType.QUOTE ? SearchBuildState.CLAIMS : SearchBuildState.FOLLOWING;
        return builds.filled(build, next, null);
    }

    private Uni<Boolean> follow(SearchBuild build) {
        return tail.after(build.place(), BATCH)
                .chain(told ->
                        told.isEmpty() ? caughtUp(build) : write(build, told).replaceWith(true));
    }

    /** Somebody may have taken the alias away, or the index. */
    private Uni<Boolean> caughtUp(SearchBuild build) {
        return build.state() == SearchBuildState.LIVE
                ? indexing.shown()
                        .chain(shown -> shown.equals(Set.of(build.name()))
                                ? Uni.createFrom().item(false)
                                : show(build))
                : show(build);
    }

    private Uni<Boolean> show(SearchBuild build) {
        return builds.before(build)
                .chain(before -> indexing.show(build.name(), before))
                .chain(() -> builds.live(build))
                .invoke(() -> LOG.infof("Searches ask the index %s", build.name()))
                .replaceWith(true);
    }

    private Uni<Void> write(SearchBuild build, List<Tail.Told> told) {
        return docs.touched(told)
                .chain(ids -> Multi.createFrom()
                        .iterable(batches(ids))
                        .onItem()
                        .transformToUniAndConcatenate(batch -> put(build, batch))
                        .collect()
                        .last())
                .chain(() -> builds.read(build, told.get(told.size() - 1).place()));
    }

    private Uni<Void> put(SearchBuild build, List<UUID> ids) {
        return builds.hold(build).chain(() -> docs.these(ids)).chain(these -> indexing.put(build.name(), these));
    }

    private static List<List<UUID>> batches(List<UUID> ids) {
        var batches = new ArrayList<List<UUID>>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            batches.add(ids.subList(from, Math.min(ids.size(), from + BATCH)));
        }
        return batches;
    }
}
