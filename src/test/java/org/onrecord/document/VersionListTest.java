package org.onrecord.document;

import static org.hamcrest.Matchers.empty;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.Newsroom.person;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onrecord.kit.Role;

@QuarkusTest
class VersionListTest {
    @Test
    void theVersionsOfADocumentAreListedWhereOthersAreCaptured() {
        var contributor = person(Role.CONTRIBUTOR);
        var document = Map.of("kind", "NEWS_ARTICLE", "title", "The pact", "language", "en");
        var id = idOf(contributor.posts(document, "/api/v1/documents"));

        contributor.gets("/api/v1/documents/{id}/versions", id).statusCode(200).body("items", empty());
    }
}
