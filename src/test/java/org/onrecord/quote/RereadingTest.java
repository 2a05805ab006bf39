package org.onrecord.quote;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.onrecord.quote.Inbox.CANDIDATE;
import static org.onrecord.quote.Inbox.by;
import static org.onrecord.quote.Inbox.text;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Together;

/** A document that is captured again: candidates are known by their words and speakers, wherever they now stand. */
@QuarkusTest
class RereadingTest {
    private static final String FIRST = "It was a cold spring on the island, and the ferry did not run for a week.";

    @Inject
    MeterRegistry meters;

    private Inbox inbox;
    private UUID harbour;
    private UUID channel;

    @BeforeEach
    void open() {
        inbox = new Inbox();
        harbour = inbox.id("harbour");
        channel = inbox.id("channel");
    }

    @Test
    void aCandidateThatMovedIsTheSameAtItsNewPlace() {
        inbox.desk.capture(inbox.document, text(FIRST, inbox.closed, inbox.dredged, inbox.silent));

        inbox.checker
                .gets(CANDIDATE, harbour)
                .body("version", equalTo(2))
                .body("state", equalTo("OPEN"))
                .body("segments[0].start", equalTo(FIRST.length() + 3));
        inbox.lists("").body("items", hasSize(2)).body("version", equalTo(2));
    }

    @Test
    void whatWasDecidedIsNotAskedAgain() {
        inbox.accepts(harbour, by(inbox.speaker(inbox.mayor))).statusCode(200);
        inbox.dismisses(channel).statusCode(200);

        inbox.desk.capture(inbox.document, text(FIRST, inbox.dredged, inbox.closed));

        inbox.lists("").body("items", hasSize(2));
        inbox.lists("?state=OPEN").body("items", hasSize(0));
        inbox.checker
                .gets(CANDIDATE, harbour)
                .body("state", equalTo("ACCEPTED"))
                .body("version", equalTo(2));
        inbox.checker.gets(CANDIDATE, channel).body("state", equalTo("DISMISSED"));
    }

    @Test
    void anOpenCandidateThatIsNotThereAnyMoreIsGoneAndComesBack() {
        inbox.desk.capture(inbox.document, text(inbox.closed, inbox.silent));
        inbox.checker.gets(CANDIDATE, channel).body("state", equalTo("GONE"));
        inbox.lists("").body("items.id", equalTo(java.util.List.of(harbour.toString())));

        inbox.desk.capture(inbox.document, text(inbox.closed, inbox.dredged));

        inbox.checker.gets(CANDIDATE, channel).body("state", equalTo("OPEN")).body("version", equalTo(3));
    }

    @Test
    void whatIsGoneIsNotDecided() {
        inbox.desk.capture(inbox.document, text(inbox.closed, inbox.silent));

        inbox.dismisses(channel).statusCode(409);
    }

    @Test
    void aCandidateInOtherWordsIsAnother() {
        inbox.dismisses(harbour).statusCode(200);

        inbox.desk.capture(inbox.document, text(inbox.closed.replace("Monday", "Friday"), inbox.dredged));

        assertNotEquals(harbour, inbox.id("Friday"));
        inbox.checker
                .gets(CANDIDATE, harbour)
                .body("state", equalTo("DISMISSED"))
                .body("version", equalTo(1));
    }

    @Test
    void theSameWordsOfSomebodyElseAreAnother() {
        inbox.desk.capture(inbox.document, text(inbox.closed.replace(inbox.mayor, Inbox.name(5)), inbox.dredged));

        assertNotEquals(harbour, inbox.id("harbour"));
    }

    @Test
    void otherQuotationMarksAndSpacesDoNotMakeAnother() {
        inbox.desk.capture(
                inbox.document,
                text(
                        inbox.closed.replace('“', '"').replace('”', '"').replace("will close", "will\u00a0 close"),
                        inbox.dredged));

        assertEquals(harbour, inbox.id("harbour"));
    }

    @Test
    void aQuotationThatCameIsNew() {
        inbox.desk.capture(
                inbox.document,
                text(inbox.closed, inbox.dredged, "“We were never asked,” said " + inbox.pilot + ", a pilot."));

        inbox.lists("").body("items", hasSize(3));
        inbox.checker.gets(CANDIDATE, inbox.id("never asked")).body("state", equalTo("OPEN"));
    }

    @Test
    void anAcceptedQuoteThatIsRewordedIsOnRecordAndNotProposedAnew() {
        inbox.accepts(harbour, by(inbox.speaker(inbox.mayor))).statusCode(200);

        inbox.desk.capture(inbox.document, text(inbox.closed.replace("on Monday", "on a Monday"), inbox.dredged));

        inbox.checker
                .gets(CANDIDATE, inbox.id("on a Monday"))
                .body("state", equalTo("ON_RECORD"))
                .body("quoteId", notNullValue());
    }

    @Test
    void wordsThatAreSaidTwiceAreTwoCandidatesAndStayTwo() {
        inbox.desk.capture(inbox.document, text(inbox.closed, FIRST, inbox.closed));
        var both = Set.copyOf(inbox.lists("").extract().<java.util.List<String>>path("items.id"));
        assertEquals(2, both.size());

        inbox.desk.capture(inbox.document, text(FIRST, inbox.closed, FIRST, inbox.closed));

        assertEquals(both, Set.copyOf(inbox.lists("").extract().<java.util.List<String>>path("items.id")));
    }

    @Test
    void whatALaterVersionChangedIsOneEntry() {
        inbox.desk.capture(inbox.document, text(inbox.closed, "“Nobody asked us,” said " + inbox.pilot + "."));

        inbox.checker
                .gets("/api/v1/documents/{id}/history", inbox.document)
                .body("items[-1].type", equalTo("CANDIDATES_PROPOSED"))
                .body("items[-1].after.proposed", hasSize(1))
                .body("items[-1].after.kept", equalTo(1))
                .body("items[-1].after.gone", equalTo(java.util.List.of(channel.toString())));
    }

    @Test
    void severalWhoAskAtOnceHaveItReadOnce() throws Exception {
        var other = new Inbox();
        var before = meters.counter("onrecord.readings").count();

        var answers = Together.all(6, who -> other.lists("").extract().asString());

        assertEquals(1, Set.copyOf(answers).size());
        assertEquals(1, meters.counter("onrecord.readings").count() - before);
    }
}
