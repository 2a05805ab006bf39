package org.onrecord.match;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.quote.Desk.appearance;
import static org.onrecord.quote.Desk.link;
import static org.onrecord.quote.Desk.quote;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.Role;
import org.onrecord.quote.Desk;
import org.onrecord.quote.ManyLinks;

@QuarkusTest
class PositionsTest {
    private static final String OF_SPEAKER = "/api/v1/speakers/{id}/positions";
    private static final String TOWARDS_CLAIM = "/api/v1/claims/{id}/positions";

    private Desk desk;
    private UUID speaker;
    private UUID claim;

    @BeforeEach
    void sitDown() {
        desk = new Desk();
        speaker = desk.speaker("Somebody");
        claim = desk.claim("It rained");
    }

    @Test
    void aSpeakerStandsAsTheirQuotesDoInTheOrderOfTime() {
        stands(speaker, claim, "DISPUTES", "2024-06-22");
        stands(speaker, claim, "SUPPORTS", "2024-06-20");
        stands(speaker, claim, "SUPPORTS", "2024-06-21");

        get(OF_SPEAKER, speaker)
                .body("items.stance", contains("SUPPORTS", "SUPPORTS", "DISPUTES"))
                .body("items.saidOn", contains("2024-06-20", "2024-06-21", "2024-06-22"))
                .body("items.changedFrom", contains(null, null, "SUPPORTS"));
    }

    @Test
    void aMentionChangesNothing() {
        stands(speaker, claim, "SUPPORTS", "2024-06-20");
        stands(speaker, claim, "MENTIONS", "2024-06-21");
        stands(speaker, claim, "SUPPORTS", "2024-06-22");

        get(OF_SPEAKER, speaker)
                .body("items.stance", contains("SUPPORTS", "MENTIONS", "SUPPORTS"))
                .body("items.changedFrom", contains(null, null, null));
        get(TOWARDS_CLAIM, claim).body("items.quotes", contains(2));
    }

    @Test
    void onlyAcceptedLinksCount() {
        quoted(speaker, claim, "SUPPORTS", "2024-06-20");

        get(OF_SPEAKER, speaker).body("items", empty());
        get(TOWARDS_CLAIM, claim).body("items", empty());
    }

    @Test
    void whatWasMadeUpIsNobodysPosition() {
        var quote = stands(speaker, claim, "SUPPORTS", "2024-06-20");
        assess(quote, "FABRICATED");

        get(OF_SPEAKER, speaker).body("items", empty());
        get(TOWARDS_CLAIM, claim).body("items", empty());
    }

    @Test
    void positionsAreGivenClaimByClaim() {
        var later = desk.claim("It snowed");
        stands(speaker, claim, "SUPPORTS", "2024-06-22");
        stands(speaker, later, "DISPUTES", "2024-06-23");
        stands(speaker, claim, "SUPPORTS", "2024-06-20");

        get(OF_SPEAKER, speaker).body("items.claimId", contains(later.toString(), claim.toString(), claim.toString()));
        get(OF_SPEAKER + "?claim=" + later, speaker).body("items.claimId", contains(later.toString()));
    }

    @Test
    void pagesOfASpeakersPositionsAreComplete() {
        var other = desk.claim("It snowed");
        var quotes = new ArrayList<String>();
        for (var day : List.of("2024-06-20", "2024-06-20", "2024-06-21")) {
            quotes.add(stands(speaker, claim, "SUPPORTS", day).toString());
            quotes.add(stands(speaker, other, "DISPUTES", day).toString());
        }

        var read = leafs(OF_SPEAKER, speaker, "items.quoteId");

        assertEquals(6, read.size());
        Collections.sort(quotes);
        assertEquals(quotes, read.stream().sorted().toList());
    }

    @Test
    void eachSpeakerStandsWhereTheyLastStoodTheLatestFirst() {
        var other = desk.speaker("Somebody else");
        stands(other, claim, "QUALIFIES", "2024-06-21");
        stands(speaker, claim, "SUPPORTS", "2024-06-20");
        stands(speaker, claim, "DISPUTES", "2024-06-22");

        get(TOWARDS_CLAIM, claim)
                .body("items.speakerId", contains(speaker.toString(), other.toString()))
                .body("items.stance", contains("DISPUTES", "QUALIFIES"))
                .body("items.changedFrom", contains("SUPPORTS", null))
                .body("items.quotes", contains(2, 1));
    }

    @Test
    void pagesOfWhoStandsWhereAreComplete() {
        var speakers = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            var each = desk.speaker("Somebody");
            stands(each, claim, "SUPPORTS", "2024-06-20");
            speakers.add(each.toString());
        }

