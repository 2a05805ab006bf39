package org.onrecord.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.Newsroom.unique;
import static org.onrecord.quote.Desk.link;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Person;
import org.onrecord.kit.CountedDb;

@QuarkusTest
class StatementCountTest {
    private static final CountedDb.Count ONE_STATEMENT = new CountedDb.Count(1, 0);

    @Inject
    CountedDb db;

    private UUID claim;
    private UUID quote;

    @BeforeEach
    void sitDown() {
        var desk = new Desk();
        claim = desk.claim("The harvest was good");
        quote = desk.linked("The Courier", link(claim, "SUPPORTS"), link(desk.claim("It rained"), "DISPUTES"));
        desk.decides("accept", quote, claim);
    }

    @Test
    void aQuoteIsReadWithOneStatement() {
        assertEquals(ONE_STATEMENT, get("/api/v1/quotes/" + quote));
    }

    @Test
    void thatAQuoteHasNotChangedTakesOneStatement() {
        var path = "/api/v1/quotes/" + quote;
        var tag = Person.ANYBODY.etagOf(path);
        assertEquals(
                ONE_STATEMENT,
                db.during(() -> Person.ANYBODY
                        .asks()
                        .header("If-None-Match", tag)
                        .get(path)
                        .then()
                        .statusCode(304)));
    }

    @Test
    void aPageOfQuotesIsReadWithOneStatement() {
        assertEquals(ONE_STATEMENT, get("/api/v1/quotes?language=en&claim=" + claim));
    }

    @Test
    void aClaimIsReadWithOneStatement() {
        assertEquals(ONE_STATEMENT, get("/api/v1/claims/" + claim));
    }

    @Test
    void anEvidenceBoardIsReadWithOneStatement() {
        assertEquals(ONE_STATEMENT, get("/api/v1/claims/" + claim + "/evidence"));
    }

    /**
     * Before it, where the words stand; after it, the answer. In it: the key, what it refers to, its rows with a look at
     * notices on its documents, ledger entries, tallies; and the transaction's begin and end, which are not counted.
     */
    @Test
    void aQuoteWithTwoLinksIsRecordedWithFiveStatementsInOneTransaction() {
        var desk = new Desk();
        var words = unique("These words were said");
        var wanted =
                Desk.quote(desk.speaker("Lukin"), Desk.appearance(desk.document("The Herald", words + "."), words));
        wanted.put("links", List.of(link(claim, "SUPPORTS"), link(desk.claim("It snowed"), "DISPUTES")));
        desk.records(wanted).statusCode(201);

        var through = new ArrayList<CountedDb.Count>();
        var sent = sentDuring(() -> through.add(db.during(() -> desk.checker
                .asks()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(wanted)
                .post(Desk.QUOTES)
                .then()
                .statusCode(201))));

        assertEquals(List.of(new CountedDb.Count(2, 1)), through);
        assertEquals(5, sent);
    }

    @Test
    void theCandidatesOfADocumentThatWasReadAreReadWithOneStatement() {
        var inbox = new Inbox();
        inbox.lists("");
        assertEquals(ONE_STATEMENT, db.during(() -> inbox.lists("?state=OPEN")));
    }

    @Test
    void theInboxIsReadWithOneStatement() {
        var inbox = new Inbox();
        inbox.lists("");
        assertEquals(
                ONE_STATEMENT,
                db.during(() -> inbox.checker
                        .gets("/api/v1/candidates?state=OPEN&document={id}", inbox.document)
                        .statusCode(200)));
    }

    @Test
    void aTimelineIsReadWithOneStatement() {
        assertEquals(ONE_STATEMENT, get("/api/v1/claims/" + claim + "/timeline"));
    }

    /** What sessions send: each statement or batch is logged. */
    private static long sentDuring(Runnable request) {
        var sent = new LongAdder();
        var counter = new Handler() {
            @Override
            public void publish(LogRecord statement) {
                sent.increment();
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var log = Logger.getLogger("org.hibernate.SQL");
        log.setLevel(Level.FINE);
        log.addHandler(counter);
        try {
            request.run();
        } finally {
            log.removeHandler(counter);
            log.setLevel(null);
        }
        return sent.sum();
    }

    @Test
    void wordsAreFoundWithOneStatementForNamesOneForTheIndexAndOneForWhatWasFound() {
        assertEquals(new CountedDb.Count(3, 0), get("/api/v1/search?limit=1&q=harvest"));
    }

    @Test
    void whatMatchesHaveInCommonTakesOneStatementMore() {
        assertEquals(new CountedDb.Count(4, 0), get("/api/v1/search?limit=1&facets=true&q=harvest"));
    }

    @Test
    void theNewestAreReadWithTwoStatements() {
        assertEquals(new CountedDb.Count(2, 0), get("/api/v1/search?sort=newest&limit=1"));
    }

    @Test
    void quotesWithWordsInThemAreReadWithOneStatement() {
        assertEquals(ONE_STATEMENT, get("/api/v1/quotes?q=words"));
    }

    @Test
    void whoStandsWhereTakesOneStatementMoreThanTheClaim() {
        assertEquals(new CountedDb.Count(2, 0), get("/api/v1/claims/" + claim + "/positions"));
    }

    private CountedDb.Count get(String path) {
        return db.during(() -> Person.ANYBODY.gets(path).statusCode(200));
    }
}
