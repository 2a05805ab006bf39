package org.onrecord.match;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.match.Archive.CHECK;
import static org.onrecord.match.Archive.sentence;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.EveryColumn;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.document.NewVersion;
import org.onrecord.kit.CountedDb;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Role;
import org.onrecord.quote.Desk;

/** What the record says of a draft. */
@QuarkusTest
class DraftApiTest {
    private static final String KINDS = "quotations.findings.kind.flatten()";

    @Inject
    CountedDb db;

    private Archive archive;
    private String said;

    @BeforeEach
    void open() {
        archive = new Archive();
        said = archive.words(14);
    }

    private String quoted(String words) {
        return "“" + sentence(words) + ",” said " + archive.name + ".";
    }

    @Test
    void wordsOfTheirSpeakerAreOnRecord() {
        var quote = archive.quote(said);

        archive.checks(quoted(said))
                .body("language", equalTo("en"))
                .body(KINDS, contains("ON_RECORD"))
                .body("quotations[0].onRecord.quoteId", equalTo(quote.toString()))
                .body("quotations[0].at.start", equalTo(0))
                .body("quotations[0].speakers[0].speakerId", equalTo(archive.speaker.toString()))
                .body("quotations[0].claims", empty())
                .body("text", nullValue())
                .body("html", nullValue());
    }

    @Test
    void draftsOfQuotesInTheSameWordsHideNothing() {
        var quote = archive.quote(said);
        var contributor = Newsroom.person(Role.CONTRIBUTOR);
        for (int draft = 0; draft < 61; draft++) {
            contributor
                    .posts(archive.body(archive.speaker, null, said), Desk.QUOTES)
                    .statusCode(201);
        }

        archive.checks(quoted(said))
                .body(KINDS, contains("ON_RECORD"))
                .body("quotations[0].onRecord.quoteId", equalTo(quote.toString()));
    }

    @Test
    void alteredWordsAreShownOnBothSidesAndWhereTheyStand() {
        archive.quote("the harbour " + said);
        var draft = "🎺 It rained.\n\n" + quoted("the harbour of old " + said);

        archive.checks(draft)
                .body(KINDS, contains("ALTERED"))
                .body("quotations[0].findings[0].reverses", equalTo(false))
                .body("quotations[0].findings[0].differences[0].here.text", equalTo("of old"))
                .body("quotations[0].findings[0].differences[0].here.start", equalTo(27))
                .body("quotations[0].findings[0].differences[0].onRecord.text", equalTo(""));
        archive.checker
                .asks()
                .body(Map.of("text", draft))
                .post(CHECK + "?offsets=utf16")
                .then()
                .statusCode(200)
                .body("quotations[0].at.start", equalTo(15))
                .body("quotations[0].findings[0].differences[0].here.start", equalTo(28));
    }

    @Test
    void aNotThatWasDroppedReversesTheSense() {
        archive.quote("the harbour will not " + said);

        archive.checks(quoted("the harbour will " + said))
                .body(KINDS, contains("ALTERED"))
                .body("quotations[0].findings[0].reverses", equalTo(true))
                .body("quotations[0].findings[0].differences[0].onRecord.text", equalTo("not"));
    }

    @Test
    void wordsThatNobodySaidAreNotOnRecord() {
        archive.checks(quoted(said)).body(KINDS, contains("NOT_ON_RECORD")).body("quotations[0].onRecord", nullValue());
    }

    @Test
    void wordsOfSomebodyElseAreMisattributed() {
        var other = Newsroom.speaker(archive.checker, Archive.name("Leopold"));
        archive.quote(other, null, said);

        archive.checks(quoted(said))
                .body(KINDS, contains("MISATTRIBUTED"))
                .body("quotations[0].onRecord.speakers[0].speakerId", equalTo(other.toString()));
    }

    @Test
    void aFewWordsThatManySayAreNobodysOwn() {
        var other = Newsroom.speaker(archive.checker, Archive.name("Leopold"));
        archive.quote(other, null, "grave concerns");

        archive.checks(archive.name + " expressed “grave concerns” about the ferry.")
                .body(KINDS, not(hasItem("MISATTRIBUTED")));
    }

    @Test
    void whatTheRecordTakesBackIsClipped() {
        archive.quote(sentence(said) + ", but only if the ferry is repaired");

        archive.checks(quoted(said))
                .body(KINDS, contains("CLIPPED"))
                .body("quotations[0].findings[0].rest.after", containsString("only if the ferry is repaired"))
                .body("quotations[0].findings[0].rest.turns", hasItem("CONTRAST"));
    }

    @Test
    void aRoleThatWasAnotherThenDiffers() {
        archive.quote(said);
        var role = "former spokeswoman of the harbour";

        archive.checks("“" + sentence(said) + ",” said " + archive.name + ", the " + role + ".")
                .body(KINDS, contains("ON_RECORD", "ROLE_DIFFERS"))
                .body("quotations[0].findings[1].roleOnRecord", equalTo("spokeswoman of the harbour"));
        archive.checks("“" + sentence(said) + ",” said " + archive.name + ", a spokeswoman of the harbour.")
                .body(KINDS, contains("ON_RECORD"));
    }

