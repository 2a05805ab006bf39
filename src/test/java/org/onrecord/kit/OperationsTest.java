package org.onrecord.kit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.Newsroom.person;
import static org.onrecord.Newsroom.speaker;
import static org.onrecord.Newsroom.unique;
import static org.onrecord.Person.ANYBODY;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.Wire;

/** What the kubelet and the monitoring see, on a port of their own. */
@QuarkusTest
class OperationsTest {
    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void aliveAsksNothing() {
        operations("/q/health/live")
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.size()", equalTo(0));
    }

    @Test
    void readyAsksTheDatabase() {
        operations("/q/health/ready").statusCode(200).body("checks.name", hasItem("database"));
    }

    @Test
    void startedIsSaidOnceItIs() {
        operations("/q/health/started").statusCode(200).body("checks.name", hasItem("started"));
    }

    @Test
    void requestsAreCountedByTheTemplateOfTheirPath() {
        var id = speaker(person(Role.CONTRIBUTOR), unique("Lukin"));
        ANYBODY.gets("/api/v1/speakers/{id}", id).statusCode(200);

        operations("/q/metrics")
                .statusCode(200)
                .body(matchesRegex("(?s).*http_server_requests_seconds_count\\{[^}]*uri=\"/api/v1/speakers/\\{id}\".*"))
                .body(not(containsString(id.toString())));
    }

    @Test
    void pathsThatNobodyServesMakeNoMetricsOfTheirOwn() {
        ANYBODY.gets("/api/v1/random-path-1").statusCode(404);
        assertEquals(400, Wire.get("/api/v1/random-path-2;x").status());
        assertEquals(401, Wire.get("/api/v1/accounts/random-path-3").status());
        assertEquals(400, Wire.get("/random-path-4?x=%ff").status());

        operations("/q/metrics").body(not(containsString("random-path")));
    }

    @Test
    void whatIsWrittenIsCountedByItsNoun() {
        speaker(person(Role.CONTRIBUTOR), unique("Lukin"));

        operations("/q/metrics")
                .body(matchesRegex("(?s).*onrecord_ledger_entries_total\\{type=\"SPEAKER_ADDED\"} [1-9].*"))
                .body(containsString("onrecord_ledger_entries_total{type=\"QUOTE_RECORDED\"}"))
                .body(containsString("onrecord_requests_limited_total{limit=\"failing\"}"));
    }

    @Test
    void thePoolsAreMeasured() {
        operations("/q/metrics").body(containsString("sql_pool_active"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/ready", "/q/metrics"})
    void clientsSeeNoneOfIt(String path) {
        ANYBODY.gets(path).statusCode(404);
    }

    private ValidatableResponse operations(String path) {
        return given().baseUri("http://" + management.getHost())
                .port(management.getPort())
                .get(path)
                .then();
    }
}
