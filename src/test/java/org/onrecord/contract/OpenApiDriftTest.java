package org.onrecord.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiDriftTest {
    private static final String RENEW = "./mvnw -q -Drenew-contract test -Dtest=OpenApiDriftTest";
    /** Written whenever the application is built, for a test too. */
    private static final Path GENERATED = Path.of("target", "openapi", "openapi.yaml");

    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void whatIsCheckedInIsWhatTheCodeSays() throws IOException {
        var generated = Files.readString(GENERATED);
        if (System.getProperty("renew-contract") != null) {
            Files.writeString(Contracted.FILE, generated);
        }

        assertEquals(
                Files.readString(Contracted.FILE),
                generated,
                () -> Contracted.FILE + " is not what the code says. Renew it, and look at what changed: " + RENEW);
    }

    @Test
    void whatIsServedIsWhatTheCodeSays() throws IOException {
        var served = RestAssured.given()
                .accept("application/yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertEquals(YAML.readTree(Files.readString(GENERATED)), YAML.readTree(served));
    }

    @Test
    void everyTestOfTheApiIsHeldAgainstIt() {
        assertTrue(RestAssured.filters().stream().anyMatch(ContractCheck.class::isInstance));
    }
}
