package org.onrecord.match;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.onrecord.Newsroom.person;
import static org.onrecord.quote.Desk.CLAIM;
import static org.onrecord.quote.Desk.appearance;
import static org.onrecord.quote.Desk.quote;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.Role;
import org.onrecord.quote.Desk;

@QuarkusTest
class MatchApiTest {
    private static final String MATCH = "/api/v1/match";
    private static final String OF_QUOTE = "/api/v1/quotes/{id}/suggested-claims";

    private Desk desk;

    @BeforeEach
    void people() {
        desk = new Desk();
    }

    @Test
    void aClaimThatWasJustStatedIsFoundInItsOwnWordsAsTheSame() {
        var statement = Newsroom.unique("The lighthouse keeper of Skarvoy sold the lamp to a collector");
        var claim = state(statement);

        matches(statement.toUpperCase() + "!")
                .body("grade", equalTo("SAME"))
                .body("matches[0].claimId", equalTo(claim.toString()))
                .body("matches[0].sure", equalTo(1f))
                .body("matches[0].reasons", hasItem("The claim is stated in these very words."));
    }

    @Test
    void aClaimInOtherWordsIsFoundByWhatItMeans() {
        var claim = state(Newsroom.unique("Whales were seen swimming in the canals of Venice"));

        matches("Cetaceans showed up in Venetian waterways")
                .body("mode", equalTo("WORDS_AND_MEANING"))
                .body("matches.claimId", hasItem(claim.toString()))
                .body("matches.find { it.claimId == '" + claim + "' }.reasons", hasItem(containsString("likeness")));
    }

    @Test
    void theReasonsNameTheWordsAndTheNumbersThatBothHave() {
        var claim = state(Newsroom.unique("The shipyard of Kvernholt employs 4711 welders"));

        matches("How many welders, 4711, does the shipyard in Kvernholt have?")
                .body("matches[0].claimId", equalTo(claim.toString()))
                .body("matches[0].reasons[0]", equalTo("Both have the words “welders”, “shipyard”, “Kvernholt”."))
                .body("matches[0].reasons[1]", equalTo("Both have the number “4711”."));
    }

    @Test
    void aClaimThatWasRewordedIsFoundByItsNewWords() {
        var claim = state(Newsroom.unique("The ferry to Ulvsund is late on Fridays"));
        var tag = desk.checker.etagOf(CLAIM, claim);
        var reworded = Newsroom.unique("The zeppelin over Marstrand never lands");
        desk.checker
                .puts(tag, Map.of("statement", reworded, "language", "en", "checkability", "FACTUAL"), CLAIM, claim)
                .statusCode(200);

        matches(reworded).body("matches[0].claimId", equalTo(claim.toString())).body("grade", equalTo("SAME"));
    }

    @Test
    void aClaimThatWasMergedIsFoundAsTheOneThatStandsForIt() {
        var lost = Newsroom.unique("Gudrun the goat was elected mayor of Fjellheim");
        var loser = state(lost);
        var winner = state(Newsroom.unique("An animal won an election in Norway"));
        matches(lost).body("matches[0].claimId", equalTo(loser.toString()));
        var editor = person(Role.EDITOR);
        editor.steps(
                        editor.etagOf(CLAIM, loser),
                        Map.of("into", winner, "reason", "One claim."),
                        CLAIM + "/merge",
                        loser)
                .statusCode(201);

        matches(lost)
                .body("matches.claimId", not(hasItem(loser.toString())))
                .body("matches[0].claimId", equalTo(winner.toString()));
    }

    @Test
    void theSentencesAroundATextHelpWhereItSaysIt() {
        var claim = state(Newsroom.unique("The observatory on Mount Kestrelberg burned down"));

        desk.checker
                .posts(
                        Map.of(
                                "text",
                                "It burned down completely.",
                                "context",
                                List.of("They had built the observatory on Mount Kestrelberg.")),
                        MATCH)
                .statusCode(200)
                .body("matches.claimId", hasItem(claim.toString()));
    }

    @Test
    void inAnotherLanguageTheAnswerSaysWhatItIsWorth() {
        desk.checker
                .posts(Map.of("text", "Der Vertrag ist ein Militärbündnis.", "language", "de"), MATCH)
                .statusCode(200)
                .body("note", containsString("English"));
    }

