package org.onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractorTest {
    private static final Extractor EXTRACTOR = new Extractor();

    private static List<Candidate> candidates(String text) {
        return EXTRACTOR.extract(text).candidates();
    }

    private static Candidate only(String text) {
        List<Candidate> candidates = candidates(text);
        assertEquals(1, candidates.size(), () -> candidates.toString());
        return candidates.get(0);
    }

    private static List<String> segments(Candidate candidate) {
        return candidate.segments().stream().map(Passage::exact).toList();
    }

    private static String name(Candidate candidate) {
        return candidate.speakers().get(0).name();
    }

    @Test
    void aQuotationSplitByItsCueIsOneCandidateWithTwoSegments() {
        Candidate candidate = only(
                "\"The harbour is closed,\" said Marta Lind, of the port authority. \"It will stay closed all week.\"");
        assertEquals(List.of("\"The harbour is closed,\"", "\"It will stay closed all week.\""), segments(candidate));
    }

    @Test
    void anAppositionIsTheRole() {
        Candidate candidate = only("\"The harbour is closed,\" said Marta Lind, of the port authority.");
        assertEquals("port authority", candidate.speakers().get(0).role());
    }

    @Test
    void aTitleBeforeTheNameIsTheRoleAndNoPartOfTheName() {
        Candidate candidate = only("Norwegian Foreign Minister Marta Lind said the talks had failed.");
        assertEquals("Marta Lind", name(candidate));
        assertEquals("Norwegian Foreign Minister", candidate.speakers().get(0).role());
    }

    @Test
    void aLastNameAloneGetsTheFullName() {
        List<Candidate> candidates = candidates("Marta Lind runs the port. \"We are closed,\" Lind said.");
        assertEquals("Marta Lind", name(candidates.get(0)));
    }

    @Test
    void heIsTheLastManWhoSpokeAndNotOneInACaption() {
        String text = "\"The bridge will hold,\" said Peter Brandt, an engineer.\n\n"
                + "John Miller and Thomas Becker attend a ceremony in this image released by the city. City Archive via Reuters\n\n"
                + "The cables were tested twice, he said.";
        List<Candidate> candidates = candidates(text);
        assertEquals("Peter Brandt", name(candidates.get(1)));
    }

    @Test
    void indirectSpeechBeforeItsCueEndsAtTheComma() {
        Candidate candidate = only("The cables were tested twice, the engineer said.");
        assertEquals(Candidate.Kind.INDIRECT, candidate.kind());
        assertEquals(List.of("The cables were tested twice"), segments(candidate));
    }

    @Test
    void aStatementAroundItsCueHasTwoSegments() {
        Candidate candidate = only("The old bridge, she promised reporters, would be open by the spring.");
        assertEquals(List.of("The old bridge", "would be open by the spring"), segments(candidate));
    }

    @Test
    void quotedWordsInsideAParaphraseMakeItMixed() {
        Candidate candidate =
                only("Ola Berg said the council had shown \"a shameful lack of courage\" over the bridge.");
        assertEquals(Candidate.Kind.MIXED, candidate.kind());
    }

    @Test
    void aSecondCueEndsTheFirstReport() {
        List<Candidate> candidates = candidates("Ola Berg said the bridge was safe and added that it would open soon.");
        assertEquals(List.of("the bridge was safe"), segments(candidates.get(0)));
        assertEquals(List.of("it would open soon"), segments(candidates.get(1)));
    }

    @Test
    void accordingToNamesTheSource() {
        Candidate candidate = only("Traffic has doubled since March, according to the city council.");
        assertEquals("according to", candidate.cue().exact());
        assertEquals(List.of("Traffic has doubled since March"), segments(candidate));
    }

    @Test
    void anArticleOfATreatySpeaksUnderTheTitleOfTheTreaty() {
        String text =
                "The two towns signed the \"Treaty on Common Bridges\" in May. Article 3 of the treaty says, \"Each side shall repair its half.\"";
        Candidate candidate = only(text);
        assertEquals(Candidate.Kind.DOCUMENT_TEXT, candidate.kind());
        assertEquals("Treaty on Common Bridges", name(candidate));
        assertEquals("Article 3", candidate.speakers().get(0).role());
    }

    @Test
    void twoWhoSpeakTogetherAreTwoSpeakers() {
        Candidate candidate = only("Norway and Sweden said the bridge was safe.");
        assertEquals(
                List.of("Norway", "Sweden"),
                candidate.speakers().stream().map(ProposedSpeaker::name).toList());
    }

    @Test
    void anAgencyThatSaysWhatATreatySaidIsARelay() {
        List<Candidate> candidates =
                candidates("The agreement said neither side would charge a toll, the city news agency said.");
        assertEquals(2, candidates.size());
    }

    @Test
    void aTitleBetweenMarksIsNoQuotation() {
        assertTrue(candidates("He wrote the novel \"The Bridge of the North\" at home in the winter of that year.")
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The mayor declined to comment on the bridge.",
                "The mayor did not immediately respond to a request for comment.",
                "A spokesman for the port declined comment.",
                "The port could not be reached on Friday."
            })
    void whoDoesNotCommentIsReportedAsSilentAndNotAsQuoted(String text) {
        Extraction extraction = EXTRACTOR.extract(text);
        assertTrue(extraction.candidates().isEmpty());
        assertEquals(1, extraction.noComments().size());
    }

    @Test
    void headlinesByLinesAndNoticesAreNotRead() {
        assertTrue(candidates(
                        "MAYOR SAYS BRIDGE IS SAFE\n\nBy Ann Lee\n\n(Reporting by Ann Lee, who said it was easy; Editing by Bo Ek)")
                .isEmpty());
    }

    @Test
    void aQuotationOverTwoParagraphsIsOneSegment() {
        String text =
                "“The bridge is old,” said Ola Berg. “It was built by hand.\n\n“It must be replaced before the winter comes.”";
        assertEquals(2, only(text).segments().size());
    }

    @Test
    void marksThatPointTheWrongWayAreRead() {
        assertEquals(List.of("”The bridge is old,“"), segments(only("”The bridge is old,“ said Ola Berg.")));
    }

    @Test
    void hardWrappedLinesAreOneParagraph() {
        String text =
                "The council voted on Monday evening to close the old bridge for\nthe whole of the winter, and to ask the engineers for a report on\nits cables. The cables had been tested twice before the vote, and\nthe old bridge will be open again in the spring, Ola Berg told the\ncouncil.";
        assertTrue(candidates(text).stream().anyMatch(c -> c.cue().exact().equals("told")));
    }

    @Test
    void aNameAndAColonBeginATurn() {
        assertEquals(
                "BERG",
                name(only("BERG: I have crossed that bridge every day of my life, and it never moved at all.")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Der Bürgermeister sagte am Montag, die Brücke sei sicher: „Wir haben sie zweimal geprüft“, und das ist nicht neu.",
                "fr | Le maire a dit que le pont est sûr : « Nous avons tout vérifié deux fois », et que les travaux sont finis.",
                "ja | 市長は月曜日に「橋は安全であり、二度も検査をしました」と話しました。",
            })
    void otherLanguagesAreReadForTheirMarksOnly(String language, String text) {
        Extraction extraction = EXTRACTOR.extract(text);
        assertEquals(language, extraction.language());
        assertEquals(1, extraction.candidates().size());
        assertTrue(extraction.candidates().get(0).speakers().isEmpty());
    }

    @Test
    void aPronounThatNobodyFitsStaysOpen() {
        assertNull(name(only("\"We are closed,\" she said.")));
    }

    @Test
    void aSureProposalIsMoreConfidentThanQuotedWordsWithoutACue() {
        double sure = only("\"We are closed for the winter,\" said Ola Berg.").confidence();
        double unsure = only("Ola Berg walked past the \"sad remains of a proud bridge that nobody wanted to keep.\"")
                .confidence();
        assertTrue(sure > unsure);
    }
}
