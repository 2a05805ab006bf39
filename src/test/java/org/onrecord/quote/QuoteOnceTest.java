package org.onrecord.quote;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.Newsroom.unique;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.kit.ProblemType.IDEMPOTENCY_KEY_REUSED;
import static org.onrecord.quote.Desk.appearance;
import static org.onrecord.quote.Desk.link;
import static org.onrecord.quote.Desk.quote;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Together;
import org.onrecord.kit.Role;

/** A quote that is sent again goes on record once, with its links, its entries and what is counted of it. */
@QuarkusTest
class QuoteOnceTest {
    private static final int TWINS = 12;

    private final String key = UUID.randomUUID().toString();
    private Desk desk;
    private UUID claim;
    private UUID speaker;
    private Map<String, Object> wanted;

    @BeforeEach
    void sitDown() {
        desk = new Desk();
        claim = desk.claim("Said once");
        speaker = desk.speaker("Somebody");
        var words = unique("These words were said");
        wanted = quote(speaker, appearance(desk.document("The Courier", words + "."), words));
        wanted.put("links", List.of(link(claim, "SUPPORTS"), link(desk.claim("Also"), "DISPUTES")));
    }

    @Test
    void ofTwinsInFlightOneIsRecordedAndAllAreAnsweredWithIt() throws Exception {
        var made = Together.all(TWINS, twin -> idOf(post()));

        assertEquals(1, Set.copyOf(made).size());
        desk.board(desk.checker, claim).body("groups[0].proposed", equalTo(1));
    }

    @Test
    void whatIsSentAgainIsAnsweredThoughItCouldNotBeRecordedAnyMore() {
        var first = idOf(post());
        var editor = Newsroom.person(Role.EDITOR);
        var path = "/api/v1/speakers/{id}";
        editor.steps(
                        editor.etagOf(path, speaker),
                        Map.of("into", desk.speaker("Somebody else"), "reason", "One man."),
                        path + "/merge",
                        speaker)
                .statusCode(201);

        post().statusCode(201).body("id", equalTo(first.toString()));
    }

    @Test
    void theKeyOfAQuoteIsNotThatOfAnother() {
        post().statusCode(201);
        wanted.put("kind", "INDIRECT");

        post().spec(refusal(IDEMPOTENCY_KEY_REUSED));
    }

    private ValidatableResponse post() {
        return desk.checker
                .asks()
                .header("Idempotency-Key", key)
                .body(wanted)
                .post(Desk.QUOTES)
                .then();
    }
}
