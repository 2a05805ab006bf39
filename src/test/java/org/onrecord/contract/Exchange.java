package org.onrecord.contract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A request that was answered, held against the contract. */
record Exchange(String method, String path, int status, UnaryOperator<String> headers, byte[] body) {
    private static final String PROBLEM = "application/problem+json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** In what the answer is not as the contract has it; empty when it is. */
    List<String> faults() {
        var operation = Contracted.API.operation(method, path);
        if (operation.isEmpty()) {
            return withoutOperation();
        }
        var declared = operation.get().node().path("responses").get(Integer.toString(status));
        if (declared == null) {
            return List.of("the status " + status + " is not declared");
        }
        var response = Contracted.API.resolved(declared);
        var faults = new ArrayList<String>();
        response.path("headers").properties().forEach(header -> {
            var meant = Contracted.API.resolved(header.getValue());
            var sent = headers.apply(header.getKey());
            if (sent == null && meant.path("required").asBoolean()) {
                faults.add("the header " + header.getKey() + " is missing");
            } else if (sent != null && !fits(meant.path("schema"), sent)) {
                faults.add("the header " + header.getKey() + " is " + sent);
            }
        });
        faults.addAll(bodyFaults(response.path("content")));
        return faults;
    }

    private static boolean fits(JsonNode schema, String header) {
        return (!schema.has("pattern") || header.matches(schema.get("pattern").asText()))
                && (!schema.path("type").asText().equals("integer") || header.matches("[0-9]+"));
    }

    private List<String> withoutOperation() {
        if (status < 400 || status > 499 || !PROBLEM.equals(mediaType())) {
            return List.of("no operation is declared here, and the answer is no refusal: " + status);
        }
        return schemaFaults(Contracted.API.schemaNamed("Problem"));
    }

    private List<String> bodyFaults(JsonNode content) {
        if (content.isEmpty() || method.equals("HEAD")) {
            return body.length == 0 ? List.of() : List.of("no body is declared, and one was sent");
        }
        var media = content.get(String.valueOf(mediaType()));
        return media == null
                ? List.of("the content type " + mediaType() + " is not declared")
                : mediaType().endsWith("json") ? schemaFaults(Contracted.API.schema(media.path("schema"))) : List.of();
    }

    private List<String> schemaFaults(Schema schema) {
        try {
            return schema.validate(JSON.readTree(body)).stream()
                    .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                    .toList();
        } catch (IOException noJson) {
            return List.of("the body is no JSON: " + noJson.getMessage());
        }
    }

    private String mediaType() {
        var sent = headers.apply("Content-Type");
        return sent == null ? null : sent.split(";")[0].strip().toLowerCase();
    }
}
