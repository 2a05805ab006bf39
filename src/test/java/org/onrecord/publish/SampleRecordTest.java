package org.onrecord.publish;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.onrecord.Newsroom.admin;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onrecord.Articles;
import org.onrecord.Person;
import org.onrecord.publish.SampleStep.Noun;

/** The service on a new database that was asked for the sample record. */
@QuarkusTest
@TestProfile(SampleRecordTest.Asked.class)
class SampleRecordTest {
    private static final String PLACES = "items.collectEntries { [(it.id): it.appearances.collect { "
            + "it.segments.collect { [it.start, it.end] } }] }";

    /** Asks for the sample. */
    public static class Asked implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("onrecord.sample-record", "true");
        }
    }

    @Inject
    Samples samples;

    @Inject
    SampleAccounts accounts;

    @Inject
    ObjectMapper json;

    @Test
    void afterTheFirstStartEverybodyCanReadTheSample() {
        var quotes = list("quotes");

        assertEquals(count(Noun.QUOTE), quotes.getInt("items.size()"));
        assertEquals(count(Noun.SPEAKER), list("speakers").getInt("items.size()"));
        assertEquals(count(Noun.DOCUMENT), list("documents").getInt("items.size()"));
        assertEquals(count(Noun.CLAIM), list("claims").getInt("items.size()"));
    }

    @Test
    void whatWasProposedWasAcceptedBySomebodyElse() {
        var board = admin().gets("/api/v1/quotes?limit=200").extract().jsonPath();
        List<String> links = board.getList("items.links.flatten().id");

        for (var link : links) {
            var read = admin().gets("/api/v1/links/{id}", link).extract().jsonPath();
            assertEquals("ACCEPTED", read.get("status"));
            assertFalse(read.getUUID("drawnBy").equals(read.getUUID("decidedBy")));
        }
        assertEquals(8, links.size());
    }

    @Test
    void onlyTheClaimOnAutomaticInvolvementIsContested() {
        Person.ANYBODY
                .gets("/api/v1/claims?contested=true")
                .body("items.shortStatement", contains("The pact means automatic involvement in each other's wars"));
    }

    @Test
    void makingItAgainMakesNothingTwice() throws Throwable {
        var before = entries();

        VertxContextSupport.subscribeAndAwait(samples::make);

        assertEquals(before, entries());
        assertFalse(VertxContextSupport.subscribeAndAwait(accounts::isDue));
    }

    @Test
    void nobodyCanActAsThePeopleOfTheSample() {
        var staff = "items.findAll { it.issuer == 'urn:onrecord:sample' }";
        var people = admin().gets("/api/v1/accounts?limit=200").statusCode(200);

        people.body(staff + ".name", contains("Sample recorder", "Sample reviewer"))
                .body(staff + ".disabledAt", everyItem(is(notNullValue())));
        List<String> ids = people.extract().path(staff + ".id");
        for (var id : ids) {
            admin().gets("/api/v1/accounts/{id}/keys", id).body("items.size()", is(0));
        }
    }

    @Test
    void givingTheTextsFindsEveryQuoteAtTheVeryPlaceOnRecord() {
        assumeTrue(Articles.THEIRS.areAtHand(), Articles.MISSING);
        var before = list("quotes");
        assertEquals(List.of("UNCHECKED"), before.getList("items.appearances.flatten().anchor.unique()"));

        giveText("Reuters", "reuters");
        giveText("Kyunghyang Shinmun", "kyunghyang");

        var after = list("quotes");
        assertEquals(List.of("MATCHED"), after.getList("items.appearances.flatten().anchor.unique()"));
        assertEquals(before.<Object>get(PLACES), after.<Object>get(PLACES));
    }

    private static void giveText(String source, String name) {
        var id = list("documents")
                .getString(
                        "items.find { it.originAgency == '%1$s' || it.outlet?.name == '%1$s' }.id".formatted(source));
        admin().asks()
                .body(Map.of("text", Articles.THEIRS.text(name)))
                .put("/api/v1/documents/{id}/versions/1/text", id)
                .then()
                .statusCode(200);
    }

    /** How much there is of everything that can be doubled. */
    private static List<Integer> entries() {
        var quotes = list("quotes");
        return List.of(
                quotes.getInt("items.size()"),
                quotes.getInt("items.links.flatten().size()"),
                quotes.getInt("items.appearances.flatten().size()"),
                list("speakers").getInt("items.size()"),
                list("documents").getInt("items.size()"),
                list("claims").getInt("items.size()"),
                list("claims").getList("items.revision", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    private static JsonPath list(String nouns) {
        return Person.ANYBODY
                .gets("/api/v1/" + nouns + "?limit=200")
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private int count(Noun noun) {
        return (int) SampleStep.all(json).stream()
                .filter(step -> step.make() == noun)
                .count();
    }
}
