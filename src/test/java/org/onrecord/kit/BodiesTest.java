package org.onrecord.kit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.Newsroom.person;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.kit.ProblemType.BODY_TOO_LARGE;
import static org.onrecord.kit.ProblemType.INVALID_FIELD;
import static org.onrecord.kit.ProblemType.UNREADABLE_BODY;
import static org.onrecord.kit.ProblemType.UNSUPPORTED_MEDIA_TYPE;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.Wire;

/** What a body may be: one JSON object that says nothing twice, nothing unknown, and nothing that cannot be kept. */
@QuarkusTest
class BodiesTest {
    private static final int TOO_LARGE = ConfigProvider.getConfig()
                    .getValue("quarkus.http.limits.max-body-size", MemorySize.class)
                    .asBigInteger()
                    .intValue()
            + 1;

    private Person contributor;

    @BeforeEach
    void aContributor() {
        contributor = person(Role.CONTRIBUTOR);
    }

    @ParameterizedTest
    @CsvSource({
        "\\ud800, half of a surrogate pair",
        "x\\udc00x, half of a surrogate pair",
        "\\ud83d\\ud83d, half of a surrogate pair",
        "a\\u0000b, control character",
        "a\\u001bb, control character",
        "a\\u202eb, bidirectional control character",
        "a\\u2066b, bidirectional control character"
    })
    void textThatCannotBeKeptAsItIsIsRefused(String name, String fault) {
        post("{\"kind\":\"PERSON\",\"name\":\"" + name + "\"}").spec(refusal(UNREADABLE_BODY, "name", fault));
    }

    @Test
    void textInsideAListIsCheckedToo() {
        post("""
                {"kind":"PERSON","name":"A","aliases":[{"name":"a\\u0000b","language":"en"}]}""").spec(refusal(UNREADABLE_BODY, "aliases[0].name", "control character"));
    }

