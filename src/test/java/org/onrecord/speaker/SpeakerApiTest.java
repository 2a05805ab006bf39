package org.onrecord.speaker;

import static org.hamcrest.Matchers.equalTo;
import static org.onrecord.Newsroom.person;
import static org.onrecord.Newsroom.speaker;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.Role;

@QuarkusTest
class SpeakerApiTest {
    @Test
    void aSpeakerIsReadAsItWasRecorded() {
        var name = Newsroom.unique("Artyom Lukin");
        var id = speaker(person(Role.CONTRIBUTOR), name);

        Person.ANYBODY
                .gets("/api/v1/speakers/{id}", id)
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("name", equalTo(name))
                .body("kind", equalTo("PERSON"));
    }

    @Test
    void ofTwoChangesToTheSameRevisionTheSecondIsRefused() {
        var checker = person(Role.CHECKER);
        var id = speaker(checker, Newsroom.unique("Cho Han-bum"));
        var seen = checker.etagOf("/api/v1/speakers/{id}", id);
        var change = Map.of("kind", "PERSON", "name", "Cho Hanbum");
        checker.puts(seen, change, "/api/v1/speakers/{id}", id).statusCode(200);

        checker.puts(seen, change, "/api/v1/speakers/{id}", id)
                .statusCode(412)
                .body("type", equalTo("urn:onrecord:problem:stale-revision"))
                .body("revision", equalTo(1));
    }
}
