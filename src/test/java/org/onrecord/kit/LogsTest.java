package org.onrecord.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.Newsroom.admin;
import static org.onrecord.Newsroom.person;
import static org.onrecord.Newsroom.speaker;
import static org.onrecord.Person.ANYBODY;

import io.quarkus.test.junit.QuarkusTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Database;
import org.onrecord.Wire;

/** Logs tell what went wrong, and not what somebody sent. */
@QuarkusTest
class LogsTest {
    private static final String SECRET = "unspeakable";
    private static final Logger ROOT = Logger.getLogger("");

    private final Capture capture = new Capture();

    @BeforeEach
    void listen() {
        ROOT.addHandler(capture);
    }

    @AfterEach
    void stopListening() {
        ROOT.removeHandler(capture);
    }

    @Test
    void whatIsRecordedIsNotLogged() {
        speaker(person(Role.CONTRIBUTOR), SECRET);

        assertSilent();
    }

    @Test
    void aBodyThatIsRefusedIsNotLogged() {
        person(Role.CONTRIBUTOR)
                .posts(
                        "{\"name\":\"" + SECRET + "\",\"kind\":\"" + SECRET + "\",\"" + SECRET + "\":1",
                        "/api/v1/speakers")
                .statusCode(400);

        assertSilent();
    }

    @Test
    void whatIsOnRecordAlreadyIsNotLogged() {
        var account = Map.of(
                "kind", "PERSON", "name", SECRET, "role", "READER", "issuer", "https://x.example", "subject", SECRET);
        admin().posts(account, "/api/v1/accounts").statusCode(201);

        admin().posts(account, "/api/v1/accounts").statusCode(409);

        assertSilent();
    }

    @Test
    void aKeyThatIsRefusedIsNotLogged() {
        assertEquals(
                401,
                Wire.get("/api/v1/me", "Authorization: Bearer onr_" + SECRET).status());

        assertSilent();
    }

    @Test
    void aKeyThatOpensIsNotLogged() {
        var somebody = person(Role.READER);

        somebody.gets("/api/v1/me").statusCode(200);

        assertEquals(List.of(), capture.holding(somebody.key().substring(4)));
    }

    @Test
    void aFailureThatNobodyThoughtOfIsLoggedWithItsPlaceAndWithoutTheText() throws Exception {
        var id = speaker(person(Role.CONTRIBUTOR), "A");
        Database.run("update speaker set aliases = ?::jsonb where id = ?", "[\"" + SECRET + "\"]", id);

        ANYBODY.gets("/api/v1/speakers/{id}", id).statusCode(500);

        Database.run("update speaker set aliases = '[]' where id = ?", id);
        assertSilent();
        assertTrue(capture.holding("org.onrecord.kit.JsonColumn").size() > 0);
    }

    private void assertSilent() {
        assertEquals(List.of(), capture.holding(SECRET));
    }

    private static final class Capture extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        Capture() {
            setLevel(Level.ALL);
        }

        List<String> holding(String text) {
            return lines.stream().filter(line -> line.contains(text)).toList();
        }

        @Override
        public void publish(LogRecord record) {
            var words = new StringWriter();
            words.append(record.getLoggerName()).append(' ').append(record.getMessage());
            words.append(Arrays.toString(record.getParameters()));
            if (record.getThrown() != null) {
                record.getThrown().printStackTrace(new PrintWriter(words));
            }
            lines.add(words.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
