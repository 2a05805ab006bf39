package org.onrecord.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.Newsroom.person;
import static org.onrecord.Newsroom.speaker;
import static org.onrecord.Newsroom.unique;
import static org.onrecord.Person.ANYBODY;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.onrecord.Database;
import org.onrecord.Person;
import org.onrecord.Together;
import org.onrecord.quote.Desk;

/**
 * Clients that go away in the middle of a request take no connection with them. Releases of Hibernate Reactive have
 * leaked the whole pool so (quarkusio/quarkus 4133).
 */
@QuarkusTest
class DisconnectTest {
    private static final int CLIENTS = 64;
    private static final int ROUNDS = 20;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(90);
    private static final String BUSY =
            "select count(*) from pg_stat_activity where application_name = 'onrecord' and state <> 'idle'";

    @Test
    void clientsThatGoAwayTakeNoConnectionWithThem() throws Exception {
        var editor = person(Role.EDITOR);
        burst(editor, requests(editor));
    }

    @Test
    void neitherDoThoseWhoReadTheRecordAndAddToIt() throws Exception {
        var editor = person(Role.EDITOR);
        burst(editor, ofTheRecord(editor));
    }

    private static void burst(Person editor, List<String> requests) throws Exception {
        Together.all(CLIENTS, client -> {
            for (int round = 0; round < ROUNDS; round++) {
                for (var request : requests) {
                    goAwayDuring(request, client + round);
                }
            }
            return client;
        });

        var made = Together.all(CLIENTS, client -> speaker(editor, unique("After the burst")));
        assertEquals(CLIENTS, made.stream().distinct().count());
        ANYBODY.gets("/api/v1/speakers/{id}", made.get(0)).statusCode(200);
        assertNothingIsLeftBusy();
    }

    /** One of each kind: a record, a list, a new record, a change, a step. */
    private static List<String> requests(Person editor) {
        var changed = speaker(editor, unique("Lukin"));
        var loser = speaker(editor, unique("A. Lukin"));
        var body = "{\"kind\":\"PERSON\",\"name\":\"Lukin\"}";
        var requests = new ArrayList<String>();
        requests.add(request("GET", "/api/v1/speakers/" + changed, editor, ""));
        requests.add(request("GET", "/api/v1/speakers?limit=200", editor, ""));
        requests.add(request("POST", "/api/v1/speakers", editor, body));
        for (int revision = 0; revision < 3; revision++) {
            requests.add(request("PUT", "/api/v1/speakers/" + changed, editor, body, "If-Match: \"" + revision + "\""));
        }
        requests.add(request(
                "POST",
                "/api/v1/speakers/" + loser + "/merge",
                editor,
                "{\"into\":\"" + changed + "\",\"reason\":\"The same man.\"}",
                "If-Match: \"0\""));
        return requests;
    }

    /** One of each read on the pipelined client, by the public and by staff, a page of the desk, and the largest write. */
    private static List<String> ofTheRecord(Person editor) throws IOException {
        var desk = new Desk();
        var claim = desk.claim("The harvest was good");
        var quote = desk.linked("The Courier", Desk.link(claim, "SUPPORTS"));
        var words = unique("These words were said");
        var body = Desk.quote(desk.speaker("Lukin"), Desk.appearance(desk.document("The Herald", words + "."), words));
        body.put("links", List.of(Desk.link(claim, "DISPUTES")));
        var json = new ObjectMapper().writeValueAsString(body);
        return List.of(
                request("GET", "/api/v1/quotes/" + quote, editor, ""),
                request("GET", "/api/v1/quotes?limit=200&claim=" + claim, editor, ""),
                request("GET", "/api/v1/claims/" + claim, editor, ""),
                request("GET", "/api/v1/claims/" + claim + "/evidence", editor, ""),
                request("GET", "/api/v1/claims/" + claim + "/evidence", ANYBODY, ""),
                request("GET", "/claims/" + claim, ANYBODY, ""),
                request("POST", Desk.QUOTES, editor, json));
    }

    private static String request(String method, String target, Person who, String body, String... headers) {
        var more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + (who == ANYBODY ? "" : "Authorization: Bearer " + who.key() + "\r\n") + more
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    /** Some go before they have said all, some before the answer, some in the middle of it; half of them rudely. */
    private static void goAwayDuring(String request, int manner) {
        var bytes = request.getBytes(UTF_8);
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            if (manner % 2 == 0) {
                socket.setSoLinger(true, 0); // a reset in place of a farewell
            }
            var said = manner % 3 == 0 ? bytes.length - 5 : bytes.length;
            socket.getOutputStream().write(bytes, 0, said);
            socket.getOutputStream().flush();
            if (manner % 3 == 1) {
                socket.getInputStream().read();
            }
        } catch (IOException whoGoesDoesNotSee) {
            return;
        }
    }

    private static void assertNothingIsLeftBusy() throws Exception {
        var deadline = System.nanoTime() + PATIENCE;
        while (!"0".equals(Database.ask(BUSY))) {
            assertTrue(System.nanoTime() < deadline, "Connections are still busy long after the last request");
        }
    }
}
