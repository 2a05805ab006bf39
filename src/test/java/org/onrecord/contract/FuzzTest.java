package org.onrecord.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.contract.Contracted.Operation;
import org.onrecord.kit.Role;

/** Whatever is sent to any operation, the service answers, and as the contract has it. */
@QuarkusTest
class FuzzTest {
    private static final long SEED = 20240620;
    private static final int REQUESTS_EACH = 16;

    private final Random random = new Random(SEED);
    private final Malformed malformed = new Malformed(random);
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> faults = new ArrayList<>();

    @Test
    void everyOperationAnswersNonsenseAsDeclaredAndNeverWithAFailureOfItsOwn() throws Exception {
        var admin = Newsroom.person(Role.ADMIN);
        var known = Newsroom.speaker(admin, Newsroom.unique("Somebody")).toString();

        for (var operation : Contracted.API.operations()) {
            for (int i = 0; i < REQUESTS_EACH; i++) {
                send(operation, random.nextInt(8) == 0 ? Person.ANYBODY : admin, known);
            }
        }

        assertEquals(List.of(), faults);
    }

    private void send(Operation operation, Person person, String known) throws IOException, InterruptedException {
        var target = path(operation, known);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + target));
        if (person.key() != null) {
            request.header("Authorization", "Bearer " + person.key());
        }
        var body = body(operation);
        if (body != null) {
            request.header("Content-Type", random.nextInt(20) == 0 ? "text/plain" : "application/json");
        }
        headers(operation, request);
        request.method(operation.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        judge(operation, target, body, http.send(request.build(), BodyHandlers.ofByteArray()));
    }

    private String path(Operation operation, String known) {
        var path = operation.template();
        while (path.contains("{")) {
            var value = random.nextInt(3) == 0 ? encoded(malformed.text()) : known;
            path = path.replaceFirst("\\{[^}]*}", value.isBlank() ? known : value);
        }
        var query = new StringBuilder();
        for (var each : operation.node().path("parameters")) {
            if (each.path("in").asText().equals("query") && random.nextInt(3) == 0) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(each.path("name").asText())
                        .append('=')
                        .append(encoded(malformed.text()));
            }
        }
        return path + query;
    }

    private static String encoded(String text) {
        var shortened = text.length() > 300 ? text.substring(0, 300) : text;
        return URLEncoder.encode(shortened, UTF_8).replace("+", "%20");
    }

    private String body(Operation operation) {
        var json = operation.node().path("requestBody").path("content").path("application/json");
        if (json.isMissingNode()) {
            return null;
        }
        var example = json.path("examples").elements().next();
        return malformed.body(Contracted.API.resolved(example).path("value"));
    }

    private void headers(Operation operation, HttpRequest.Builder request) {
        for (var each : operation.node().path("parameters")) {
            var parameter = Contracted.API.resolved(each);
            if (parameter.path("in").asText().equals("header")) {
                switch (random.nextInt(4)) {
                    case 0 -> request.header(parameter.path("name").asText(), "nonsense, \"7");
                    case 1 -> {}
                    default -> request.header(parameter.path("name").asText(), "\"" + random.nextInt(3) + "\"");
                }
            }
        }
    }

    private void judge(Operation operation, String target, String body, HttpResponse<byte[]> answer) {
        var exchange = new Exchange(
                operation.method(),
                URI.create(target).getRawPath(),
                answer.statusCode(),
                name -> answer.headers().firstValue(name).orElse(null),
                answer.body());
        var found = new ArrayList<>(exchange.faults());
        if (answer.statusCode() >= 500) {
            found.add("a failure of the service");
        }
        if (!found.isEmpty()) {
            faults.add("%s %s %s -> %d %s: %s"
                    .formatted(
                            operation.method(),
                            target,
                            body,
                            answer.statusCode(),
                            new String(answer.body(), UTF_8),
                            String.join("; ", found)));
        }
    }
}
