package org.onrecord.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Database;
import org.onrecord.Together;
import org.onrecord.kit.Actor;

/** Reading on from where one stopped: nothing is skipped, however the writers overtake each other. */
@QuarkusTest
class TailTest {
    private static final int WRITERS = 4;
    private static final int TRANSACTIONS = 40;
    private static final String APPEND = """
            insert into ledger_entry (id, happened_at, actor, type, subject_kind, subject, position, commitment,
                                      previous_hash, hash)
            values (?, now(), ?, 'SPEAKER_ADDED', 'SPEAKER', ?, 1, sha256('c'), sha256('p'), sha256('h'))""";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Tail tail;

    private Tail.Place place;

    @BeforeEach
    void fromHereOn() {
        place = tail.now().await().atMost(PATIENCE);
    }

    /** Other tests check the whole ledger, and these entries chain to nothing. */
    @AfterAll
    static void leaveALedgerThatHolds() throws SQLException {
        Tampering.with("delete from ledger_entry where previous_hash = sha256('p')");
    }

    @Test
    void anEntryWaitsForTheSlowerTransactionBeforeIt() throws Exception {
        var slow = UUID.randomUUID();
        var fast = UUID.randomUUID();
        try (var first = open();
                var second = open()) {
            append(first, slow);
            append(second, fast);
            second.commit();

            assertFalse(readOn(100).contains(fast));

            first.commit();
        }
        var later = readOn(100);
        assertTrue(later.indexOf(slow) >= 0 && later.indexOf(slow) < later.indexOf(fast), later.toString());
    }

    @Test
    void ofWritersWhoOvertakeEachOtherNothingIsSkippedAndNothingReadTwice() throws Exception {
        var done = new AtomicInteger();
        var read = new ArrayList<UUID>();

        var written = Together.all(WRITERS + 1, who -> who < WRITERS ? write(who, done) : readUntilDone(done, read));

        read.addAll(readOn(10_000));
        var wanted = written.stream().flatMap(List::stream).toList();
        assertEquals(WRITERS * TRANSACTIONS, wanted.size());
        assertTrue(read.containsAll(wanted));
        assertEquals(read.size(), read.stream().distinct().count());
    }

    private static List<UUID> write(int seed, AtomicInteger done) {
        var random = new Random(seed);
        var mine = new ArrayList<UUID>();
        try (var early = open();
                var late = open()) {
            for (int i = 0; i < TRANSACTIONS / 2; i++) {
                var one = UUID.randomUUID();
                var other = UUID.randomUUID();
                append(early, one);
                append(late, other);
                (random.nextBoolean() ? early : late).commit();
                early.commit();
                late.commit();
                mine.addAll(List.of(one, other));
            }
            return mine;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } finally {
            done.incrementAndGet();
        }
    }

    private List<UUID> readUntilDone(AtomicInteger done, List<UUID> read) {
        while (done.get() < WRITERS) {
            read.addAll(readOn(7));
        }
        return List.of();
    }

    private List<UUID> readOn(int limit) {
        var told = tail.after(place, limit).await().atMost(PATIENCE);
        if (!told.isEmpty()) {
            place = told.get(told.size() - 1).place();
        }
        return told.stream().map(Tail.Told::subject).toList();
    }

    private static Connection open() throws SQLException {
        var connection = Database.connect();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void append(Connection connection, UUID subject) throws SQLException {
        try (var statement = connection.prepareStatement(APPEND)) {
            statement.setObject(1, UUID.randomUUID());
            statement.setObject(2, Actor.SYSTEM_ID);
            statement.setObject(3, subject);
            statement.executeUpdate();
        }
    }
}