        assertEquals(
                speakers,
                leafs(TOWARDS_CLAIM, claim, "items.speakerId").stream().sorted().toList());
    }

    @Test
    void aMergedSpeakerStandsAsTheOneWhoStandsForIt() {
        var winner = desk.speaker("Winner");
        stands(winner, claim, "SUPPORTS", "2024-06-20");
        stands(speaker, claim, "DISPUTES", "2024-06-21");
        var editor = Newsroom.person(Role.EDITOR);
        editor.steps(
                        editor.etagOf("/api/v1/speakers/{id}", speaker),
                        Map.of("into", winner, "reason", "The same."),
                        "/api/v1/speakers/{id}/merge",
                        speaker)
                .statusCode(201);

        get(OF_SPEAKER, winner).body("items.changedFrom", contains(null, "SUPPORTS"));
        get(TOWARDS_CLAIM, claim).body("items.speakerId", contains(winner.toString()));
        Person.ANYBODY
                .asks()
                .redirects()
                .follow(false)
                .get(OF_SPEAKER, speaker)
                .then()
                .statusCode(308)
                .header("Location", Matchers.endsWith("/api/v1/speakers/" + winner + "/positions"));
    }

    @Test
    void aQuoteOfSeveralIsThePositionOfEach() {
        var other = desk.speaker("Somebody else");
        var words = Newsroom.unique("We say so");
        var quote = quote(
                List.of(Map.of("speakerId", speaker), Map.of("speakerId", other, "role", "Minister")),
                appearance(desk.document("The Courier", words + "."), words));
        quote.put("links", List.of(link(claim, "SUPPORTS")));
        desk.decides("accept", idOf(desk.records(quote)), claim).statusCode(200);

        get(TOWARDS_CLAIM, claim).body("items.size()", equalTo(2));
        get(OF_SPEAKER, other).body("items.role", contains("Minister"));
    }

    @Test
    void positionsAreReadFromTheNewestLinksAndSaySoWhenThereAreMore() throws Exception {
        stands(speaker, claim, "SUPPORTS", "2024-06-20");

        try (var others = new ManyLinks(claim)) {
            others.add(PositionSql.LOOKED_AT - 1);
            get(TOWARDS_CLAIM, claim)
                    .body("items.speakerId", contains(speaker.toString()))
                    .body("limitedTo", nullValue());

            others.add(1);
            get(TOWARDS_CLAIM, claim).body("items", empty()).body("limitedTo", equalTo(PositionSql.LOOKED_AT));
        }
    }

    @Test
    void nobodyStandsAnywhereTowardsWhatIsNotOnRecord() {
        Person.ANYBODY.gets(OF_SPEAKER, UUID.randomUUID()).statusCode(404);
        Person.ANYBODY.gets(TOWARDS_CLAIM, UUID.randomUUID()).statusCode(404);
        Person.ANYBODY.gets(OF_SPEAKER + "?after=YQ", speaker).statusCode(400);
        Person.ANYBODY.gets(TOWARDS_CLAIM + "?after=YR9i", claim).statusCode(400);
    }

    private UUID stands(UUID who, UUID towards, String stance, String day) {
        var quote = quoted(who, towards, stance, day);
        desk.decides("accept", quote, towards).statusCode(200);
        return quote;
    }

    private UUID quoted(UUID who, UUID towards, String stance, String day) {
        var words = Newsroom.unique("These words were said");
        var quote = quote(
                who, appearance(desk.document(Map.of("outlet", Map.of("name", "The Courier")), words + "."), words));
        quote.put("occasion", Map.of("kind", "SPEECH", "date", day, "precision", "DAY"));
        quote.put("links", List.of(link(towards, stance)));
        return idOf(desk.records(quote));
    }

    private void assess(UUID quote, String label) {
        var id = idOf(desk.checker.posts(
                Map.of(
                        "label",
                        label,
                        "rationale",
                        "Looked at.",
                        "evidence",
                        List.of(exhibit("ATTRIBUTION"), exhibit("REFUTATION"))),
                Desk.QUOTE + "/assessments",
                quote));
        var path = "/api/v1/assessments/{id}";
        desk.reviewer
                .steps(desk.checker.etagOf(path, id), Map.of("reason", "Seen as well."), path + "/confirm", id)
                .statusCode(200);
    }

    private static Map<String, String> exhibit(String kind) {
        return Map.of(
                "kind",
                kind,
                "url",
                "https://www.example.org/" + kind,
                "title",
                "What shows it",
                "retrievedAt",
                "2024-06-21T08:00:00Z");
    }

    private static ValidatableResponse get(String path, UUID id) {
        return Person.ANYBODY.gets(path, id).log().ifValidationFails().statusCode(200);
    }

    private static List<String> leafs(String path, UUID id, String field) {
        var read = new ArrayList<String>();
        String next = null;
        do {
            var page = get(path + "?limit=2" + (next == null ? "" : "&after=" + next), id)
                    .extract();
            read.addAll(page.<List<String>>path(field));
            next = page.path("next");
        } while (next != null);
        return read;
    }
}