    @Test
    void aChallengedQuoteIsInDispute() {
        var quote = archive.quote(said);
        archive.checker
                .posts(Map.of("reason", "The recording has other words."), "/api/v1/quotes/{id}/challenges", quote)
                .statusCode(201);

        archive.checks(quoted(said))
                .body(KINDS, contains("ON_RECORD", "AUTHENTICITY_IN_DISPUTE"))
                .body("quotations[0].findings[1].challenged", equalTo(true));
    }

    @Test
    void acceptedLinksShowWhichClaimsTheWordsBearOn() {
        var claim = archive.desk.claim("The harbour is safe");
        var proposed = archive.desk.claim("The ferry is late");
        var body = archive.body(archive.speaker, null, said);
        body.put("links", List.of(Desk.link(claim, "SUPPORTS"), Desk.link(proposed, "DISPUTES")));
        var quote = Newsroom.idOf(archive.desk.records(body));
        archive.desk.decides("accept", quote, claim).statusCode(200);

        archive.checks(quoted(said))
                .body("quotations[0].claims.claimId", contains(claim.toString()))
                .body("quotations[0].claims[0].stance", equalTo("SUPPORTS"))
                .body("quotations[0].claims[0].verdict", nullValue());
    }

    @Test
    void readersSeeNoDraftsOfQuotesAndStaffDo() {
        var contributor = Newsroom.person(Role.CONTRIBUTOR);
        contributor
                .posts(archive.body(archive.speaker, null, said), Desk.QUOTES)
                .statusCode(201);

        archive.checks(quoted(said)).body(KINDS, contains("NOT_ON_RECORD"));
        Archive.checks(archive.checker, quoted(said)).statusCode(200).body(KINDS, contains("ON_RECORD"));
    }

    @Test
    void aWithdrawnQuoteIsNotOnRecord() {
        var quote = archive.quote(said);
        Newsroom.person(Role.EDITOR)
                .steps(
                        archive.checker.etagOf(Desk.QUOTE, quote),
                        Map.of("reason", "Never said."),
                        Desk.QUOTE + "/withdraw",
                        quote)
                .statusCode(200);

        Archive.checks(archive.checker, quoted(said)).body(KINDS, contains("NOT_ON_RECORD"));
    }

    @Test
    void markupIsReadAndTheAnswerHasWhatWasRead() {
        archive.quote(said);
        var html =
                "<h1>The <i>ferry</i></h1><p>" + quoted("<b>" + sentence(said) + "</b>") + "</p><script>“no”</script>";

        var answer = archive.checker
                .posts(Map.of("html", html), CHECK + "?annotated=true")
                .statusCode(200);

        answer.body(KINDS, contains("ON_RECORD")).body("text", containsString("The ferry\n\n“" + sentence(said)));
        String text = answer.extract().path("text");
        int start = answer.extract().path("quotations[0].at.start");
        assertEquals('“', text.charAt(start));
        answer.body("html", containsString("<mark class=\"onrecord-mark onrecord-on-record\""));
    }

    @Test
    void aDraftIsTextOrMarkupAndNotBoth() {
        archive.checker.posts(Map.of(), CHECK).spec(refusal(ProblemType.INVALID_FIELD));
        archive.checker.posts(Map.of("text", "a", "html", "b"), CHECK).spec(refusal(ProblemType.INVALID_FIELD));
        archive.checker.posts(Map.of("text", " \n "), CHECK).spec(refusal(ProblemType.INVALID_FIELD));
        archive.checker.posts(Map.of("html", "<p> </p>"), CHECK).spec(refusal(ProblemType.PAGE_UNREADABLE));
        archive.checker
                .posts(Map.of("text", "a"), CHECK + "?offsets=bytes")
                .spec(refusal(ProblemType.INVALID_PARAMETER));
    }

    @Test
    void aDraftMayBeAsLongAsATextThatIsExtractedFromAndNoLonger() {
        var long1 = "It rained. ".repeat(NewVersion.MAX_LENGTH / 11 + 1).substring(0, NewVersion.MAX_LENGTH);

        archive.checker.posts(Map.of("text", long1), CHECK).statusCode(200).body("quotations", empty());
        archive.checker.posts(Map.of("text", long1 + "x"), CHECK).spec(refusal(ProblemType.INVALID_FIELD));
    }

    @Test
    void ofAVeryLongDraftTheMostTellingSentencesAreComparedWithClaimsAndTheAnswerSaysWhichAreNot() {
        var sentences = "The ferry leaves from the quay. ";

        int all = leftOut(sentences.repeat(DraftVoice.MOST_SENTENCES));
        int more = leftOut(sentences.repeat(DraftVoice.MOST_SENTENCES + 3));

        assertEquals(0, all);
        assertEquals(3, more);
        archive.desk.claim("The lighthouse of " + archive.name + " was painted green");
        var told = "The lighthouse of " + archive.name + " was painted green.";
        archive.checks(sentences.repeat(DraftVoice.MOST_SENTENCES) + told)
                .body("sentencesLeftOut", equalTo(1))
                .body("notCompared", hasSize(1))
                .body("notCompared[0].end", lessThan(sentences.length() * DraftVoice.MOST_SENTENCES));
    }

