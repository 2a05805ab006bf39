package org.onrecord.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.onrecord.contract.Contracted.Operation;

/** What a reader of {@code openapi.yaml} can count on. */
class OpenApiTest {
    private static final Contracted API = Contracted.API;

    @Test
    void everyOperationSaysWhatItAnswersWhenAllGoesWell() {
        assertEquals(
                List.of(),
                faults(operation -> responses(operation).stream().anyMatch(status -> status.startsWith("2"))
                        && success(operation)
                                .path("content")
                                .path("application/json")
                                .has("schema")),
                "each needs a line in answers.properties");
    }

    @Test
    void everyOperationHasAnExampleOfItsAnswerAndOfItsRequest() {
        assertEquals(
                List.of(),
                faults(operation -> hasExamples(success(operation))
                        && (!operation.node().has("requestBody")
                                || hasExamples(operation.node().get("requestBody")))),
                "each schema of a request or an answer needs an example in META-INF/openapi.yaml");
    }

    @Test
    void everyOperationSaysWhatCanGoWrong() {
        assertEquals(
                List.of(),
                faults(operation -> responses(operation).containsAll(List.of("400", "401", "429", "500", "503"))));
    }

    @Test
    void everyPostTakesAnIdempotencyKey() {
        assertEquals(
                List.of(),
                faults(operation -> !operation.method().equals("POST")
                        || parameters(operation).stream()
                                .anyMatch(each -> each.path("name").asText().equals("Idempotency-Key"))));
    }

    @Test
    void whatNeedsIfMatchSaysSo() {
        assertEquals(
                List.of(),
                faults(operation -> parameters(operation).stream()
                                .filter(each -> each.path("name").asText().equals("If-Match"))
                                .allMatch(each -> each.path("required").asBoolean())
                        && parameters(operation).stream()
                                        .anyMatch(each ->
                                                each.path("name").asText().equals("If-Match"))
                                == responses(operation).contains("428")));
    }

    @Test
    void noTwoOperationsHaveTheSameName() {
        var seen = new HashSet<String>();

        assertEquals(List.of(), faults(operation -> seen.add(operation.id())));
    }

    /** Generators of TypeScript name the parameters of {@code crossCheck} {@code CrossCheckAsk}. */
    @Test
    void noSchemaHasTheNameThatClientsGiveToTheParametersOfAnOperation() {
        assertEquals(List.of(), faults(operation -> !API.hasSchema(capitalised(operation.id()) + "Request")));
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    @Test
    void everyExampleIsValid() {
        var faults = new ArrayList<String>();
        for (var operation : API.operations()) {
            contents(operation)
                    .forEach(media -> media.path("examples").properties().forEach(example -> {
                        var value = API.resolved(example.getValue()).path("value");
                        API.schema(media.path("schema"))
                                .validate(value)
                                .forEach(error -> faults.add(operation.id() + " " + example.getKey() + " " + error));
                    }));
        }

        assertEquals(List.of(), faults);
    }

    @Test
    void requestsHaveNoFieldsButTheirOwn() {
        assertEquals(
                List.of(),
                faults(operation -> !operation.node().has("requestBody")
                        || API.resolved(json(operation.node().get("requestBody"))
                                        .path("schema"))
                                .path("additionalProperties")
                                .isBoolean()));
    }

    private static List<String> faults(Predicate<Operation> rule) {
        return API.operations().stream()
                .filter(rule.negate())
                .map(Operation::id)
                .toList();
    }

    private static List<String> responses(Operation operation) {
        return operation.node().path("responses").properties().stream()
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    private static JsonNode success(Operation operation) {
        return operation.node().path("responses").properties().stream()
                .filter(each -> each.getKey().startsWith("2"))
                .map(java.util.Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> parameters(Operation operation) {
        return StreamSupport.stream(operation.node().path("parameters").spliterator(), false)
                .map(API::resolved)
                .toList();
    }

    private static List<JsonNode> contents(Operation operation) {
        var holders = new ArrayList<JsonNode>();
        operation.node().path("responses").forEach(each -> holders.add(API.resolved(each)));
        holders.add(operation.node().path("requestBody"));
        return holders.stream()
                .flatMap(holder -> StreamSupport.stream(holder.path("content").spliterator(), false))
                .toList();
    }

    private static boolean hasExamples(JsonNode holder) {
        return !json(holder).path("examples").isEmpty();
    }

    private static JsonNode json(JsonNode holder) {
        return holder.path("content").path("application/json");
    }
}
