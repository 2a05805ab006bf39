package org.onrecord.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The check of answers against the contract would notice. */
class ContractCheckTest {
    private final ObjectNode speaker =
            Contracted.API.component("examples", "Speaker").path("value").deepCopy();
    private final Map<String, String> headers =
            new HashMap<>(Map.of("Content-Type", "application/json;charset=UTF-8", "ETag", "\"0\""));

    @Test
    void anAnswerAsDeclaredHasNoFaults() {
        assertEquals(List.of(), faults(200));
    }

    @Test
    void aWrongTypeIsAFault() {
        speaker.put("revision", "0");

        assertFault("/revision", 200);
    }

    @Test
    void aValueOutsideItsEnumIsAFault() {
        speaker.put("kind", "PARROT");

        assertFault("/kind", 200);
    }

    @Test
    void aWrongFormatIsAFault() {
        speaker.put("createdAt", "yesterday");

        assertFault("/createdAt", 200);
    }

    @Test
    void aNullIsAFault() {
        speaker.putNull("country");

        assertFault("/country", 200);
    }

    @Test
    void aMissingFieldIsAFault() {
        speaker.remove("name");

        assertFault("'name'", 200);
    }

    @Test
    void anUndeclaredStatusIsAFault() {
        assertFault("the status 418 is not declared", 418);
    }

    @Test
    void anUndeclaredContentTypeIsAFault() {
        headers.put("Content-Type", "text/html");

        assertFault("the content type text/html is not declared", 200);
    }

    @Test
    void aMissingHeaderIsAFault() {
        headers.remove("ETag");

        assertFault("the header ETag is missing", 200);
    }

    @Test
    void aMalformedHeaderIsAFault() {
        headers.put("ETag", "0");

        assertFault("the header ETag is 0", 200);
    }

    @Test
    void aFailureThatIsNoProblemIsAFault() {
        assertFault("the content type application/json is not declared", 404);
    }

    @Test
    void successWhereNoOperationIsDeclaredIsAFault() {
        var exchange = new Exchange("GET", "/api/v1/parrots", 200, headers::get, new byte[0]);

        assertEquals(1, exchange.faults().size());
    }

    private void assertFault(String words, int status) {
        var faults = faults(status);
        assertTrue(faults.stream().anyMatch(fault -> fault.contains(words)), faults::toString);
    }

    private List<String> faults(int status) {
        var path = "/api/v1/speakers/0190a3f1-1000-7000-8000-000000000101";
        var body = speaker.toString().getBytes(StandardCharsets.UTF_8);
        return new Exchange("GET", path, status, headers::get, body).faults();
    }
}