    private int leftOut(String draft) {
        return archive.checks(draft).extract().path("sentencesLeftOut");
    }

    @Test
    void moreQuotationsThanOneStatementTakesAreAllChecked() {
        archive.quote(said);
        var draft = new StringBuilder();
        for (int i = 0; i < EchoSources.BATCH + 5; i++) {
            draft.append(quoted(i == EchoSources.BATCH + 2 ? said : archive.words(9)))
                    .append("\n\n");
        }

        archive.checks(draft.toString())
                .body("quotations", hasSize(EchoSources.BATCH + 5))
                .body("quotations[" + (EchoSources.BATCH + 2) + "].findings.kind", contains("ON_RECORD"));
    }

    @Test
    void howManyStatementsADraftTakesDoesNotDependOnItsQuotations() {
        archive.quote(said);
        var draft = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            draft.append(quoted(i % 2 == 0 ? said : archive.words(9))).append("\n\n");
        }
        archive.checks("It rained.");

        var count = db.during(() -> archive.checks(draft.toString()));

        assertTrue(count.statements() <= 5, count::toString);
    }

    @Test
    void randomEditsAreFoundAndOtherWordsAreNot() {
        var random = new Random(5);
        var draft = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            var words = Words.any(random, 12 + random.nextInt(14));
            archive.quote(String.join(" ", words));
            draft.add(quoted(String.join(" ", Words.edited(random, words, 2))));
            draft.add(quoted(String.join(" ", Words.any(random, 12))));
        }

        List<String> kinds =
                archive.checks(String.join("\n\n", draft)).extract().path("quotations.findings.kind.flatten()");

        assertEquals(80, kinds.size());
        for (int i = 0; i < 80; i++) {
            assertEquals(i % 2 == 0, !kinds.get(i).equals("NOT_ON_RECORD"), draft.get(i));
        }
    }

    @Test
    void nothingOfADraftIsKept() throws SQLException {
        var words = archive.words(12);

        archive.checks(quoted(words)).body(KINDS, contains("NOT_ON_RECORD"));

        assertEquals(List.of(), EveryColumn.holding(words));
    }

    @Test
    void whoDoesNotSignInChecksNoDrafts() {
        Archive.checks(Person.ANYBODY, quoted(said)).spec(refusal(ProblemType.AUTHENTICATION_NEEDED));
        Archive.checks(Newsroom.person(Role.READER), quoted(said)).statusCode(200);
    }

    @Test
    void anAnnotatedDraftHasEachFindingExplained() {
        archive.quote("the harbour will not " + said);

        archive.checker
                .posts(Map.of("text", quoted("the harbour will " + said)), CHECK + "?annotated=true")
                .statusCode(200)
                .body("html", containsString("onrecord-altered"))
                .body("html", containsString("<del>nothing</del>, the record <ins>not</ins>"))
                .body("html", matchesPattern("(?s).*href=\"#onrecord-[0-9a-f]{12}-note-1\".*"));
    }

    @Test
    void anAnnotatedDraftCanBeHadAsHtmlInWhichNothingRuns() {
        var hostile = "<img src=x onerror=alert(1)> " + said + " <script>alert(2)</script>";
        archive.quote(hostile.replace("<img", "<b><img"));

        var answer = Archive.accepting("text/html", "<i>" + quoted(hostile) + "</i>\n\n\"' onclick=alert(3)");

        answer.statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff");
        var read = org.jsoup.Jsoup.parseBodyFragment(answer.extract().asString());
        assertTrue(read.select("mark").text().contains("<script>alert(2)</script>"));
        assertEquals(
                0, read.select("script, img, i, b, style, iframe, object, svg").size());
        assertEquals(
                List.of(),
                read.body().getAllElements().stream()
                        .flatMap(one -> one.attributes().asList().stream())
                        .map(org.jsoup.nodes.Attribute::getKey)
                        .filter(key -> !List.of("class", "id", "href", "lang", "aria-label", "aria-describedby")
                                .contains(key))
                        .toList());
    }

    @Test
    void whoAcceptsBothOrAnythingGetsJson() {
        Archive.accepting("application/json, text/html", "It rained.").contentType("application/json");
        Archive.accepting("*/*", "It rained.").contentType("application/json");
        Archive.accepting("text/html, application/json;q=0.5", "It rained.").contentType("text/html;charset=UTF-8");
        Archive.accepting("image/png", "It rained.").spec(refusal(ProblemType.NOT_ACCEPTABLE));
    }

    @Test
    void everyQuotationHasAFinding() {
        archive.checks(quoted(said) + "\n\n“No,” she said. " + archive.name + " said that it would rain.")
                .body("quotations.findings", everyItem(not(empty())))
                .body("quotations.at.text", everyItem(notNullValue()));
    }
}
