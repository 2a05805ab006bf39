package org.onrecord.match;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.Refusals.refusal;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Database;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Role;

/** The same quote elsewhere, as it is proposed. */
@QuarkusTest
class SameQuoteApiTest {
    private Archive archive;
    private String said;

    @BeforeEach
    void open() {
        archive = new Archive();
        said = archive.words(14);
    }

    @Test
    void aCandidateWithTheSameWordsIsAnotherAppearance() {
        var quote = archive.quote(said);
        var document = archive.document("“" + Archive.sentence(said) + ",” said " + archive.name + ".");

        archive.sameAsTheCandidateOf(document)
                .body("items", hasSize(1))
                .body("items[0].quoteId", equalTo(quote.toString()))
                .body("items[0].likeness", equalTo("EXACT"))
                .body("items[0].sameSpeaker", equalTo(true));
    }

    @Test
    void aCandidateIsMergedIntoTheQuoteThatWasProposed() {
        var quote = archive.quote(said);
        var document = archive.document("“" + Archive.sentence(said) + ",” said " + archive.name + ".");
        String proposed = archive.sameAsTheCandidateOf(document).extract().path("items[0].quoteId");
        String candidate = archive.checker
                .gets("/api/v1/documents/{id}/candidates", document)
                .extract()
                .path("items[0].id");

        archive.checker
                .steps(
                        archive.checker.etagOf("/api/v1/candidates/{id}", candidate),
                        Map.of("quoteId", proposed),
                        "/api/v1/candidates/{id}/merge",
                        candidate)
                .statusCode(200);

        archive.desk.reads(quote).body("appearances", hasSize(2));
        archive.checker.gets("/api/v1/candidates/{id}/same-quotes", candidate).body("items", empty());
    }

    @Test
    void otherWordsOfTheSameSpeakerThatMeanTheSameAreProposed() {
        var first = archive.quote("Hospitals are short of nurses, not of beds");
        var second = archive.quote("It is nursing staff that the clinics lack, and no beds at all");
        var other = archive.quote("The central bank will not lower interest rates before the summer");

        archive.same(first)
                .body("items.quoteId", contains(second.toString()))
                .body("items[0].likeness", equalTo("TRANSLATED"))
                .body("items[0].why", containsString("by what they mean"));
        archive.same(other).body("items", empty());
    }

    @Test
    void ofTwoQuotesEachIsProposedForTheOtherWhicheverWasFirst() {
        var first = archive.quote(said);
        var second = archive.quote("And so " + said);

        archive.same(first)
                .body("items.quoteId", contains(second.toString()))
                .body("items[0].likeness", equalTo("CONTAINED"))
                .body("items[0].direction", equalTo("RECORD_HAS_MORE"));
        archive.same(second)
                .body("items.quoteId", contains(first.toString()))
                .body("items[0].direction", equalTo("RECORD_HAS_LESS"));
    }

    @Test
    void alteredWordsAreShownOnBothSides() {
        var words = said.split(" ");
        words[5] = "otherwise";
        var first = archive.quote(said);
        var second = archive.quote(String.join(" ", words));

        archive.same(first)
                .body("items.quoteId", contains(second.toString()))
                .body("items[0].likeness", equalTo("ALTERED"))
                .body("items[0].differences", hasSize(1))
                .body("items[0].differences[0].here.text", equalTo(said.split(" ")[5]))
                .body("items[0].differences[0].onRecord.text", equalTo("otherwise"));
    }

    @Test
    void whatTheSameSpeakerSaidComesFirst() {
        var other = Newsroom.speaker(archive.checker, Archive.name("Leopold"));
        var mine = archive.quote(said);
        archive.quote(other, null, said);
        var again = archive.quote("So " + said);

        archive.same(mine)
                .body("items", hasSize(2))
                .body("items[0].quoteId", equalTo(again.toString()))
                .body("items.sameSpeaker", contains(true, false));
    }

    @Test
    void anotherTranslationOfTheSameSpeakerAtTheSameTimeIsProposed() {
        var first = archive.quote(
                "The ministry of transport shall without delay render assistance to all island harbours under article 12 of the ferry act");
        var second = archive.quote(
                "Under the ferry act's article 12, island harbours are to be given immediate assistance by the transport ministry");

        archive.same(first)
                .body("items.quoteId", hasItem(second.toString()))
                .body("items.find { it.quoteId == '" + second + "' }.likeness", equalTo("TRANSLATED"));
        archive.same(second).body("items.quoteId", hasItem(first.toString()));
    }