    @Test
    void textOutsideTheBasicPlaneIsKept() {
        post("""
                {"kind":"PERSON","name":"😀 김정은 \\ud83d\\ude00 \\u200f"}""").statusCode(201).body("name", equalTo("😀 김정은 😀 \u200f"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"PERSON\",\"name\":\"A\",\"name\":\"B\"}",
                "{\"kind\":\"PERSON\",\"name\":\"A\"} {}",
                "{\"kind\":\"PERSON\",\"name\":\"A\"}]",
                "{\"kind\":\"PERSON\",\"name\":\"A\"",
                "{\"kind\":\"PERSON\",\"name\":\"A\",}",
                "{kind:\"PERSON\",name:\"A\"}",
                "[]",
                "\"text\"",
                "7",
                "{\"kind\":\"PERSON\",\"name\":7}",
                "{\"kind\":\"PERSON\",\"name\":{}}",
                "{\"kind\":\"PERSON\",\"name\":[\"A\"]}",
                "{\"kind\":0,\"name\":\"A\"}",
                "{\"kind\":\"person\",\"name\":\"A\"}",
                "{\"kind\":\"\",\"name\":\"A\"}",
                "{\"kind\":\"PERSON\",\"name\":\"A\",\"aliases\":{}}",
                "{\"kind\":\"PERSON\",\"name\":\"A\",\"aliases\":\"B\"}"
            })
    void aBodyThatIsNotTheObjectAskedForIsRefused(String body) {
        post(body).spec(refusal(UNREADABLE_BODY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "revision", "mergedInto", "createdAt", "actor", "status", "nmae"})
    void aFieldThatCannotBeSetIsNamed(String field) {
        post("{\"kind\":\"PERSON\",\"name\":\"A\",\"" + field + "\":null}")
                .spec(refusal(UNREADABLE_BODY, field, "is not a field that can be set here"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"kind\":null,\"name\":null}"})
    void whatIsNeededAndMissingIsNamed(String body) {
        post(body).spec(refusal(INVALID_FIELD));
    }

    @Test
    void anEmptyBodyIsRefused() {
        contributor.asks().post("/api/v1/speakers").then().spec(refusal(INVALID_FIELD));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\\t", "\\u00a0", "\\u2003\\u3000", "\\u200b \\ufeff"})
    void aBlankNameIsNamedWithItsField(String blank) {
        post("{\"kind\":\"PERSON\",\"name\":\"" + blank + "\"}").spec(refusal(INVALID_FIELD, "name", "blank"));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        var body = "{\"kind\":\"PERSON\",\"name\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        contributor.asks().body(body).post("/api/v1/speakers").then().spec(refusal(UNREADABLE_BODY));
    }

    @Test
    void aBodyMayNestAsDeepAsTheLimitAndThenFailsForItsField() {
        post(nested(StrictJson.MAX_DEPTH)).spec(refusal(UNREADABLE_BODY, "x", "is not a field"));
    }

    @Test
    void aBodyThatNestsDeeperIsRefusedForIt() {
        post(nested(StrictJson.MAX_DEPTH + 1))
                .spec(refusal(UNREADABLE_BODY))
                .body("detail", containsString("nests deeper than 20"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e1000000000", "123456789012345678901234567890123456789012345678901234567890", "1.5", "\"1\""})
    void aNumberThatIsNoneOfOursIsRefused(String number) {
        Newsroom.admin()
                .posts("{\"label\":" + number + ",\"role\":\"READER\"}", "/api/v1/accounts/{id}/keys", contributor.id())
                .statusCode(number.startsWith("\"") ? 201 : 400);
    }

    @Test
    void anArrayLongerThanItsLimitIsNamed() {
        var names = "{\"name\":\"A\",\"language\":\"en\"},".repeat(101);

        post("{\"kind\":\"PERSON\",\"name\":\"A\",\"aliases\":[" + names.substring(0, names.length() - 1) + "]}")
                .spec(refusal(INVALID_FIELD, "aliases", "100"));
    }

    @Test
    void aTextLongerThanItsLimitIsNamed() {
        post("{\"kind\":\"PERSON\",\"name\":\"" + "x".repeat(301) + "\"}").spec(refusal(INVALID_FIELD, "name", "300"));
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefusedBeforeItIsSent() {
        var answer = Wire.send(head() + "Content-Length: " + TOO_LARGE + "\r\n\r\n");

        assertIsTooLarge(answer);
    }

    @Test
    void aBodyThatTurnsOutTooLargeIsRefused() {
        var size = Integer.toHexString(TOO_LARGE);

        var answer = Wire.send(head() + "Transfer-Encoding: chunked\r\n\r\n" + size + "\r\n" + "x".repeat(TOO_LARGE));

        assertIsTooLarge(answer);
    }

    @Test
    void aBodyInChunksIsReadWhole() {
        var first = "{\"kind\":\"PERSON\",";
        var second = "\"name\":\"Cho\"}";

        var answer =
                Wire.send(head() + "Transfer-Encoding: chunked\r\n\r\n" + chunk(first) + chunk(second) + chunk(""));

        assertEquals(201, answer.status(), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "multipart/form-data"})
    void aBodyOfAnotherMediaTypeIsRefused(String type) {
        given().header("Authorization", "Bearer " + contributor.key())
                .header("Content-Type", type)
                .body("kind=PERSON".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/speakers")
                .then()
                .spec(refusal(UNSUPPORTED_MEDIA_TYPE));
    }

    private ValidatableResponse post(String body) {
        return contributor.posts(body, "/api/v1/speakers");
    }

    private String head() {
        return "POST /api/v1/speakers HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nAuthorization: Bearer " + contributor.key() + "\r\n";
    }

    private static String chunk(String data) {
        return Integer.toHexString(data.length()) + "\r\n" + data + "\r\n";
    }

    private static void assertIsTooLarge(Wire.Answer answer) {
        assertEquals(413, answer.status());
        assertTrue(answer.head().contains("application/problem+json"), answer.head());
        assertTrue(answer.body().contains(BODY_TOO_LARGE.uri().toString()), answer.body());
    }

    private static String nested(int depth) {
        return "{\"x\":" + "[".repeat(depth - 1) + "]".repeat(depth - 1) + "}";
    }
}
