package org.onrecord.speaker;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.Newsroom.person;
import static org.onrecord.Newsroom.speaker;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    @Test
    void theListLosesNobodyWhoseNameLowersInAWayOfItsOwn() {
        var checker = person(Role.CHECKER);
        var marker = Newsroom.unique("Qzx");
        var names = List.of(
                "\u0130stanbul " + marker, "izmir " + marker, "Iyi " + marker, "\u039f\u0394\u039f\u03a3 " + marker);
        names.forEach(name -> speaker(checker, name));

        var found = new ArrayList<String>();
        String after = null;
        do {
            var page = Person.ANYBODY
                    .asks()
                    .queryParam("name", marker)
                    .queryParam("limit", 1)
                    .queryParam("after", after == null ? List.of() : List.of(after))
                    .get("/api/v1/speakers")
                    .then()
                    .statusCode(200)
                    .extract();
            found.addAll(page.path("items.name"));
            after = page.path("next");
        } while (after != null);
        assertEquals(Set.copyOf(names), Set.copyOf(found));
        assertEquals(names.size(), found.size());
    }
}
