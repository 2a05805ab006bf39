package org.onrecord.quote;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.Person.ANYBODY;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.quote.Bench.ASSESSMENT;
import static org.onrecord.quote.Bench.assessment;
import static org.onrecord.quote.Desk.QUOTE;
import static org.onrecord.quote.Desk.QUOTES;
import static org.onrecord.quote.Desk.appearance;
import static org.onrecord.quote.Desk.link;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Role;

/** A quote that is taken off the record leaves a tombstone. */
@QuarkusTest
class WithdrawalApiTest {
    private static final Map<String, String> REASON = Map.of("reason", "It was another man.");

    private Bench bench;
    private UUID claim;
    private UUID quote;

    @BeforeEach
    void sitDown() {
        bench = new Bench();
        claim = bench.desk.claim("It is so");
        quote = bench.desk.linked("The Courier", link(claim, "SUPPORTS"));
        bench.desk.decides("accept", quote, claim).statusCode(200);
    }

    @Test
    void aWithdrawnQuoteIsGoneWithTheReasonAndTheDate() {
        bench.withdraws(quote).statusCode(200).body("reason", equalTo("It was another man."));

        for (var anybody : List.of(ANYBODY, bench.checker)) {
            anybody.gets(QUOTE, quote)
                    .spec(refusal(ProblemType.GONE))
                    .body("reason", equalTo("It was another man."))
                    .body("withdrawnAt", notNullValue());
        }
        ANYBODY.asks().header("If-None-Match", "*").get(QUOTE, quote).then().spec(refusal(ProblemType.GONE));
    }

    @Test
    void itsHistoryStaysReadableToStaff() {
        bench.withdraws(quote).statusCode(200);

        bench.checker
                .gets(QUOTE + "/history", quote)
                .statusCode(200)
                .body("items[-1].type", equalTo("QUOTE_WITHDRAWN"))
                .body("items[-1].reason", equalTo("It was another man."));
        bench.checker.gets(QUOTE + "/history/verify", quote).body("intact", equalTo(true));
    }

    @Test
    void itsLinksGoStaleAndTheTalliesAreRight() {
        bench.desk.board(ANYBODY, claim).body("groups[0].accepted", equalTo(1));
        var link = bench.desk.linkOf(quote, claim);

        bench.withdraws(quote).statusCode(200);

        bench.desk
                .board(ANYBODY, claim)
                .body("groups[0].accepted", equalTo(0))
                .body("groups[0].sources", equalTo(0))
                .body("groups[0].links", hasSize(0));
        bench.desk.board(bench.checker, claim).body("groups.links.flatten()", hasSize(0));
        bench.checker
                .gets("/api/v1/links/{id}", link)
                .body("status", equalTo("STALE"))
                .body("reason", equalTo("The quote was withdrawn."));
        ANYBODY.gets("/api/v1/claims/{id}", claim).statusCode(200);
    }

    @Test
    void itIsInNoList() {
        var speaker = bench.speaker(quote);
        var document = bench.document(quote);
        bench.assessed(quote, "ALTERED");

        bench.withdraws(quote).statusCode(200);

        for (var filter : List.of(
                "?speaker=" + speaker,
                "?document=" + document,
                "?claim=" + claim,
                "?authenticity=ALTERED",
                "?language=en",
                "")) {
            for (var person : List.of(ANYBODY, bench.checker)) {
                person.gets(QUOTES + filter).statusCode(200).body("items.id", not(hasItem(quote.toString())));
            }
        }
    }

    @Test
    void everyWriteOnItIsRefused() {
        var speaker = bench.speaker(quote);
        var words = bench.wording(quote);
        var document = bench.document(quote);
        var pending = idOf(bench.proposes(assessment("SINGLE_SOURCE"), quote));
        var denial = bench.response("DENIES", quote);
        var tag = bench.checker.etagOf(QUOTE, quote);
        bench.withdraws(quote).statusCode(200);
        var decision = Map.of("reason", "Late.");

        var gone = refusal(ProblemType.GONE);
        bench.checker
                .puts(tag, Map.of("kind", "DIRECT", "speakers", List.of(Map.of("speakerId", speaker))), QUOTE, quote)
                .spec(gone);
        bench.checker.steps(tag, "", QUOTE + "/confirm", quote).spec(gone);
        bench.checker
                .posts(appearance(document, words), QUOTE + "/appearances", quote)
                .spec(gone);
        bench.checker
                .posts(link(bench.desk.claim("Other"), "SUPPORTS"), QUOTE + "/links", quote)
                .spec(gone);
        bench.proposes(assessment("SINGLE_SOURCE"), quote).spec(gone);
        bench.challenges(quote).spec(gone);
        bench.checker.posts(denial, QUOTE + "/responses", quote).spec(gone);
        Newsroom.person(Role.EDITOR)
                .steps(tag, REASON, QUOTE + "/withdraw", quote)
                .spec(gone);
        bench.reviewer
                .steps("\"0\"", decision, ASSESSMENT + "/confirm", pending)
                .spec(gone);
        bench.reviewer.steps("\"0\"", decision, ASSESSMENT + "/reject", pending).spec(gone);
    }

