package org.onrecord.quote;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.Person.ANYBODY;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.quote.Bench.assessment;
import static org.onrecord.quote.Desk.QUOTE;
import static org.onrecord.quote.Desk.QUOTES;
import static org.onrecord.quote.Desk.appearance;
import static org.onrecord.quote.Desk.quote;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.Database;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Role;

/** What speakers say about their quotes, and what calls a quote into question. */
@QuarkusTest
class ChallengeApiTest {
    private static final String CHALLENGE = "/api/v1/challenges/{id}";
    private static final String RESPONSE = "/api/v1/responses/{id}";

    private static final String LOST = "Nothing of the kind is here any more; the page is about boats.";
    private static final String LOST_TOO = "Nor is it here; the page is about nets and harbours now.";

    private Bench bench;
    private UUID quote;

    @BeforeEach
    void sitDown() {
        bench = new Bench();
        quote = bench.quote();
    }

    @Test
    void aCheckerChallengesAQuoteWithAReason() {
        bench.assessed(quote, "SINGLE_SOURCE");
        var before = ANYBODY.etagOf(QUOTE, quote);

        var id = idOf(bench.challenges(quote)
                .body("raisedBy", equalTo(bench.checker.id().toString())));

        ANYBODY.gets(QUOTE, quote)
                .body("challenged", equalTo(true))
                .body("challenges.cause", contains("CHECKER"))
                .body("challenges[0].reason", equalTo("Others heard other words."))
                .body("assessment.label", equalTo("SINGLE_SOURCE"));
        assertNotEquals(before, ANYBODY.etagOf(QUOTE, quote));
        ANYBODY.gets(CHALLENGE, id).statusCode(200).body("raisedBy", equalTo(null));
    }

    @Test
    void aChallengeNeedsAReasonAndAChecker() {
        bench.checker
                .posts(Map.of("reason", ""), QUOTE + "/challenges", quote)
                .spec(refusal(ProblemType.INVALID_FIELD, "reason", "blank"));
        Newsroom.person(Role.CONTRIBUTOR)
                .posts(Map.of("reason", "No."), QUOTE + "/challenges", quote)
                .spec(refusal(ProblemType.ROLE_NEEDED));
        Newsroom.machine(Role.ADMIN)
                .posts(Map.of("reason", "No."), QUOTE + "/challenges", quote)
                .spec(refusal(ProblemType.OTHER_PERSON_NEEDED));
    }

    @Test
    void anAssessmentThatIsMadeAfterAChallengeResolvesIt() {
        var challenge = idOf(bench.challenges(quote));
        var tag = ANYBODY.etagOf(CHALLENGE, challenge);

        var assessment = bench.assessed(quote, "CONFIRMED_PRIMARY");

        ANYBODY.gets(QUOTE, quote).body("challenged", equalTo(false)).body("challenges", hasSize(0));
        ANYBODY.gets(CHALLENGE, challenge)
                .body("resolvedBy", equalTo(assessment.toString()))
                .body("resolvedAt", notNullValue());
        assertNotEquals(tag, ANYBODY.etagOf(CHALLENGE, challenge));
        ANYBODY.gets(QUOTE + "/challenges", quote).body("items.id", contains(challenge.toString()));
        bench.checker.gets(QUOTE + "/history", quote).body("items[-1].after.resolves", contains(challenge.toString()));
    }

    @Test
    void anAssessmentThatWasMadeBeforeAChallengeDoesNotResolveIt() {
        var id = idOf(bench.proposes(assessment("CONFIRMED_PRIMARY"), quote));
        bench.challenges(quote).statusCode(201);

        bench.confirms(id).spec(refusal(ProblemType.WRONG_STATE));
        ANYBODY.gets(QUOTE, quote).body("challenged", equalTo(true));
    }

    @Test
    void challengedQuotesAreFound() {
        var speaker = bench.speaker(quote);
        bench.challenges(quote).statusCode(201);

        ANYBODY.gets(QUOTES + "?challenged=true&speaker=" + speaker).body("items", hasSize(1));
        ANYBODY.gets(QUOTES + "?challenged=false&speaker=" + speaker).body("items", hasSize(0));
    }

