package org.onrecord.document;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.Newsroom.person;
import static org.onrecord.document.Papers.article;
import static org.onrecord.document.Papers.articleOf;
import static org.onrecord.document.Papers.withheld;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.Person;
import org.onrecord.kit.Role;

@QuarkusTest
class VersionApiTest {
    private static final String ALL = "/api/v1/documents";
    private static final String VERSIONS = ALL + "/{id}/versions";
    private static final String FIRST = VERSIONS + "/1";

    /** Both kinds of line end, white space at both ends, a letter in two code points, and two beyond the basic plane. */
    private static final String AWKWARD = " \u00a0“Cafe\u0301”\r\nsaid 😀\n\n𝒜.\t\n";

    private Person contributor;

    @BeforeEach
    void somebodyContributes() {
        contributor = person(Role.CONTRIBUTOR);
    }

    @Test
    void aTextIsKeptExactlyAsItIsSent() {
        var id = recorded(articleOf(AWKWARD));

        person(Role.CHECKER).gets(FIRST, id).statusCode(200).body("text", equalTo(AWKWARD));
    }

    @Test
    void lengthCountsCodePoints() {
        var id = recorded(articleOf("😀a𝒜"));

        Person.ANYBODY.gets(FIRST, id).body("length", is(3));
    }

    @Test
    void theHashIsThatOfTheTextInUtf8() {
        var id = recorded(articleOf("abc"));

        Person.ANYBODY
                .gets(FIRST, id)
                .body("sha256", equalTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    @Test
    void nobodyReadsATextWithoutSigningIn() {
        var id = recorded(articleOf("Private words"));

        Person.ANYBODY.gets(FIRST, id).statusCode(200).body("text", nullValue()).body("withheld", is(false));
    }

    @ParameterizedTest
    @EnumSource(names = {"READER", "CONTRIBUTOR"})
    void whoDoesNotCheckDoesNotReadATextEither(Role role) {
        var id = recorded(articleOf("Private words"));

        person(role).gets(FIRST, id).statusCode(200).body("text", nullValue());
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"READER", "CONTRIBUTOR"})
    void whoChecksReadsTheText(Role role) {
        var id = recorded(articleOf("Private words"));

        person(role).gets(FIRST, id).statusCode(200).body("text", equalTo("Private words"));
    }

    @Test
    void aListOfVersionsHasNoTexts() {
        var id = recorded(articleOf("Private words"));

        person(Role.CHECKER)
                .gets(VERSIONS, id)
                .statusCode(200)
                .body("items.number", equalTo(List.of(1)))
                .body("items[0].text", nullValue());
    }

    @Test
    void aTextThatIsWithheldIsOnRecordByItsHash() {
        var id = recorded(article("version", withheld("Nobody may keep this")));

        person(Role.CHECKER)
                .gets(FIRST, id)
                .body("withheld", is(true))
                .body("length", is(20))
                .body("sha256", equalTo(Text.of("Nobody may keep this").sha256()))
                .body("text", nullValue());
    }

    @Test
    void aTextIsGivenOrWithheldAndNotBoth() {
        var both = Map.of("text", "abc", "withheld", withheld("abc").get("withheld"));

        refused(both).body("errors[0].field", equalTo("version.text"));
    }

    @Test
    void aVersionHasATextOrItsHash() {
        refused(Map.of()).body("errors[0].field", equalTo("version.text"));
    }

    @Test
    void aTextIsNotEmpty() {
        refused(Map.of("text", "")).body("errors[0].field", equalTo("version.text"));
    }

    @ParameterizedTest
    @CsvSource({"xyz, 1, sha256", "'', 0, length", "'', 1000001, length"})
    void whatIsWithheldIsAHashAndALength(String sha256, int length, String field) {
        refused(withheld(sha256.isEmpty() ? "0".repeat(64) : sha256, length))
                .body("errors[0].field", equalTo("version.withheld." + field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "😀", "\\ud55c"})
    void theLongestTextFitsWhateverItsCharacters(String character) {
        var id = idOf(contributor.posts(json(character.repeat(1_000_000)), ALL));

        Person.ANYBODY.gets(FIRST, id).body("length", is(1_000_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "😀"})
    void aLongerTextIsRefused(String character) {
        contributor
                .posts(json(character.repeat(1_000_001)), ALL)
                .statusCode(422)
                .body("errors[0].field", equalTo("version.text"));
    }

    @Test
    void aLongTextUnderOneKeyIsRecordedOnce() {
        var wanted = articleOf("Long. ".repeat(50_000));
        var key = UUID.randomUUID().toString();
        var first = once(key, wanted).statusCode(201).extract().path("id");

        once(key, wanted).statusCode(201).body("id", equalTo(first));
    }

    @Test
    void aVersionWasCapturedWhenItsReporterSays() {
        var id = recorded(
                article("version", Map.of("text", "abc", "capturedAt", "2024-06-20T11:30:00.123456789+02:00")));

        Person.ANYBODY.gets(FIRST, id).body("capturedAt", equalTo("2024-06-20T09:30:00.123456Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+1000000000-12-31T23:59:59Z", "0000-01-01T00:00:00Z", "2024-06-20", "2024-06-20T25:00:00Z"})
    void anInstantIsOneOfTheCalendar(String instant) {
        contributor
                .posts(article("version", Map.of("text", "abc", "capturedAt", instant)), ALL)
                .statusCode(400)
                .body("errors[0].field", equalTo("version.capturedAt"));
    }

    @Test
    void anInstantIsNoNumber() {
        contributor
                .posts(article("version", Map.of("text", "abc", "capturedAt", 1718875800)), ALL)
                .statusCode(400)
                .body("errors[0].field", equalTo("version.capturedAt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u202eb", "a\u001bb"})
    void aTextHasNoHiddenCharacters(String text) {
        contributor.posts(articleOf(text), ALL).statusCode(400).body("errors[0].field", equalTo("version.text"));
    }

    @Test
    void aVersionThatTheClientHasIsNotSentAgain() {
        var id = recorded(articleOf("abc"));
        var checker = person(Role.CHECKER);
        var etag = checker.etagOf(FIRST, id);
        assertEquals('"' + Text.of("abc").sha256() + '"', etag);

        seen(checker, etag, id).statusCode(304).header("ETag", etag);
    }

    @Test
    void aVersionThatAReaderHasIsNotSentToThemAgain() {
        var id = recorded(articleOf("abc"));
        var etag = Person.ANYBODY.etagOf(FIRST, id);

        seen(Person.ANYBODY, etag, id).statusCode(304);
    }

    @Test
    void whoReadAVersionWithoutItsTextReadsItAnewWithIt() {
        var id = recorded(articleOf("abc"));
        var etag = Person.ANYBODY.etagOf(FIRST, id);

        seen(person(Role.CHECKER), etag, id).statusCode(200).body("text", equalTo("abc"));
    }

    @Test
    void aVersionThatIsNotOnRecordIsNotFound() {
        person(Role.CHECKER).gets(VERSIONS + "/2", recorded(articleOf("abc"))).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1"})
    void aNumberThatNoVersionCanHaveIsNotFound(String number) {
        Person.ANYBODY.gets(VERSIONS + "/" + number, recorded(articleOf("abc"))).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "99999999999"})
    void whatIsNoNumberIsAnInvalidParameter(String number) {
        Person.ANYBODY
                .gets(VERSIONS + "/" + number, recorded(articleOf("abc")))
                .statusCode(400)
                .body("type", is("urn:onrecord:problem:invalid-parameter"));
    }

    @Test
    void aFurtherVersionIsAnsweredWithItsPlace() {
        var id = recorded(articleOf("First"));

        contributor
                .posts(Map.of("text", "Second"), VERSIONS, id)
                .statusCode(201)
                .header("Location", endsWith("/api/v1/documents/" + id + "/versions/2"))
                .body("number", is(2))
                .body("text", nullValue());
    }

    @Test
    void theTextOfAWithheldVersionIsGivenAtItsNumber() {
        var id = recorded(article("version", withheld("First")));

        person(Role.CHECKER)
                .asks()
                .body(Map.of("text", "First"))
                .put(FIRST + "/text", id)
                .then()
                .statusCode(200)
                .body("text", equalTo("First"));
    }

    @Test
    void aDocumentWithoutVersionsHasAnEmptyList() {
        Person.ANYBODY.gets(VERSIONS, recorded(article())).statusCode(200).body("items.size()", is(0));
    }

    @Test
    void aDocumentThatIsNotOnRecordHasNoListOfVersions() {
        Person.ANYBODY.gets(VERSIONS, UUID.randomUUID()).statusCode(404);
    }

    private UUID recorded(Map<String, Object> document) {
        return idOf(contributor.posts(document, ALL));
    }

    /** In UTF-8 as it stands: what makes JSON of objects here would escape it. */
    private static String json(String text) {
        return "{\"kind\":\"BOOK\",\"title\":\"A\",\"language\":\"ko\",\"version\":{\"text\":\"" + text + "\"}}";
    }

    private ValidatableResponse refused(Map<String, Object> version) {
        return contributor
                .posts(article("version", version), ALL)
                .statusCode(422)
                .body("type", equalTo("urn:onrecord:problem:invalid-field"));
    }

    private ValidatableResponse once(String key, Object body) {
        return contributor
                .asks()
                .header("Idempotency-Key", key)
                .body(body)
                .post(ALL)
                .then();
    }

    private static ValidatableResponse seen(Person person, String etag, UUID id) {
        return person.asks().header("If-None-Match", etag).get(FIRST, id).then();
    }
}