    @Test
    void itsStaleLinksCanOnlyBeDropped() {
        var link = bench.desk.linkOf(quote, claim);
        bench.withdraws(quote).statusCode(200);
        var tag = bench.reviewer.etagOf("/api/v1/links/{id}", link);
        var decision = Map.of("reason", "The quote is gone.");

        bench.reviewer
                .steps(tag, decision, "/api/v1/links/{id}/reconfirm", link)
                .spec(refusal(ProblemType.WRONG_STATE));
        bench.reviewer.steps(tag, decision, "/api/v1/links/{id}/drop", link).statusCode(200);
    }

    @Test
    void itsAssessmentsResponsesAndChallengesAreGoneForReadersAndStayForStaff() {
        var assessment = bench.assessed(quote, "SINGLE_SOURCE");
        var response = idOf(bench.answers("DENIES", quote));
        var challenge = idOf(bench.challenges(quote));
        bench.withdraws(quote).statusCode(200);

        for (var part : List.of("/assessments", "/responses", "/challenges")) {
            ANYBODY.gets(QUOTE + part, quote).spec(refusal(ProblemType.GONE));
            bench.checker.gets(QUOTE + part, quote).statusCode(200);
        }
        var parts = Map.of("assessments", assessment, "responses", response, "challenges", challenge);
        parts.forEach((noun, id) -> {
            ANYBODY.gets("/api/v1/{noun}/{id}", noun, id).spec(refusal(ProblemType.GONE));
            bench.checker.gets("/api/v1/{noun}/{id}", noun, id).statusCode(200);
        });
    }

    @Test
    void aRetractionOfItsDocumentAndAnotherVersionDoNotTouchIt() {
        var document = bench.document(quote);
        bench.withdraws(quote).statusCode(200);

        bench.notes("RETRACTION", document).statusCode(201);
        bench.desk.capture(document, "Nothing of the kind is here any more; the page is about boats.");

        bench.checker.gets(QUOTE + "/challenges", quote).body("items", hasSize(0));
    }

    @Test
    void withdrawingNeedsAnEditorAReasonAndTheRevisionThatWasSeen() {
        var editor = Newsroom.person(Role.EDITOR);
        var tag = editor.etagOf(QUOTE, quote);

        bench.reviewer.steps(tag, REASON, QUOTE + "/withdraw", quote).spec(refusal(ProblemType.ROLE_NEEDED));
        Newsroom.machine(Role.ADMIN)
                .steps(tag, REASON, QUOTE + "/withdraw", quote)
                .spec(refusal(ProblemType.OTHER_PERSON_NEEDED));
        editor.steps(tag, Map.of("reason", "  "), QUOTE + "/withdraw", quote)
                .spec(refusal(ProblemType.INVALID_FIELD, "reason", "blank"));
        editor.posts(REASON, QUOTE + "/withdraw", quote).spec(refusal(ProblemType.REVISION_NEEDED));
        editor.steps("\"99\"", REASON, QUOTE + "/withdraw", quote).spec(refusal(ProblemType.STALE_REVISION));
        editor.steps(tag, REASON, QUOTE + "/withdraw", UUID.randomUUID()).spec(refusal(ProblemType.NOT_FOUND));
    }

    @Test
    void aDraftIsWithdrawnAsWell() {
        var document = bench.desk.document("The Courier", "It was said.");
        var draft = idOf(Newsroom.person(Role.CONTRIBUTOR)
                .posts(Desk.quote(bench.desk.speaker("Somebody"), appearance(document, "It was said")), QUOTES));

        withdraws(draft).statusCode(200);

        bench.checker.gets(QUOTE, draft).spec(refusal(ProblemType.GONE));
        bench.checker.gets(QUOTE + "/history", draft).body("items.type", contains("QUOTE_RECORDED", "QUOTE_WITHDRAWN"));
    }

    private io.restassured.response.ValidatableResponse withdraws(UUID id) {
        Person editor = Newsroom.person(Role.EDITOR);
        return editor.steps(editor.etagOf(QUOTE, id), REASON, QUOTE + "/withdraw", id);
    }
}
