package org.onrecord.quote;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.quote.Desk.link;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Role;

/** Merges after merges, taken back in whatever order, and merges into what was merged. */
@QuarkusTest
class MergeApiTest {
    private static final String MERGE = "/api/v1/merges/{id}";

    private Person editor;
    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk();
        editor = Newsroom.person(Role.EDITOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"speakers", "claims"})
    void theLaterOfTwoMergesIsUndoneFirst(String nouns) {
        var first = one(nouns);
        var second = one(nouns);
        var third = one(nouns);
        var earlier = idOf(merges(nouns, first, second));
        var later = idOf(merges(nouns, second, third));

        undoes(earlier)
                .spec(refusal(ProblemType.WRONG_STATE))
                .body("detail", containsString("Undo that later merge, " + later + ", first."))
                .body("existing", equalTo(later.toString()));
        stands(nouns, first, third);

        undoes(later).statusCode(200);
        stands(nouns, first, second);
        stands(nouns, second, second);

        undoes(earlier).statusCode(200);
        stands(nouns, first, first);
    }

    @Test
    void aLinkComesHomeThroughBothMerges() {
        var first = desk.claim("First");
        var second = desk.claim("Second");
        var quote = desk.linked("The Courier", link(first, "SUPPORTS"));
        var earlier = idOf(merges("claims", first, second));
        var later = idOf(merges("claims", second, desk.claim("Third")));
        undoes(earlier).statusCode(409);

        undoes(later).statusCode(200);
        desk.reads(quote).body("links[0].claimId", equalTo(second.toString()));
        undoes(earlier).statusCode(200);
        desk.reads(quote).body("links", hasSize(1)).body("links[0].claimId", equalTo(first.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"speakers", "claims"})
    void nothingIsMergedIntoWhatWasMerged(String nouns) {
        var merged = one(nouns);
        var winner = one(nouns);
        merges(nouns, merged, winner).statusCode(201);

        merges(nouns, one(nouns), merged)
                .spec(refusal(ProblemType.UNKNOWN_REFERENCE, "into", "use " + winner + " instead"))
                .body("existing", equalTo(winner.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"speakers", "claims"})
    void nothingIsMergedIntoWhatIsNotOnRecord(String nouns) {
        merges(nouns, one(nouns), UUID.randomUUID())
                .spec(refusal(ProblemType.UNKNOWN_REFERENCE, "into", "no " + nouns.substring(0, nouns.length() - 1)));
        editor.steps("\"0\"", ask(one(nouns)), "/api/v1/" + nouns + "/{id}/merge", UUID.randomUUID())
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"speakers", "claims"})
    void aRepeatedRequestThatMadeWhatWasMergedSinceIsSentToTheOther(String nouns) {
        var key = UUID.randomUUID().toString();
        var body = body(nouns);
        var made = UUID.fromString(
                makes(nouns, key, body).statusCode(201).extract().path("id"));
        var winner = one(nouns);
        merges(nouns, made, winner).statusCode(201);

        makes(nouns, key, body).statusCode(303).header("Location", endsWith("/api/v1/" + nouns + "/" + winner));
    }

    private ValidatableResponse makes(String nouns, String key, Map<String, ?> body) {
        return desk.checker
                .asks()
                .redirects()
                .follow(false)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/" + nouns)
                .then();
    }

    private UUID one(String nouns) {
        return idOf(desk.checker.posts(body(nouns), "/api/v1/" + nouns));
    }

    private static Map<String, ?> body(String nouns) {
        var words = Newsroom.unique("One of several");
        return nouns.equals("claims")
                ? Map.of("statement", words, "language", "en", "checkability", "FACTUAL")
                : Map.of("kind", "PERSON", "name", words);
    }

    private static Map<String, ?> ask(UUID into) {
        return Map.of("into", into, "reason", "They are one.");
    }

    private ValidatableResponse merges(String nouns, UUID loser, UUID winner) {
        var path = "/api/v1/" + nouns + "/{id}";
        return editor.steps(editor.etagOf(path, loser), ask(winner), path + "/merge", loser);
    }

    private ValidatableResponse undoes(UUID merge) {
        return editor.steps(editor.etagOf(MERGE, merge), "", MERGE + "/undo", merge);
    }

    private void stands(String nouns, UUID one, UUID by) {
        var answer = desk.checker
                .asks()
                .redirects()
                .follow(false)
                .get("/api/v1/" + nouns + "/{id}", one)
                .then();
        if (one.equals(by)) {
            answer.statusCode(200);
        } else {
            answer.statusCode(308).header("Location", endsWith("/api/v1/" + nouns + "/" + by));
        }
    }
}
