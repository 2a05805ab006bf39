package org.onrecord.quote;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.quote.Desk.appearance;
import static org.onrecord.quote.Desk.quote;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.kit.ProblemType;

@QuarkusTest
class AppearanceApiTest {
    private static final String TEXT = """
            "This is 😀 for all intents a pact," said Ada Grey. "It will be
            the first." A clause does not mean involvement, he said. It will be seen.""";

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk();
    }

    @Test
    void aSegmentWithoutOffsetsIsLocatedInCodePoints() {
        var document = desk.document("The Courier", TEXT);

        desk.records(quote(desk.speaker("Ada Grey"), appearance(document, "for all intents a pact,")))
                .statusCode(201)
                .body("appearances[0].anchor", equalTo("MATCHED"))
                .body("appearances[0].segments[0].start", equalTo(11))
                .body("appearances[0].segments[0].end", equalTo(34));
    }

    @Test
    void aSplitQuoteIsOneQuoteWithTwoSegments() {
        var document = desk.document("The Courier", TEXT);

        desk.records(quote(
                        desk.speaker("Ada Grey"),
                        appearance(document, "This is 😀 for all intents a pact,", "It will be the first.")))
                .statusCode(201)
                .body("appearances[0].segments", hasSize(2))
                .body("appearances[0].segments[1].exact", equalTo("It will be\nthe first."))
                .body("appearances[0].wording", equalTo("This is 😀 for all intents a pact, … It will be\nthe first."));
    }

    @Test
    void aQuoteThatIsNotInItsDocumentIsRefusedWithTheNearestPlace() {
        var document = desk.document("The Courier", TEXT);

        desk.records(quote(desk.speaker("Ada Grey"), appearance(document, "A clause does mean involvement")))
                .statusCode(422)
                .body("type", equalTo("urn:onrecord:problem:segment-not-found"))
                .body("errors[0].field", equalTo("appearances[0].segments[0].exact"))
                .body("nearest.text", equalTo("A clause does not mean involvement"))
                .body("nearest.differences[0].is", equalTo("not"));
    }

    @Test
    void aQuoteThatIsNowhereNearIsRefusedWithoutAPlace() {
        var document = desk.document("The Courier", TEXT);

        desk.records(quote(desk.speaker("Ada Grey"), appearance(document, "Zwölf Boxkämpfer jagen Viktor")))
                .statusCode(422)
                .body("type", equalTo("urn:onrecord:problem:segment-not-found"))
                .body("nearest", equalTo(null));
    }

    @Test
    void aSegmentThatStandsTwiceIsRefusedWithItsPlaces() {
        var document = desk.document("The Courier", TEXT);

        desk.records(quote(desk.speaker("Ada Grey"), appearance(document, "will be")))
                .statusCode(422)
                .body("type", equalTo("urn:onrecord:problem:segment-ambiguous"))
                .body("places", hasSize(2))
                .body("detail", containsString("prefix and suffix"));
    }

    @Test
    void aPrefixTellsWhichOfTwoPlacesIsMeant() {
        var document = desk.document("The Courier", TEXT);

        desk.records(quote(
                        desk.speaker("Ada Grey"),
                        appearance(document, Map.of("exact", "will be", "prefix", "he said. It "))))
                .statusCode(201)
                .body("appearances[0].segments[0].start", equalTo(123));
    }

    @Test
    void wrongOffsetsAreRefusedWithTheRightOnes() {
        var document = desk.document("The Courier", TEXT);

        desk.records(quote(
                        desk.speaker("Ada Grey"),
                        appearance(document, Map.of("exact", "for all intents", "start", 12, "end", 27))))
                .statusCode(422)
                .body("type", equalTo("urn:onrecord:problem:segment-not-found"))
                .body("nearest.start", equalTo(11));
    }

    @Test
    void aCueThatIsNotAtItsPlaceIsRefused() {
        var document = desk.document("The Courier", TEXT);
        var appearance = appearance(document, "for all intents");
        appearance.put("cue", Map.of("text", "said", "start", 0, "end", 4));

        desk.records(quote(desk.speaker("Ada Grey"), appearance))
                .statusCode(422)
                .body("errors[0].field", equalTo("appearances[0].cue"));
    }

    @Test
    void anUnknownDocumentIsNamed() {
        var nowhere = java.util.UUID.randomUUID();

        desk.records(quote(desk.speaker("Ada Grey"), appearance(nowhere, "x")))
                .statusCode(422)
                .body("type", equalTo("urn:onrecord:problem:unknown-reference"))
                .body("errors[0].field", equalTo("appearances[0].documentId"));
    }

    @Test
    void wordsInQuotationMarksAreThoseOfTheDocument() {
        var document = desk.document("The Courier", TEXT);
        var wanted = appearance(document, "pact");
        wanted.put("wording", "We will attack");

        desk.records(quote(desk.speaker("Ada Grey"), wanted))
                .spec(refusal(ProblemType.INVALID_FIELD, "appearances[0].wording", "has “We will attack” where"));
    }

    @Test
    void aPlaceThatIsAddedHasTheWordsOfItsDocument() {
        var id = idOf(desk.records(
                quote(desk.speaker("Ada Grey"), appearance(desk.document("The Courier", TEXT), "for all intents"))));
        var wanted = appearance(desk.document("The Gazette", TEXT), "for all intents");
        wanted.put("wording", "for no intents");

        desk.checker
                .posts(wanted, Desk.QUOTE + "/appearances", id)
                .spec(refusal(ProblemType.INVALID_FIELD, "wording", "has “no intents” where"));
        wanted.put("wording", "For all [these] intents");
        desk.checker.posts(wanted, Desk.QUOTE + "/appearances", id).statusCode(201);
    }

    @Test
    void aParaphraseDoesNotBecomeADirectQuoteInOtherWords() {
        var speaker = desk.speaker("Ada Grey");
        var wanted = appearance(desk.document("The Courier", TEXT), "A clause does not mean involvement");
        wanted.put("wording", "No clause means it");
        var quote = quote(speaker, wanted);
        quote.put("kind", "INDIRECT");
        var id = idOf(desk.records(quote));
        var change = Map.of("kind", "DIRECT", "speakers", List.of(Map.of("speakerId", speaker)));

        desk.checker
                .puts(desk.checker.etagOf(Desk.QUOTE, id), change, Desk.QUOTE, id)
                .spec(refusal(ProblemType.INVALID_FIELD, "kind", "has “No clause means it” where"));
    }

    @Test
    void copiesOfOneWireCountAsOneSource() {
        var words = "The words of the treaty";
        var first = appearance(desk.document("The Courier", words + "."), words);
        var second = appearance(desk.document("The Gazette", words + "!"), words);
        var third = appearance(desk.document("The Herald", words + "?"), words);
        first.put("independence", List.of("KCNA", "The Courier"));
        second.put("independence", List.of("kcna ", "The Gazette"));

        desk.records(quote(desk.speaker("A treaty"), first, second, third))
                .statusCode(201)
                .body("appearances", hasSize(3))
                .body("sources", equalTo(2));
    }

    @Test
    void aFurtherTranslationIsAnotherAppearanceOfTheSameQuote() {
        var quote = idOf(desk.records(quote(
                desk.speaker("A treaty"),
                appearance(desk.document("The Courier", "Either side helps."), "Either side helps."))));
        var other = desk.document(Map.of("language", "ko", "outlet", Map.of("name", "Shinmun")), "서로 돕는다.");

        desk.checker
                .posts(appearance(other, "서로 돕는다."), "/api/v1/quotes/{id}/appearances", quote)
                .statusCode(201)
                .body("appearances.language", contains("en", "ko"))
                .body("revision", equalTo(1));
    }

    @Test
    void aNewVersionMovesAndDriftsAndOrphansQuotes() {
        var document = desk.document("The Courier", """
                The minister said the talks had failed because of the weather.

                The pilot said nobody had told him about the mountain at all.

                The baker said bread would cost twice as much by the winter.""");
        var moved = idOf(desk.records(
                quote(desk.speaker("Minister"), appearance(document, "the talks had failed because of the weather"))));
        var drifted = idOf(desk.records(
                quote(desk.speaker("Pilot"), appearance(document, "nobody had told him about the mountain at all"))));
        var orphaned = idOf(desk.records(
                quote(desk.speaker("Baker"), appearance(document, "bread would cost twice as much by the winter"))));

        desk.capture(document, """
                Corrected. The minister said the talks had failed because of the weather.

                The pilot said somebody had told him about the mountain at last.""");

        desk.reads(moved)
                .body("appearances[0].anchor", equalTo("MATCHED"))
                .body("appearances[0].version", equalTo(1))
                .body("appearances[0].latest.version", equalTo(2))
                .body("appearances[0].latest.segments[0].start", equalTo(29));
        desk.reads(drifted)
                .body("appearances[0].anchor", equalTo("DRIFTED"))
                .body("appearances[0].latest.segments[0].exact", containsString("somebody had told him"))
                .body("appearances[0].latest.differences[0].was", equalTo("nobody"))
                .body("appearances[0].latest.differences[0].is", equalTo("somebody"));
        desk.reads(orphaned)
                .body("appearances[0].anchor", equalTo("ORPHANED"))
                .body("appearances[0].latest.segments", hasSize(0));
    }

    @Test
    void theTextOfAWithheldVersionChecksItsQuotesWhenItIsGiven() {
        var text = "He kept his word.";
        var sha256 = org.onrecord.document.Text.of(text).sha256();
        var document = idOf(desk.checker.posts(
                Map.of(
                        "kind", "NEWS_ARTICLE",
                        "title", "Withheld",
                        "language", "en",
                        "version", Map.of("withheld", Map.of("sha256", sha256, "length", text.length()))),
                "/api/v1/documents"));
        var quote = idOf(desk.records(quote(
                desk.speaker("He"), appearance(document, Map.of("exact", "kept his word", "start", 3, "end", 16)))));
        desk.reads(quote).body("appearances[0].anchor", equalTo("UNCHECKED"));

        desk.checker
                .asks()
                .body(Map.of("text", text))
                .put("/api/v1/documents/{id}/versions/1/text", document)
                .then()
                .statusCode(200);

        desk.reads(quote)
                .body("appearances[0].anchor", equalTo("MATCHED"))
                .body("appearances[0].segments[0].start", equalTo(3));
    }

    @Test
    void anUncheckedSegmentLongerThanItsPlaceIsRefused() {
        var document = idOf(desk.checker.posts(
                Map.of(
                        "kind", "NEWS_ARTICLE",
                        "title", "Withheld",
                        "language", "en",
                        "version", Map.of("withheld", Map.of("sha256", "0".repeat(64), "length", 10))),
                "/api/v1/documents"));

        desk.records(quote(desk.speaker("He"), appearance(document, Map.of("exact", "kept", "start", 3, "end", 9))))
                .statusCode(422)
                .body("errors[0].message", containsString("code points"));
    }
}