    @Test
    void whoSaidItIsOnRecordOrRefused() {
        var speaker = desk.speaker("Ragnhild Testerud");
        desk.checker
                .posts(Map.of("text", "The quarry is closed.", "speakerId", speaker), MATCH)
                .statusCode(200);
        desk.checker
                .posts(Map.of("text", "The quarry is closed.", "speakerId", UUID.randomUUID()), MATCH)
                .statusCode(422);
    }

    @Test
    void whoeverReadsMayAsk() {
        Person.ANYBODY.posts(Map.of("text", "The quarry is closed."), MATCH).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\": \" \"}",
                "{\"text\": \"a\", \"limit\": 0}",
                "{\"text\": \"a\", \"limit\": 51}",
                "{\"text\": \"a\", \"language\": \"English\"}",
                "{\"text\": \"a\", \"context\": [\"\"]}"
            })
    void whatCannotBeComparedIsRefused(String body) {
        desk.checker.posts(body, MATCH).statusCode(422);
    }

    @Test
    void aTextOfTenThousandCharactersIsComparedAndALongerOneRefused() {
        desk.checker.posts(Map.of("text", "war ".repeat(2_500)), MATCH).statusCode(200);
        desk.checker.posts(Map.of("text", "war ".repeat(2_500) + "!"), MATCH).statusCode(422);
    }

    @Test
    void aQuoteIsGivenClaimsWithoutAStanceAndWithoutThoseItIsLinkedTo() {
        var near = state(Newsroom.unique("The glacier above Tindvatn loses ten metres a year"));
        var linked = state(Newsroom.unique("The glacier above Tindvatn is melting"));
        var quote = said("The glacier above Tindvatn is melting by ten metres a year", linked);

        desk.checker
                .gets(OF_QUOTE, quote)
                .statusCode(200)
                .body("claims.claimId", hasItem(near.toString()))
                .body("claims.claimId", not(hasItem(linked.toString())))
                .body("claims.stance", everyItem(equalTo(null)))
                .body("claims.suggestion.source", everyItem(equalTo("match")));
    }

    @Test
    void aLinkThatIsDrawnFromASuggestionSaysSoAndHowSureItWas() {
        var claim = state(Newsroom.unique("The bell of Sankt Olaf cracked in the frost"));
        var quote = said("The bell of Sankt Olaf cracked because of the frost", null);
        Map<String, ?> suggestion = desk.checker
                .gets(OF_QUOTE, quote)
                .extract()
                .path("claims.find { it.claimId == '" + claim + "' }.suggestion");

        desk.checker
                .posts(
                        Map.of(
                                "claimId",
                                claim,
                                "stance",
                                "SUPPORTS",
                                "asserts",
                                true,
                                "rationale",
                                "They say the same.",
                                "suggestion",
                                suggestion),
                        "/api/v1/quotes/{id}/links",
                        quote)
                .statusCode(201)
                .body("origin", equalTo("SUGGESTION"))
                .body("suggestion.score", notNullValue());
    }

    @Test
    void aReaderIsGivenNoSuggestions() {
        person(Role.READER).gets(OF_QUOTE, UUID.randomUUID()).statusCode(403);
        desk.checker.gets(OF_QUOTE, UUID.randomUUID()).statusCode(404);
        desk.checker
                .gets("/api/v1/candidates/{id}/suggested-claims", UUID.randomUUID())
                .statusCode(404);
    }

    @Test
    void noMoreClaimsAreGivenThanWereAskedFor() {
        for (int i = 0; i < 3; i++) {
            state(Newsroom.unique("The tunnel under Brekkefossen floods in spring"));
        }
        desk.checker
                .posts(Map.of("text", "The tunnel under Brekkefossen floods", "limit", 2), MATCH)
                .body("matches", hasSize(2));
    }

    private UUID said(String words, UUID linked) {
        var exact = Newsroom.unique(words);
        var document = desk.document("The Courier", "“" + exact + "”, she said.");
        var wanted = quote(desk.speaker("Somebody"), appearance(document, exact));
        if (linked != null) {
            wanted.put("links", List.of(Desk.link(linked, "SUPPORTS")));
        }
        return Newsroom.idOf(desk.records(wanted));
    }

    private UUID state(String statement) {
        return Newsroom.idOf(desk.checker.posts(
                Map.of("statement", statement, "language", "en", "checkability", "FACTUAL"), "/api/v1/claims"));
    }

    private ValidatableResponse matches(String text) {
        return desk.checker.posts(Map.of("text", text), MATCH).statusCode(200);
    }
}
