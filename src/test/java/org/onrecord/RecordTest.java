package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pact of June 2024, recorded as it was reported. */
@QuarkusTest
class RecordTest {
    /** Each article of each making, and each way in which its quotes come on record. */
    static Stream<Arguments> ways() {
        return Stream.of(Articles.values())
                .flatMap(articles -> Stream.of(Replay.Way.values()).map(way -> Arguments.of(articles, way)));
    }

    @ParameterizedTest
    @EnumSource(Articles.class)
    void theQuotesOfTheRecordAreProposedAndNothingThatStandsBesideAnArticle(Articles articles) {
        var replay = Replay.of(articles, Replay.Way.ACCEPTED);

        var missed = replay.inbox().missed();
        // the pages of our own making have one sentence that begins in the middle of its paragraph
        assertTrue(missed.size() <= (articles == Articles.THEIRS ? 0 : 1), missed::toString);
        for (var document : List.of("reuters", "kyunghyang")) {
            List<String> states = replay.candidates(document).get("items.state");
            assertEquals(List.of(), states.stream().filter("OPEN"::equals).toList());
            assertFalse(replay.text(document).contains("Nobody Atall"));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void lukinsSplitQuoteIsOneQuoteWithTwoSegments(Articles articles, Replay.Way way) {
        var quote = Replay.of(articles, way).quote("lukin-alliance");

        assertAll(
                () -> assertEquals("DIRECT", quote.get("kind")),
                () -> assertEquals(List.of("Artyom Lukin"), quote.get("speakers.name")),
                () -> assertEquals(1, quote.getInt("appearances.size()")),
                () -> assertEquals(2, quote.getInt("appearances[0].segments.size()")),
                () -> assertEquals("said", quote.get("appearances[0].cue.text")),
                () -> assertEquals(List.of("SUPPORTS"), quote.get("links.stance")),
                () -> assertEquals(List.of(true), quote.get("links.asserts")));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void lukinDisputesAndQuestionsTheClaimThatHeDoesNotMake(Articles articles, Replay.Way way) {
        var replay = Replay.of(articles, way);

        var paraphrase = replay.quote("lukin-not-automatic");
        var questions = replay.quote("lukin-questions");

        assertAll(
                () -> assertEquals("INDIRECT", paraphrase.get("kind")),
                () -> assertEquals(replay.id("c1"), paraphrase.getUUID("links[0].claimId")),
                () -> assertEquals(List.of("DISPUTES"), paraphrase.get("links.stance")),
                () -> assertEquals(replay.id("c1"), questions.getUUID("links[0].claimId")),
                () -> assertEquals(List.of("QUESTIONS"), questions.get("links.stance")),
                () -> assertEquals(List.of(false), questions.get("links.asserts")));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void chosHeSaidIsChos(Articles articles, Replay.Way way) {
        var replay = Replay.of(articles, way);

        var quote = replay.quote("cho-leaves-room");

        assertAll(
                () -> assertEquals("he", quote.get("appearances[0].mention.text")),
                () -> assertEquals("said", quote.get("appearances[0].cue.text")),
                () -> assertEquals(List.of("Cho Han-bum"), quote.get("speakers.name")),
                () -> assertEquals(List.of("DISPUTES"), quote.get("links.stance")),
                () -> assertEquals(
                        List.of("SUPPORTS"), replay.quote("cho-framework").get("links.stance")),
                () -> assertEquals(
                        ids(replay, "cho-framework", "cho-leaves-room"), Set.copyOf(replay.quotes("speaker", "cho"))));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void ofPodolyaksWordsFourAreQuotedAndTheRestIsParaphrase(Articles articles, Replay.Way way) {
        var quote = Replay.of(articles, way).quote("podolyak-nullification");

        List<String> quoted = quote.getList(
                "appearances[0].segments.findAll { it.prefix.endsWith('\"') && it.suffix.startsWith('\"') }.exact");
        assertAll(
                () -> assertEquals("MIXED", quote.get("kind")),
                () -> assertEquals(
                        List.of("the most brazen nullification"),
                        quoted.stream().map(RecordTest::folded).toList()),
                () -> assertEquals(4, words(quoted.get(0))),
                () -> assertEquals(3, quote.getInt("appearances[0].segments.size()")),
                () -> assertTrue(words(quote.get("appearances[0].wording")) > 4),
                () -> assertEquals(List.of("SUPPORTS"), quote.get("links.stance")),
                () -> assertEquals(List.of(true), quote.get("links.asserts")));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void stoltenbergSpokeInTheRoleThatHeHadThen(Articles articles, Replay.Way way) {
        var quote = Replay.of(articles, way).quote("stoltenberg-aligning");

        assertEquals("INDIRECT", quote.get("kind"));
        assertEquals(List.of("NATO Secretary General"), quote.get("speakers.role"));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void japanIsNoPerson(Articles articles, Replay.Way way) {
        var quote = Replay.of(articles, way).quote("japan-concerns");

        assertEquals(List.of("Japan"), quote.get("speakers.name"));
        assertEquals(List.of("ORGANIZATION"), quote.get("speakers.kind"));
        assertEquals("MIXED", quote.get("kind"));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void theJointDenialHasTwoSpeakers(Articles articles, Replay.Way way) {
        var replay = Replay.of(articles, way);

        var quote = replay.quote("joint-denial");

        var one = List.of(replay.id("joint-denial"));
        assertAll(
                () -> assertEquals(List.of("Russia", "North Korea"), quote.get("speakers.name")),
                () -> assertEquals(one, replay.quotes("speaker", "russia")),
                () -> assertEquals(one, replay.quotes("speaker", "north-korea")));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void theTwoTranslationsOfArticleFourAreOneQuoteWithTwoAppearancesOfOneSource(Articles articles, Replay.Way way) {
        var quote = Replay.of(articles, way).quote("article-4");

        assertAll(
                () -> assertEquals("DOCUMENT_TEXT", quote.get("kind")),
                () -> assertEquals(List.of("DOCUMENT"), quote.get("speakers.kind")),
                () -> assertEquals(2, quote.getInt("appearances.size()")),
                () -> assertNotEquals(
                        quote.<String>get("appearances[0].document.id"),
                        quote.<String>get("appearances[1].document.id")),
                () -> assertNotEquals(
                        quote.<String>get("appearances[0].wording"), quote.<String>get("appearances[1].wording")),
                () -> assertEquals(1, quote.getInt("sources")));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void articleSixteenQualifiesTheNullification(Articles articles, Replay.Way way) {
        var replay = Replay.of(articles, way);

        var quote = replay.quote("article-16");

        assertEquals(replay.id("c2"), quote.getUUID("links[0].claimId"));
        assertEquals(List.of("QUALIFIES"), quote.get("links.stance"));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void theNewspapersOwnVoiceIsAnAppearanceOfTheClaimAndNoQuote(Articles articles, Replay.Way way) {
        var replay = Replay.of(articles, way);

        var claim = replay.claim("c1");

        assertAll(
                () -> assertEquals(List.of("Kyunghyang Shinmun"), claim.get("appearances.outlet")),
                () -> assertEquals(List.of("ASSERTION"), claim.get("appearances.form")),
                () -> assertTrue(
                        claim.getString("appearances[0].exact").contains("automatic military intervention clause")),
                () -> assertEquals(
                        ids(replay, "article-4", "article-16"), Set.copyOf(replay.quotes("document", "kyunghyang"))));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whoDidNotCommentIsNotQuoted(Articles articles, Replay.Way way) {
        var replay = Replay.of(articles, way);

        var quoted = replay.quotes("document", "reuters");

        assertEquals(ids(replay, inReuters()), Set.copyOf(quoted));
        for (var name : inReuters()) {
            List<String> speakers = replay.quote(name).get("speakers.name");
            assertFalse(speakers.stream().anyMatch(speaker -> speaker.matches("(?i).*(White House|China).*")));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void ofTheFourClaimsOnlyTheAutomatismIsContested(Articles articles, Replay.Way way) {
        var replay = Replay.of(articles, way);

        var contested = Stream.of("c1", "c2", "c3", "c4")
                .filter(claim -> replay.claim(claim).getBoolean("contested"))
                .toList();

        assertEquals(List.of("c1"), contested);
        assertTrue(replay.evidence("c1").getBoolean("contested"));
        assertFalse(replay.evidence("c2").getBoolean("contested"));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void twoDenialsInOneWireReportAreTwoQuotesOfOneSource(Articles articles, Replay.Way way) {
        var board = Replay.of(articles, way).evidence("c1");

        Map<String, Object> denials = board.get("groups.find { it.stance == 'DISPUTES' }");
        assertEquals(2, denials.get("accepted"));
        assertEquals(1, denials.get("sources"));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void everySegmentStandsInItsTextWhereItSays(Articles articles, Replay.Way way) {
        var replay = Replay.of(articles, way);

        for (var step : Replay.steps()) {
            if (!step.get("make").textValue().equals("QUOTE")) {
                continue;
            }
            var quote = replay.quote(step.get("as").textValue());
            var asked = step.get("body").get("appearances");
            for (int index = 0; index < asked.size(); index++) {
                var appearance = "appearances[" + index + "].";
                var document = asked.get(index).get("documentId").textValue().substring(1);
                var text = replay.text(document).codePoints().toArray();
                assertEquals("MATCHED", quote.get(appearance + "anchor"));
                List<Map<String, Object>> segments = quote.get(appearance + "segments");
                assertEquals(
                        StreamSupport.stream(asked.get(index).get("segments").spliterator(), false)
                                .map(segment -> folded(segment.get("exact").textValue()))
                                .toList(),
                        segments.stream()
                                .map(segment -> folded(
                                        slice(text, (Integer) segment.get("start"), (Integer) segment.get("end"))))
                                .toList());
            }
        }
    }

    private static String[] inReuters() {
        return new String[] {
            "lukin-alliance",
            "lukin-not-automatic",
            "lukin-questions",
            "cho-framework",
            "cho-leaves-room",
            "podolyak-nullification",
            "stoltenberg-aligning",
            "japan-concerns",
            "joint-denial",
            "article-4"
        };
    }

    private static Set<UUID> ids(Replay replay, String... names) {
        return Stream.of(names).map(replay::id).collect(Collectors.toSet());
    }

    private static String slice(int[] text, int start, int end) {
        return new String(text, start, end - start);
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }
}