    @Test
    void theChallengesOfAQuoteComeInPages() {
        var first = idOf(bench.challenges(quote));
        var second = idOf(bench.challenges(quote));
        String next = ANYBODY.gets(QUOTE + "/challenges?limit=1", quote)
                .body("items.id", contains(second.toString()))
                .extract()
                .path("next");

        ANYBODY.gets(QUOTE + "/challenges?limit=1&after=" + next, quote)
                .body("items.id", contains(first.toString()))
                .body("next", equalTo(null));
    }

    @Test
    void challengesByHandAreBounded() {
        for (int i = 0; i < 20; i++) {
            bench.challenges(quote).statusCode(201);
        }

        bench.challenges(quote).spec(refusal(ProblemType.WRONG_STATE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DENIES", "OUT_OF_CONTEXT", "RETRACTS"})
    void aResponseThatDisownsTheQuoteChallengesIt(String kind) {
        bench.assessed(quote, "CONFIRMED_PRIMARY");

        var response = idOf(bench.answers(kind, quote).body("challengeId", notNullValue()));

        ANYBODY.gets(QUOTE, quote)
                .body("challenges.cause", contains("RESPONSE"))
                .body("responses.kind", contains(kind))
                .body("responses[0].wording", equalTo("I never said that"))
                .body("responses[0].document.outlet", equalTo("The Ministry"))
                .body("assessment.label", equalTo("CONFIRMED_PRIMARY"))
                .body("status", equalTo("RECORDED"));
        ANYBODY.gets(RESPONSE, response).statusCode(200).body("recordedBy", equalTo(null));
        bench.checker
                .gets(QUOTE + "/history", quote)
                .body("items[-2].type", equalTo("RESPONSE_RECORDED"))
                .body("items[-1].type", equalTo("QUOTE_CHALLENGED"))
                .body("items[-1].after.responseId", equalTo(response.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLARIFIES", "CONFIRMS"})
    void aResponseThatStandsByTheQuoteDoesNotChallengeIt(String kind) {
        var before = ANYBODY.etagOf(QUOTE, quote);
        bench.answers(kind, quote).statusCode(201).body("challengeId", equalTo(null));

        ANYBODY.gets(QUOTE, quote).body("challenged", equalTo(false)).body("responses.kind", contains(kind));
        assertNotEquals(before, ANYBODY.etagOf(QUOTE, quote));
    }

    @Test
    void aResponseIsShownByADocumentOrAQuoteOfItsOwn() {
        var wanted = bench.response("DENIES", quote);
        wanted.put("quoteId", quote);
        post(wanted).spec(refusal(ProblemType.INVALID_FIELD, "documentId", "one of both"));
        wanted.remove("documentId");
        post(wanted).spec(refusal(ProblemType.INVALID_FIELD, "quoteId", "the quote that they respond to"));
        wanted.put("quoteId", UUID.randomUUID());
        post(wanted).spec(refusal(ProblemType.UNKNOWN_REFERENCE, "quoteId", "no quote"));
        wanted.remove("quoteId");
        post(wanted).spec(refusal(ProblemType.INVALID_FIELD, "documentId", "one of both"));
        wanted.put("documentId", UUID.randomUUID());
        post(wanted).spec(refusal(ProblemType.UNKNOWN_REFERENCE, "documentId", "no document"));
        wanted.remove("documentId");
        var proof = bench.quote();
        wanted.put("quoteId", proof);
        wanted.put("onBehalf", "Their spokesman");

        post(wanted)
                .statusCode(201)
                .body("quoteId", equalTo(proof.toString()))
                .body("onBehalf", equalTo("Their spokesman"));
    }

    @Test
    void onlyASpeakerOfTheQuoteResponds() {
        var wanted = bench.response("DENIES", quote);
        wanted.put("speakerId", bench.desk.speaker("Somebody else"));
        post(wanted).spec(refusal(ProblemType.INVALID_FIELD, "speakerId", "no speaker of the quote"));
        wanted.put("speakerId", UUID.randomUUID());
        post(wanted).spec(refusal(ProblemType.UNKNOWN_REFERENCE, "speakerId", "no speaker"));
    }

    @Test
    void theResponsesToAQuoteComeInPages() {
        var first = idOf(bench.answers("CLARIFIES", quote));
        var second = idOf(bench.answers("CONFIRMS", quote));
        String next = ANYBODY.gets(QUOTE + "/responses?limit=1", quote)
                .body("items.id", contains(second.toString()))
                .extract()
                .path("next");

        ANYBODY.gets(QUOTE + "/responses?limit=1&after=" + next, quote).body("items.id", contains(first.toString()));
    }

    @Test
    void aRenamedSpeakerChangesTheTagOfTheResponse() {
        var response = idOf(bench.answers("CLARIFIES", quote));
        var tag = ANYBODY.etagOf(RESPONSE, response);
        var speaker = bench.speaker(quote);
        bench.checker
                .puts(
                        bench.checker.etagOf("/api/v1/speakers/{id}", speaker),
                        Map.of("kind", "PERSON", "name", "Renamed"),
                        "/api/v1/speakers/{id}",
                        speaker)
                .statusCode(200);

        ANYBODY.gets(RESPONSE, response).body("name", equalTo("Renamed"));
        assertNotEquals(tag, ANYBODY.etagOf(RESPONSE, response));
    }

    @Test
    void aRetractionChallengesEveryQuoteOfTheDocument() {
        var first = bench.wording(quote);
        var document = bench.document(quote);
        var other = idOf(bench.desk.records(quote(
                bench.desk.speaker("Another"), appearance(document, first.substring(0, first.length() - 2)))));

        bench.notes("RETRACTION", document).statusCode(201).body("notices.kind", contains("RETRACTION"));

        for (var each : List.of(quote, other)) {
            ANYBODY.gets(QUOTE, each)
                    .body("challenges.cause", contains("RETRACTION"))
                    .body("challenges[0].reason", containsString("2024-06-22"));
        }
        ANYBODY.gets(QUOTE + "/challenges", quote).body("items[0].noticeId", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CORRECTION", "CLARIFICATION", "EDITORS_NOTE"})
    void otherNoticesChallengeNothing(String kind) {
        bench.notes(kind, bench.document(quote)).statusCode(201);

        ANYBODY.gets(QUOTE, quote).body("challenged", equalTo(false));
    }

    @Test
    void aQuoteThatIsRecordedInARetractedDocumentIsChallengedAtOnce() {
        var document = bench.desk.document("The Courier", "It was said. And this as well.");
        bench.notes("RETRACTION", document).statusCode(201);

        bench.desk
                .records(quote(bench.desk.speaker("Somebody"), appearance(document, "It was said")))
                .statusCode(201)
                .body("challenges.cause", contains("RETRACTION"));
    }

    @Test
    void aDraftIsChallengedWhenItComesOnRecord() {
        var document = bench.desk.document("The Courier", "It was said. And this as well.");
        var draft = idOf(Newsroom.person(Role.CONTRIBUTOR)
                .posts(quote(bench.desk.speaker("Somebody"), appearance(document, "It was said")), QUOTES));
        bench.notes("RETRACTION", document).statusCode(201);
        bench.desk.reads(draft).body("challenged", equalTo(false));

        bench.checker
                .steps(bench.checker.etagOf(QUOTE, draft), "", QUOTE + "/confirm", draft)
                .statusCode(200)
                .body("status", equalTo("RECORDED"))
                .body("challenges.cause", contains("RETRACTION"));
    }

    @Test
    void anAppearanceInARetractedDocumentChallengesTheQuote() {
        var words = bench.wording(quote);
        var document = bench.desk.document("The Gazette", words + ".");
        bench.notes("RETRACTION", document).statusCode(201);

        bench.checker
                .posts(appearance(document, words), QUOTE + "/appearances", quote)
                .statusCode(201)
                .body("challenges.cause", contains("RETRACTION"));
    }

    @Test
    void aVersionWithoutTheWordsChallengesTheQuoteOnce() {
        var document = bench.document(quote);

        bench.desk.capture(document, "Nothing of the kind is here any more; the page is about boats.");

        ANYBODY.gets(QUOTE, quote)
                .body("appearances[0].anchor", equalTo("ORPHANED"))
                .body("challenges.cause", contains("ORPHANED"));

        bench.desk.capture(document, "Nor is it here; the page is about nets and harbours now.");

        ANYBODY.gets(QUOTE, quote).body("challenges", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"contributor", "machine"})
    void aVersionThatIsNotACheckersChallengesNothingAndWaitsForOne(String who) {
        var somebody = who.equals("machine") ? Newsroom.machine(Role.ADMIN) : Newsroom.person(Role.CONTRIBUTOR);
        var before = ANYBODY.gets(QUOTE, quote).extract().path("appearances");
        var version = Map.of("text", "Nothing of the kind is here any more; the page is about boats.");

        somebody.posts(version, "/api/v1/documents/{id}/versions", bench.document(quote))
                .statusCode(201);

        ANYBODY.gets(QUOTE, quote).body("challenged", equalTo(false)).body("appearances", equalTo(before));
        bench.desk
                .reads(quote)
                .body("challenged", equalTo(false))
                .body("appearances[0].anchor", equalTo("ORPHANED"))
                .body("appearances[0].latest.version", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"another text", "the same text"})
    void whatAMachinesVersionLostIsChallengedOnceWhenACheckersLacksItToo(String which) {
        var document = bench.document(quote);
        capturesLost(Newsroom.machine(Role.ADMIN), document, LOST);
        ANYBODY.gets(QUOTE, quote).body("challenged", equalTo(false));

        capturesLost(bench.checker, document, which.equals("the same text") ? LOST : LOST_TOO);

        ANYBODY.gets(QUOTE, quote)
                .body("challenges.cause", contains("ORPHANED"))
                .body("appearances[0].anchor", equalTo("ORPHANED"));
        bench.checker.gets(QUOTE + "/history", quote).body("items[-1].type", equalTo("QUOTE_CHALLENGED"));

        var tag = ANYBODY.etagOf(QUOTE, quote);
        capturesLost(bench.checker, document, which.equals("the same text") ? LOST : LOST_TOO);
        assertEquals(tag, ANYBODY.etagOf(QUOTE, quote));

        capturesLost(bench.checker, document, "Nor is it here; the page is about cranes and lorries now.");
        ANYBODY.gets(QUOTE, quote).body("challenges", hasSize(1));
    }

    @Test
    void whatAMachinesVersionLostIsNotChallengedWhenACheckersHasItAgain() {
        var document = bench.document(quote);
        var words = bench.wording(quote);
        capturesLost(Newsroom.machine(Role.ADMIN), document, LOST);

        bench.desk.capture(document, "After a correction: " + words + ".");

        ANYBODY.gets(QUOTE, quote).body("challenged", equalTo(false)).body("appearances[0].anchor", equalTo("MATCHED"));
    }

    @Test
    void whatAMachinesVersionLostIsNotChallengedAfterTheQuoteWasAssessed() {
        var document = bench.document(quote);
        capturesLost(Newsroom.machine(Role.ADMIN), document, LOST);
        bench.assessed(quote, "SINGLE_SOURCE");

        capturesLost(bench.checker, document, LOST_TOO);

        bench.desk
                .reads(quote)
                .body("challenged", equalTo(false))
                .body("appearances[0].anchor", equalTo("ORPHANED"))
                .body("appearances[0].latest.version", equalTo(3));
    }

    @Test
    void aQuoteThatIsInADocumentTwiceIsChallengedForItOnceWhileThatIsOpen() {
        var document = bench.desk.document("The Courier", "It was said. And this as well.");
        var twice =
                idOf(bench.desk.records(quote(bench.desk.speaker("Somebody"), appearance(document, "It was said"))));
        bench.checker
                .posts(appearance(document, "And this as well"), QUOTE + "/appearances", twice)
                .statusCode(201);

        capturesLost(bench.checker, document, LOST);
        capturesLost(bench.checker, document, LOST_TOO);

        ANYBODY.gets(QUOTE, twice).body("challenges.cause", contains("ORPHANED"));
    }

    private static void capturesLost(Person who, Object document, String text) {
        who.posts(Map.of("text", text), "/api/v1/documents/{id}/versions", document)
                .statusCode(201);
    }

    @Test
    void aKnownPageThatIsSentAgainChallengesNothing() {
        var words = Newsroom.unique("These words were said");
        var url = "https://courier.example/" + words.hashCode();
        var document = bench.desk.document(Map.of("canonicalUrl", url), words + ".");
        var other = idOf(bench.desk.records(Desk.quote(bench.desk.speaker("A"), appearance(document, words))));

        Newsroom.person(Role.CONTRIBUTOR)
                .posts(
                        Map.of(
                                "kind",
                                "NEWS_ARTICLE",
                                "title",
                                "A test",
                                "language",
                                "en",
                                "canonicalUrl",
                                url,
                                "version",
                                Map.of("text", "The page is about boats and nets and harbours now.")),
                        "/api/v1/documents")
                .statusCode(201)
                .body("id", equalTo(document.toString()));

        ANYBODY.gets(QUOTE, other).body("challenged", equalTo(false));
        bench.desk.reads(other).body("appearances[0].anchor", equalTo("ORPHANED"));
    }

    @Test
    void aMachineAddsNoNoticeAndNoResponse() {
        var machine = Newsroom.machine(Role.ADMIN);

        for (var kind : List.of("RETRACTION", "CORRECTION")) {
            machine.posts(
                            Map.of("kind", kind, "text", "We got it wrong.", "noticedOn", "2024-06-22"),
                            "/api/v1/documents/{id}/notices",
                            bench.document(quote))
                    .spec(refusal(ProblemType.OTHER_PERSON_NEEDED));
        }
        machine.posts(bench.response("DENIES", quote), QUOTE + "/responses", quote)
                .spec(refusal(ProblemType.OTHER_PERSON_NEEDED));
        ANYBODY.gets(QUOTE, quote).body("challenged", equalTo(false));
    }

    @Test
    void anAssessedQuoteThatIsRewordedIsChallenged() {
        bench.assessed(quote, "CONFIRMED_PRIMARY");
        var change = Map.of("kind", "INDIRECT", "speakers", List.of(Map.of("speakerId", bench.speaker(quote))));

        bench.checker
                .puts(bench.checker.etagOf(QUOTE, quote), change, QUOTE, quote)
                .statusCode(200)
                .body("challenges.cause", contains("REWORDED"));
    }

    @Test
    void anAssessedQuoteThatIsGivenToAnotherSpeakerIsChallenged() {
        bench.assessed(quote, "CONFIRMED_PRIMARY");
        var change = Map.of("kind", "DIRECT", "speakers", List.of(Map.of("speakerId", bench.desk.speaker("Another"))));

        bench.checker
                .puts(bench.checker.etagOf(QUOTE, quote), change, QUOTE, quote)
                .statusCode(200)
                .body("challenges.cause", contains("REWORDED"));
    }

    @Test
    void anAssessedQuoteWithAnotherOccasionIsNot() {
        bench.assessed(quote, "CONFIRMED_PRIMARY");
        var change = Map.of(
                "kind", "DIRECT",
                "speakers", List.of(Map.of("speakerId", bench.speaker(quote), "role", "Mayor")),
                "occasion", Map.of("kind", "SPEECH"));

        bench.checker
                .puts(bench.checker.etagOf(QUOTE, quote), change, QUOTE, quote)
                .statusCode(200)
                .body("challenged", equalTo(false));
    }

    @Test
    void causesAddUpUntilOneAssessmentResolvesThemAll() {
        bench.answers("DENIES", quote).statusCode(201);
        bench.notes("RETRACTION", bench.document(quote)).statusCode(201);
        bench.challenges(quote).statusCode(201);
        ANYBODY.gets(QUOTE, quote).body("challenges.cause", containsInAnyOrder("RESPONSE", "RETRACTION", "CHECKER"));

        bench.assessed(quote, "SPEAKER_DENIES");

        ANYBODY.gets(QUOTE, quote)
                .body("challenged", equalTo(false))
                .body("responses.kind", contains("DENIES"))
                .body("assessment.label", equalTo("SPEAKER_DENIES"));
    }

    @Test
    void whatWasSaidAndDoubtedIsNotChangedOrDeleted() {
        var challenge = idOf(bench.challenges(quote));
        var response = idOf(bench.answers("CONFIRMS", quote));

        assertThrows(SQLException.class, () -> Database.run("delete from challenge where id = ?", challenge));
        assertThrows(
                SQLException.class, () -> Database.run("update challenge set reason = 'x' where id = ?", challenge));
        assertThrows(SQLException.class, () -> Database.run("delete from speaker_response where id = ?", response));
    }

    @Test
    void aRepeatedResponseIsOne() {
        var body = bench.response("DENIES", quote);

        assertEquals(once(body), once(body));
        ANYBODY.gets(QUOTE, quote).body("responses", hasSize(1)).body("challenges", hasSize(1));
    }

    private String once(Object body) {
        return bench.checker
                .asks()
                .header("Idempotency-Key", "one-of-" + quote)
                .body(body)
                .post(QUOTE + "/responses", quote)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private io.restassured.response.ValidatableResponse post(Object body) {
        return bench.checker.posts(body, QUOTE + "/responses", quote);
    }
}
