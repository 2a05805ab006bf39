package org.onrecord.kit;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Many decisions in one call, one after the other, so that one caller takes one connection. What has not begun when the
 * time is up is not begun: in {@link BulkMode#ONE} that undoes the rest.
 */
@ApplicationScoped
public class Bulk {
    /** Items in one call. */
    public static final int MAX_ITEMS = 500;

    /** Below the deadlines of a transaction (15 s) and of an idle connection (30 s). */
    static final Duration ONE = Duration.ofSeconds(12);

    static final Duration SEPARATE = Duration.ofSeconds(20);

    private static final Logger LOG = Logger.getLogger(Bulk.class);

    private final Once once;

    Bulk(Once once) {
        this.once = once;
    }

    /**
     * Decides on each item, at most once for an idempotency key: what was done when the call is repeated is told again, and
     * what was not is tried again.
     *
     * @param asked the whole request: the same key with another is refused
     * @param work made once for each transaction
     * @throws Problem ROLLED_BACK in mode ONE when one item is refused, with what became of each as {@code results}
     */
    public <I> Uni<BulkView> run(BulkMode mode, Object asked, List<I> items, Supplier<BulkWork<I>> work, Act act) {
        return run(mode, asked, items, work, act, mode == BulkMode.ONE ? ONE : SEPARATE);
    }

    <I> Uni<BulkView> run(
            BulkMode mode, Object asked, List<I> items, Supplier<BulkWork<I>> work, Act act, Duration atMost) {
        return Uni.createFrom().deferred(() -> {
            var end = Instant.now().plus(atMost);
            return mode == BulkMode.ONE
                    ? together(asked, items, work.get(), act, end)
                    : begun(asked, act).chain(() -> oneByOne(items, work, act, end));
        });
    }

    /** Takes the key of a call whose decisions have keys of their own. */
    private Uni<UUID> begun(Object asked, Act act) {
        return act.once() == null
                ? Uni.createFrom().nullItem()
                : once.make(act, asked, session -> Uni.createFrom().item(Ids::next));
    }

    private static Act part(Act act, UUID id) {
        if (act.once() == null) {
            return act;
        }
        var key = HexFormat.of().formatHex(Hash.sha256(act.once().key() + " " + id));
        return new Act(
                act.actor(),
                act.at(),
                new IdempotencyKey("part-" + key, act.once().target()));
    }

    /** @throws Problem INVALID_FIELD when two items are about the same record */
    public static <I> void mustDiffer(String list, String field, List<I> items, Function<I, UUID> idOf) {
        var seen = new HashSet<UUID>();
        for (int index = 0; index < items.size(); index++) {
            if (!seen.add(idOf.apply(items.get(index)))) {
                throw Problem.invalid(list + "[" + index + "]." + field, "stands in this list twice");
            }
        }
    }

    private <I> Uni<BulkView> oneByOne(List<I> items, Supplier<BulkWork<I>> work, Act act, Instant end) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(item -> alone(item, work.get(), act, end))
                .collect()
                .asList()
                .map(results -> BulkView.of(BulkMode.SEPARATE, results));
    }

    private <I> Uni<BulkView.Item> alone(I item, BulkWork<I> work, Act act, Instant end) {
        var id = work.idOf(item);
        return Instant.now().isAfter(end)
                ? Uni.createFrom().item(() -> BulkView.Item.failed(id, tooLate()))
                : once.make(
                                part(act, id),
                                id,
                                session -> work.begin(session, List.of(item))
                                        .chain(() -> work.decide(session, item))
                                        .call(() -> work.end(session))
                                        .replaceWith(id))
                        .map(done -> done(item, work))
                        .onFailure()
                        .recoverWithItem(failure -> BulkView.Item.failed(id, problemOf(failure)));
    }

    private static <I> BulkView.Item done(I item, BulkWork<I> work) {
        return BulkView.Item.done(work.idOf(item), work.seen(item).number() + 1);
    }

    private <I> Uni<BulkView> together(Object asked, List<I> items, BulkWork<I> work, Act act, Instant end) {
        return once.make(act, asked, session -> decided(session, items, work, end))
                .map(made -> items.stream().map(item -> done(item, work)).toList())
                .map(results -> BulkView.of(BulkMode.ONE, results))
                .onFailure()
                .transform(Bulk::problemOf);
    }

    private static <I> Uni<UUID> decided(Mutiny.Session session, List<I> items, BulkWork<I> work, Instant end) {
        var next = new AtomicInteger();
        return work.begin(session, items)
                .chain(() -> Multi.createFrom()
                        .iterable(items)
                        .onItem()
                        .transformToUniAndConcatenate(item -> {
                            mustBeInTime(end);
                            return work.decide(session, item).invoke(next::incrementAndGet);
                        })
                        .collect()
                        .last())
                .call(() -> work.end(session))
                .map(last -> Ids.next())
                .onFailure()
                .transform(failure -> undone(items, work, next.get(), problemOf(failure)));
    }

    private static void mustBeInTime(Instant end) {
        if (Instant.now().isAfter(end)) {
            throw tooLate();
        }
    }

    /** What is nobody's fault is answered as itself; otherwise the call is refused for the item that was. */
    private static <I> Problem undone(List<I> items, BulkWork<I> work, int at, Problem problem) {
        if (problem.view().status() >= ProblemType.UNEXPECTED.status || at >= items.size()) {
            return problem;
        }
        var refused = work.idOf(items.get(at));
        var others = Problem.of(
                ProblemType.ROLLED_BACK, "Undone, or not begun, because the decision on " + refused + " was refused.");
        var results = items.stream()
                .map(work::idOf)
                .map(id -> BulkView.Item.failed(id, id.equals(refused) ? problem : others))
                .toList();
        return Problem.of(
                        ProblemType.ROLLED_BACK,
                        "The decision on " + refused + " was refused: "
                                + problem.view().detail()
                                + " Nothing was done. Mend that one or leave it out, and send the rest again.")
                .with("results", results);
    }

    private static Problem tooLate() {
        return Problem.of(
                ProblemType.UNAVAILABLE,
                "The time for one call was up before this was begun. Send it again, with less.");
    }

    private static Problem problemOf(Throwable failure) {
        return DatabaseFaults.problemOf(failure).orElseGet(() -> {
            LOG.error("Unexpected failure of one of many decisions", Scrubbed.of(failure));
            return Problem.of(
                    ProblemType.UNEXPECTED, "It is logged. This was not done; tell the operator if that stays so.");
        });
    }
}