    @Test
    void aWithdrawnQuoteIsNotProposed() {
        var first = archive.quote(said);
        var second = archive.quote(said + " too");
        Newsroom.person(Role.EDITOR)
                .steps(
                        archive.checker.etagOf("/api/v1/quotes/{id}", second),
                        Map.of("reason", "Never said."),
                        "/api/v1/quotes/{id}/withdraw",
                        second)
                .statusCode(200);

        archive.same(first).body("items", empty());
    }

    @Test
    void anOriginalWordingIsFoundAndIsNotWhenItWasReplaced() {
        var original = archive.words(12);
        var quote = archive.body(archive.speaker, null, said);
        quote.put("originalWording", original);
        quote.put("originalLanguage", "fi");
        var first = Newsroom.idOf(archive.desk.records(quote));
        var second = archive.quote(original);
        archive.same(second).body("items.quoteId", contains(first.toString()));

        var change = Map.of(
                "kind",
                "DIRECT",
                "speakers",
                List.of(Map.of("speakerId", archive.speaker)),
                "originalWording",
                archive.words(12),
                "originalLanguage",
                "fi");
        archive.checker
                .puts(archive.checker.etagOf("/api/v1/quotes/{id}", first), change, "/api/v1/quotes/{id}", first)
                .statusCode(200);

        archive.same(second).body("items", empty());
    }

    @Test
    void aQuoteThatIsNotThereHasNoOthers() {
        archive.checker
                .gets("/api/v1/quotes/{id}/same-quotes", UUID.randomUUID())
                .spec(refusal(ProblemType.NOT_FOUND));
        archive.checker
                .gets("/api/v1/candidates/{id}/same-quotes", UUID.randomUUID())
                .spec(refusal(ProblemType.NOT_FOUND));
    }

    @Test
    void readersAreNotShownWhatIsOnlyProposed() {
        var quote = archive.quote(said);

        Newsroom.person(Role.READER)
                .gets("/api/v1/quotes/{id}/same-quotes", quote)
                .spec(refusal(ProblemType.ROLE_NEEDED));
        Person.ANYBODY.gets("/api/v1/quotes/{id}/same-quotes", quote).spec(refusal(ProblemType.AUTHENTICATION_NEEDED));
    }

    @Test
    void theDatabaseReadsWordsAsTheServiceDoes() throws SQLException {
        var random = new Random(3);
        var alphabet =
                "abcXYZ äÖß éЖж 日本 ภาษา 한국 '’\"“”«»–—-…..,;:!?()[] 12,345 6,7 5% $3 €4 ½ ﬁ \u00ad\u200b\u00a0\n\t";
        try (var connection = Database.connect();
                var read = connection.prepareStatement("select words_said(?)")) {
            for (int i = 0; i < 2_000; i++) {
                var text = new StringBuilder();
                for (int k = 0; k < 40; k++) {
                    text.appendCodePoint(alphabet.codePointAt(random.nextInt(alphabet.length())));
                }
                read.setString(1, text.toString());
                try (var row = read.executeQuery()) {
                    row.next();
                    var theirs = Arrays.asList((String[]) row.getArray(1).getArray());
                    var ours = SaidWords.of(text.toString(), 0).stream()
                            .map(SaidWords.Word::norm)
                            .toList();
                    assertEquals(ours, theirs, text::toString);
                }
            }
        }
    }

    @Test
    void printsAreKeptWithAWordingAndGoWithIt() throws SQLException {
        var quote = archive.quote(said);
        String appearance = archive.desk.reads(quote).extract().path("appearances[0].id");
        try (var connection = Database.connect();
                var statement = connection.createStatement()) {
            assertEquals(true, count(statement, appearance) > 5);

            statement.execute("delete from appearance where id = '" + appearance + "'");

            assertEquals(0, count(statement, appearance));
        }
    }

    private static int count(java.sql.Statement statement, String source) throws SQLException {
        try (var row = statement.executeQuery("select count(*) from quote_print where source = '" + source + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void whatHundredsSaidDoesNotHideWhatIsRare() {
        var first = archive.quote("one of the many things to do " + said);
        for (int i = 0; i < EchoSql.OF_PRINT + 5; i++) {
            archive.quote("one of the many things to do " + archive.words(4));
        }
        var again = archive.quote("one of the many things to do, yes, " + said);

        archive.same(again)
                .body("items[0].quoteId", equalTo(first.toString()))
                .body("items.quoteId", not(hasItem(again.toString())));
    }
}
