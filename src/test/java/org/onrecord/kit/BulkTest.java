package org.onrecord.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;

@QuarkusTest
class BulkTest {
    private static final List<UUID> ITEMS = List.of(Ids.next(), Ids.next(), Ids.next());

    @Inject
    Bulk bulk;

    private final List<String> done = new ArrayList<>();

    @Test
    void separateItemsHaveATransactionEach() throws Throwable {
        Newsroom.admin();

        var view = run(BulkMode.SEPARATE, new Diary(null), Duration.ofSeconds(5));

        assertEquals(3, view.done());
        assertEquals(List.of("begin 1", "decide", "end", "begin 1", "decide", "end", "begin 1", "decide", "end"), done);
    }

    @Test
    void itemsTogetherHaveOne() throws Throwable {
        run(BulkMode.ONE, new Diary(null), Duration.ofSeconds(5));

        assertEquals(List.of("begin 3", "decide", "decide", "decide", "end"), done);
    }

    @Test
    void whatIsNotBegunInTimeIsNotDone() throws Throwable {
        var view = run(BulkMode.SEPARATE, new Diary(null), Duration.ofSeconds(-1));

        assertEquals(List.of(), done);
        assertEquals(
                List.of(503, 503, 503),
                view.results().stream().map(BulkView.Item::status).toList());
    }

    @Test
    void whatIsNotDoneTogetherInTimeIsUndone() {
        var refused = assertThrows(Problem.class, () -> run(BulkMode.ONE, new Diary(null), Duration.ofSeconds(-1)));

        assertEquals(ProblemType.UNAVAILABLE.uri(), refused.view().type());
    }

    @Test
    void aFailureThatNobodyThoughtOfIsOneOfItsItemAlone() throws Throwable {
        var view = run(BulkMode.SEPARATE, new Diary(ITEMS.get(1)), Duration.ofSeconds(5));

        assertEquals(
                List.of(200, 500, 200),
                view.results().stream().map(BulkView.Item::status).toList());
    }

    private BulkView run(BulkMode mode, Diary diary, Duration atMost) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(
                () -> bulk.run(mode, ITEMS, ITEMS, () -> diary, Act.ofSystem(), atMost));
    }

    /** Writes down what is asked of it. */
    private final class Diary implements BulkWork<UUID> {
        private final UUID broken;

        Diary(UUID broken) {
            this.broken = broken;
        }

        @Override
        public UUID idOf(UUID item) {
            return item;
        }

        @Override
        public Revision seen(UUID item) {
            return new Revision(6);
        }

        @Override
        public Uni<Void> begin(Mutiny.Session session, List<UUID> items) {
            done.add("begin " + items.size());
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Integer> decide(Mutiny.Session session, UUID item) {
            done.add("decide");
            return item.equals(broken)
                    ? Uni.createFrom().failure(() -> new IllegalStateException("broken"))
                    : Uni.createFrom().item(7);
        }

        @Override
        public Uni<Void> end(Mutiny.Session session) {
            done.add("end");
            return Uni.createFrom().voidItem();
        }
    }
}
