package org.onrecord.quote;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.quote.Desk.LINK;
import static org.onrecord.quote.Desk.QUOTE;
import static org.onrecord.quote.Desk.because;
import static org.onrecord.quote.Desk.link;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
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

/** A step that is sent twice with one Idempotency-Key is taken once, and answered as it was. */
@QuarkusTest
class RepeatedPostTest {
    private static final String CANDIDATES = "/api/v1/candidates/decisions";
    private static final String LINKS = "/api/v1/links/decisions";

    private final String key = UUID.randomUUID().toString();
    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk();
    }

    /** A request, and another body that it could have had; null when it has none. */
    private record Sent(Person by, String etag, Object body, Object other, String path, Object id) {
        Response with(String key, Object body) {
            return with(key, body, id);
        }

        Response with(String key, Object body, Object id) {
            var request = by.asks().header("Idempotency-Key", key).body(body);
            return (etag == null ? request : request.header("If-Match", etag))
                    .post(path.replace("{id}", String.valueOf(id)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept", "reject", "challenge", "uphold", "overturn", "reconfirm", "drop"})
    void aStepOfALinkIsTakenOnce(String step) {
        var claim = desk.claim("It is so");
        var link = switch (step) {
            case "accept", "reject" -> desk.linkOf(desk.linked("The Courier", link(claim, "SUPPORTS")), claim);
            case "challenge" -> desk.accepted(claim, "SUPPORTS");
            case "uphold", "overturn" -> {
                var accepted = desk.accepted(claim, "SUPPORTS");
                desk.takes(desk.checker, "challenge", accepted).statusCode(200);
                yield accepted;
            }
            default -> {
                var accepted = desk.accepted(claim, "SUPPORTS");
                desk.rewords(claim);
                yield accepted;
            }
        };
        var other = new java.util.HashMap<String, String>(because(step));
        other.put("reason", "Read thrice.");

        isTakenOnce(new Sent(
                step.equals("challenge") ? desk.checker : desk.reviewer,
                desk.checker.etagOf(LINK, link),
                because(step),
                other,
                LINK + "/" + step,
                link));
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirm", "reject"})
    void anAssessmentIsDecidedOnOnce(String step) {
        var bench = new Bench();
        var assessment = idOf(bench.proposes(Bench.assessment("SINGLE_SOURCE"), bench.quote()));

        isTakenOnce(new Sent(
                bench.reviewer,
                bench.checker.etagOf(Bench.ASSESSMENT, assessment),
                Map.of("reason", "Seen as well."),
                Map.of("reason", "Seen by all."),
                Bench.ASSESSMENT + "/" + step,
                assessment));
    }

    @Test
    void aDraftIsConfirmedOnce() {
        var words = Newsroom.unique("Words");
        var draft = idOf(Newsroom.person(Role.CONTRIBUTOR)
                .posts(
                        Desk.quote(desk.speaker("A"), Desk.appearance(desk.document("The Courier", words), words)),
                        Desk.QUOTES));

        isTakenOnce(new Sent(desk.checker, desk.checker.etagOf(QUOTE, draft), "", null, QUOTE + "/confirm", draft));
    }

    @Test
    void aQuoteIsWithdrawnOnce() {
        var quote = desk.linked("The Courier", link(desk.claim("It is so"), "SUPPORTS"));
        var editor = Newsroom.person(Role.EDITOR);

        isTakenOnce(new Sent(
                editor,
                editor.etagOf(QUOTE, quote),
                Map.of("reason", "It was another man."),
                Map.of("reason", "It was nobody."),
                QUOTE + "/withdraw",
                quote));
    }

    @ParameterizedTest
    @ValueSource(strings = {"speakers", "claims"})
    void aMergeIsUndoneOnce(String nouns) {
        var editor = Newsroom.person(Role.EDITOR);
        var path = "/api/v1/" + nouns + "/{id}";
        var loser = nouns.equals("claims") ? desk.claim("A") : desk.speaker("A");
        var winner = nouns.equals("claims") ? desk.claim("B") : desk.speaker("B");
        var merge = idOf(editor.steps(
                editor.etagOf(path, loser), Map.of("into", winner, "reason", "One."), path + "/merge", loser));

        isTakenOnce(new Sent(editor, "\"0\"", "", null, "/api/v1/merges/{id}/undo", merge));
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept", "merge", "dismiss", "undo"})
    void aCandidateIsDecidedOnOnce(String step) {
        var inbox = new Inbox();
        var candidate = inbox.id("harbour");
        if (step.equals("undo")) {
            inbox.dismisses(candidate).statusCode(200);
        }
        var words = "The harbour will close";
        var mayor = inbox.speaker(inbox.mayor);
        var quote = step.equals("merge")
                ? idOf(inbox.desk.records(
                        Desk.quote(mayor, Desk.appearance(inbox.desk.document("The Gazette", words), words))))
                : null;
        Map<String, Object> body = switch (step) {
            case "accept" -> Inbox.by(mayor);
            case "merge" -> Map.of("quoteId", quote);
            case "dismiss" -> Map.of("code", "NOT_NEWSWORTHY");
            default -> Map.of("reason", "It is news.");
        };
        Map<String, Object> other = switch (step) {
            case "accept" -> Inbox.by(inbox.speaker(Inbox.name(2)));
            case "merge" -> Map.of("quoteId", quote, "language", "fr");
            case "dismiss" -> Map.of("code", "DUPLICATE");
            default -> Map.of("reason", "It is no news.");
        };

        isTakenOnce(new Sent(
                inbox.checker,
                inbox.checker.etagOf(Inbox.CANDIDATE, candidate),
                body,
                other,
                Inbox.CANDIDATE + "/" + step,
                candidate));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEPARATE", "ONE"})
    void manyLinksAreDecidedOnOnce(String mode) {
        var claim = desk.claim("It is so");
        var first = desk.linkOf(desk.linked("The Courier", link(claim, "SUPPORTS")), claim);
        var second = desk.linkOf(desk.linked("The Gazette", link(claim, "SUPPORTS")), claim);

        isTakenOnce(new Sent(
                desk.reviewer,
                null,
                decisions(mode, accepting(first), accepting(second)),
                decisions(mode, accepting(first)),
                LINKS,
                null));
    }

    /** What was refused when it was sent first may be right when it is sent again; what was done is not done again. */
    @Test
    void ofManyWhatWasRefusedIsTriedAgain() {
        var claim = desk.claim("It is so");
        var first = desk.linkOf(desk.linked("The Courier", link(claim, "SUPPORTS")), claim);
        var sent = new Sent(
                desk.reviewer,
                null,
                decisions("SEPARATE", accepting(first), accepting(UUID.randomUUID())),
                null,
                LINKS,
                null);

        for (int time = 0; time < 2; time++) {
            var answer = sent.with(key, sent.body());
            assertAll(
                    () -> assertEquals(List.of(200, 404), answer.path("results.status")),
                    () -> assertEquals(1, answer.<Integer>path("results[0].revision")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEPARATE", "ONE"})
    void manyCandidatesAreDecidedOnOnce(String mode) {
        var inbox = new Inbox();
        var accepting = Map.of(
                "candidateId", inbox.id("harbour"), "revision", 0, "accept", Inbox.by(inbox.speaker(inbox.mayor)));
        var dismissing =
                Map.of("candidateId", inbox.id("channel"), "revision", 0, "dismiss", Map.of("code", "DUPLICATE"));

        isTakenOnce(new Sent(
                inbox.checker,
                null,
                decisions(mode, accepting, dismissing),
                decisions(mode, dismissing),
                CANDIDATES,
                null));
    }

    @Test
    void aTaskIsTakenAndHandedBackOnce() {
        var quote = desk.linked("The Courier", link(desk.claim("It is so"), "SUPPORTS"));
        desk.checker.posts(Map.of("reason", "Others heard other words."), QUOTE + "/challenges", quote);
        var editor = Newsroom.person(Role.EDITOR);
        var task = "/api/v1/tasks/QUOTE_CHALLENGED/{id}";
        desk.checker.posts(Map.of(), task + "/hold", quote).statusCode(200);

        isTakenOnce(new Sent(
                editor,
                null,
                Map.of("takeOver", "She is on leave."),
                Map.of("takeOver", "She left."),
                task + "/hold",
                quote));
        var release = new Sent(editor, null, "", null, task + "/release", quote);
        var other = UUID.randomUUID().toString();
        var first = release.with(other, "").then().statusCode(200).extract().asString();
        assertEquals(
                first, release.with(other, "").then().statusCode(200).extract().asString());
    }

    private void isTakenOnce(Sent sent) {
        var first = sent.with(key, sent.body());
        first.then().log().ifValidationFails().statusCode(200);
        var again = sent.with(key, sent.body());

        assertAll(
                () -> assertEquals(200, again.statusCode()),
                () -> assertEquals(first.asString(), again.asString()),
                () -> assertEquals(first.header("ETag"), again.header("ETag")));
        if (sent.other() != null) {
            assertNotEquals(sent.body(), sent.other());
            sent.with(key, sent.other()).then().spec(refusal(ProblemType.IDEMPOTENCY_KEY_REUSED));
        } else {
            sent.with(key, sent.body(), UUID.randomUUID()).then().spec(refusal(ProblemType.IDEMPOTENCY_KEY_REUSED));
        }
    }

    private static Map<String, ?> accepting(UUID link) {
        return Map.of("linkId", link, "revision", 0, "decision", "ACCEPT", "reason", "Read twice.");
    }

    private static Map<String, ?> decisions(String mode, Object... decisions) {
        return Map.of("mode", mode, "decisions", List.of(decisions));
    }
}
