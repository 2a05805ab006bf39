package org.onrecord.match;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.onrecord.kit.Bell;
import org.onrecord.kit.Work;
import org.onrecord.ledger.EntryType;
import org.onrecord.ledger.SubjectKind;
import org.onrecord.ledger.Tail;

/**
 * Builds the index of claims from the database and keeps it as the ledger tells: whenever the database rings, every few
 * seconds in case it was not heard, and before a text is compared.
 */
@ApplicationScoped
class ClaimFollower {
    private static final Logger LOG = Logger.getLogger(ClaimFollower.class);
    private static final int PAGE = 1_000;

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final Set<SubjectKind> OF_INTEREST =
            EnumSet.of(SubjectKind.CLAIM, SubjectKind.REVIEW, SubjectKind.LINK, SubjectKind.QUOTE, SubjectKind.SPEAKER);
    /** A claim is found by who made it as soon as the link is accepted; the database does not ring for this one either. */
    private static final String OF_NO_INTEREST_YET = EntryType.LINK_DRAWN.name();

    private final ClaimIndex index = new ClaimIndex();
    private final AtomicReference<Uni<Void>> running = new AtomicReference<>();
    private final ClaimTexts texts;
    private final ClaimMeanings meanings;
    private final MatchPool pool;
    private final Tail tail;
    private final Bell bell;
    private final boolean follows;
    private volatile boolean built;
    private volatile Tail.Place place;

    ClaimFollower(
            ClaimTexts texts,
            ClaimMeanings meanings,
            MatchPool pool,
            Tail tail,
            Bell bell,
            @ConfigProperty(name = "onrecord.match.follow", defaultValue = "on") String follow,
            MeterRegistry meters) {
        this.texts = texts;
        this.meanings = meanings;
        this.pool = pool;
        this.tail = tail;
        this.bell = bell;
        this.follows = Switch.of("onrecord.match.follow", follow);
        Gauge.builder("onrecord.match.claims", index, ClaimIndex::size)
                .description("Claims in the index that texts are compared with")
                .register(meters);
    }

    void begin(@Observes StartupEvent start) {
        if (follows) {
            bell.on("onrecord_claims", this::wake);
            wake();
        }
    }

    @Scheduled(every = "{onrecord.match.poll}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> poll() {
        return follows ? caughtUp().chain(() -> meanings.all(index)) : nothing();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private void wake() {
        caughtUp().subscribe().with(done -> {}, failure -> LOG.debugf("Not caught up: %s", failure.getMessage()));
    }

    /** Whether texts can be compared; where nothing is followed, the first text has the index built. */
    boolean isReady() {
        return built || !follows;
    }

    ClaimIndex index() {
        return index;
    }

    /** When the index has what was on record when this was called. Those who come while it is at work wait together. */
    Uni<Void> caughtUp() {
        return Uni.createFrom().deferred(() -> {
            var other = running.get();
            return other == null ? run() : Work.here(other).chain(this::run);
        });
    }

    private Uni<Void> run() {
        return Uni.createFrom().deferred(() -> {
            var mine = Uni.createFrom()
                    .deferred(this::step)
                    .onTermination()
                    .invoke(() -> running.set(null))
                    .memoize()
                    .indefinitely();
            var other = running.compareAndExchange(null, mine);
            return Work.here(other == null ? mine : other);
        });
    }

    private Uni<Void> step() {
        return built ? follow() : build();
    }

    private Uni<Void> build() {
        return tail.now()
                .chain(now -> texts.opened()
                        .chain(this::load)
                        .chain(() -> on(index::refresh))
                        .chain(() -> meanings.some(index))
                        .invoke(() -> {
                            place = now;
                            built = true;
                            LOG.infof("%d claims can be found", index.size());
                        }));
    }

    private Uni<Void> load() {
        var last = new AtomicReference<>(BEFORE_ALL);
        return Multi.createBy()
                .repeating()
                .uni(() -> texts.page(last.get(), PAGE).call(this::add))
                .whilst(page -> reached(page, last))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static boolean reached(List<ClaimTexts.Kept> page, AtomicReference<UUID> last) {
        if (!page.isEmpty()) {
            last.set(page.get(page.size() - 1).text().id());
        }
        return page.size() == PAGE;
    }

    private Uni<Void> follow() {
        return tail.after(place, PAGE).chain(told -> {
            if (told.isEmpty()) {
                return nothing();
            }
            return apply(told)
                    .invoke(() -> place = told.get(told.size() - 1).place())
                    .chain(() -> told.size() < PAGE ? Uni.createFrom().voidItem() : follow());
        });
    }

    private Uni<Void> apply(List<Tail.Told> told) {
        var subjects = told.stream()
                .filter(entry -> OF_INTEREST.contains(entry.kind()) && !OF_NO_INTEREST_YET.equals(entry.type()))
                .map(Tail.Told::subject)
                .distinct()
                .toList();
        if (subjects.isEmpty()) {
            return nothing();
        }
        return texts.touched(subjects)
                .chain(this::takeAnew)
                .chain(() -> on(index::refresh))
                .chain(() -> meanings.some(index));
    }

    /** Page by page: a name that changed may be in very many claims. */
    private Uni<Void> takeAnew(List<UUID> ids) {
        var pages = IntStream.iterate(0, from -> from < ids.size(), from -> from + PAGE)
                .mapToObj(from -> ids.subList(from, Math.min(ids.size(), from + PAGE)));
        return Multi.createFrom()
                .items(pages)
                .onItem()
                .transformToUniAndConcatenate(page -> texts.these(page)
                        .invoke(standing -> removeOthers(page, standing))
                        .chain(this::add)
                        .replaceWith(page))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private void removeOthers(List<UUID> ids, List<ClaimTexts.Kept> standing) {
        var stand = standing.stream().map(kept -> kept.text().id()).collect(Collectors.toSet());
        ids.stream().filter(id -> !stand.contains(id)).forEach(index::remove);
    }

    private Uni<Void> add(List<ClaimTexts.Kept> claims) {
        return on(() -> claims.forEach(claim -> index.put(claim.text(), claim.meanings())));
    }

    private Uni<Void> on(Runnable work) {
        return pool.on(() -> {
            work.run();
            return null;
        });
    }

    @PreDestroy
    void close() {
        index.close();
    }
}
