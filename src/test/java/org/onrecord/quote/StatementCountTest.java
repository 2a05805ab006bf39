package org.onrecord.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.Newsroom.unique;
import static org.onrecord.quote.Desk.link;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Person;
import org.onrecord.kit.CountedDb;

@QuarkusTest
class StatementCountTest {
    private static final CountedDb.Count ONE_STATEMENT = new CountedDb.Count(1, 0);

    @Inject
    CountedDb db;

    @Inject
    MeterRegistry meters;

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
     * Before it, where the words stand. In it: begin, key, what it refers to, five batches of rows, notices on its documents,
     * tallies, commit. After it, the answer.
     */
    @Test
    void aQuoteWithTwoLinksIsRecordedWithThirteenRoundTrips() {
        var desk = new Desk();
        var words = unique("These words were said");
        var wanted =
                Desk.quote(desk.speaker("Lukin"), Desk.appearance(desk.document("The Herald", words + "."), words));
        wanted.put("links", List.of(link(claim, "SUPPORTS"), link(desk.claim("It snowed"), "DISPUTES")));
        desk.records(wanted).statusCode(201);

        var least = IntStream.range(0, 5)
                .mapToLong(time -> roundTripsDuring(() -> desk.checker
                        .asks()
                        .header("Idempotency-Key", unique("key").replace(' ', '-'))
                        .body(wanted)
                        .post(Desk.QUOTES)
                        .then()
                        .statusCode(201)))
                .min();

        assertEquals(13, least.getAsLong());
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

    /** Of whatever the service asks the database meanwhile, by its own metrics. */
    private long roundTripsDuring(Runnable request) {
        var before = roundTrips();
        request.run();
        return roundTrips() - before;
    }

    private long roundTrips() {
        return (long) meters.find("sql.completed").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private CountedDb.Count get(String path) {
        return db.during(() -> Person.ANYBODY.gets(path).statusCode(200));
    }
}
