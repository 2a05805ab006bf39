package org.onrecord.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.quote.Desk.QUOTE;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Together;

/** Quotes and versions of one document that come on record at the same moment: none is refused, and none is missed. */
@QuarkusTest
class CaptureRaceTest {
    private static final int MANY = 8;
    private static final int CAPTURES = 4;

    private Desk desk;
    private String words;
    private UUID document;

    @BeforeEach
    void sitDown() {
        desk = new Desk();
        words = Newsroom.unique("These words were said");
        document = desk.document("The Courier", words + ".");
    }

    @Test
    void quotesRecordedWhileTheirDocumentIsCapturedStandInTheLastVersion() throws Exception {
        var speaker = desk.speaker("Lukin");
        var wanted = Desk.quote(speaker, Desk.appearance(document, words));

        var quotes = Together.all(MANY, who -> who == 0 ? captures() : idOf(desk.records(wanted)));

        standInTheLastVersion(quotes.subList(1, MANY), 0);
    }

    @Test
    void appearancesAddedWhileTheirDocumentIsCapturedStandInTheLastVersion() throws Exception {
        var quotes =
                Stream.generate(() -> desk.linked("The Herald")).limit(MANY).toList();

        var added = Together.all(MANY, who -> who == 0 ? captures() : adds(quotes.get(who)));

        standInTheLastVersion(added.subList(1, MANY), 1);
    }

    @Test
    void whatIsWrongInTheLastVersionIsStillRefused() {
        desk.capture(document, "Nothing of it is left.");
        desk.records(Desk.quote(desk.speaker("Lukin"), Desk.appearance(document, words)))
                .statusCode(422);
    }

    private UUID captures() {
        for (int number = 0; number < CAPTURES; number++) {
            desk.capture(document, "Captured again: " + number + ". " + words + ".");
        }
        return null;
    }

    private UUID adds(UUID quote) {
        Map<String, Object> place = Desk.appearance(document, words);
        desk.checker.posts(place, QUOTE + "/appearances", quote).statusCode(201);
        return quote;
    }

    private void standInTheLastVersion(List<UUID> quotes, int appearance) {
        var last = CAPTURES + 1;
        var versions = quotes.stream()
                .map(quote -> {
                    var shown = desk.reads(quote).extract().jsonPath();
                    var place = "appearances[" + appearance + "].";
                    Integer followed = shown.get(place + "latest.version");
                    return followed == null ? shown.getInt(place + "version") : followed;
                })
                .toList();
        assertEquals(Collections.nCopies(quotes.size(), last), versions);
    }
}
