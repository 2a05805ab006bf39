package org.onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The odd ways in which newspapers quote, one sentence each. */
class ExtractorCasesTest {
    private static final Extractor EXTRACTOR = new Extractor();

    private static Candidate only(String text) {
        List<Candidate> candidates = EXTRACTOR.extract(text).candidates();
        assertEquals(1, candidates.size(), () -> candidates.toString());
        return candidates.get(0);
    }

    private static String said(Candidate candidate) {
        return String.join(
                " | ", candidate.segments().stream().map(Passage::exact).toList());
    }

    private static String mention(Candidate candidate) {
        return candidate.speakers().get(0).mention().exact();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "“The bridge is old,” Ola Berg, now 81 and retired in Bergen, said by telephone.; Ola Berg",
                "“The bridge is old enough,” the engineer who built its northern half wrote.; the engineer",
                "“The bridge is old enough by now,” she surmised.; she",
                "Asked by a reporter whether the bridge would open, Berg smiled.; a reporter",
                "When asked about the bridge, Berg nodded and said, “It is old.”; Berg",
                "Critics of the plan still question whether the bridge will hold.; Critics",
                "Those surveyed say the bridge should be closed.; Those",
                "A reader who had crossed it twice that day said the bridge was safe.; A reader",
                "According to the council, the old bridge will be closed until the spring.; the council",
                "As the city gazette reported just today, the bridge will be closed for good.; the city gazette",
            })
    void whoSaidItIsFound(String text, String speaker) {
        List<Candidate> candidates = EXTRACTOR.extract(text).candidates();
        assertTrue(candidates.stream().anyMatch(c -> mention(c).startsWith(speaker)), candidates::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "His claim that the bridge was safe surprised nobody.; the bridge was safe",
                "The mayor repeated her promise to open the bridge by May.; to open the bridge by May",
                "The allegations by the union that the cables were old came late.; the cables were old",
            })
    void aNounCanReport(String text, String start) {
        assertTrue(said(only(text)).startsWith(start), () -> said(only(text)));
    }

    @Test
    void singleMarksAreReadWhereATextHasNoOthers() {
        Candidate candidate = only("‘The workers’ bridge isn’t closed,’ said Marta Lind, of the port authority.");
        assertEquals("‘The workers’ bridge isn’t closed,’", said(candidate));
        assertEquals(Candidate.Kind.DIRECT, candidate.kind());
    }

    @Test
    void plainSingleMarksAreNotTakenForApostrophes() {
        assertEquals("'We don't know,'", said(only("'We don't know,' said Marta Lind in Bergen on Friday.")));
    }

    @Test
    void apostrophesAloneAreNoMarks() {
        Candidate candidate = only("Marta Lind said the drivers' union wasn't told about the port's closure.");
        assertEquals(Candidate.Kind.INDIRECT, candidate.kind());
    }

    @Test
    void aQuotationInsideAQuotationBelongsToIt() {
        assertEquals(
                "“He told me ‘never again’ and left,”",
                said(only("“He told me ‘never again’ and left,” said Ola Berg.")));
    }

    @Test
    void aMarkThatIsNeverClosedEndsWithItsSentence() {
        String text = "Ola Berg said: “The bridge must be replaced at once. The council met again on Friday evening.";
        assertEquals("“The bridge must be replaced at once", said(only(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "«The bridge is old and it must be replaced,» said Ola Berg of the council.",
                "„The bridge is old and it must be replaced,“ said Ola Berg of the council.",
                "''The bridge is old and it must be replaced,'' said Ola Berg of the council.",
                "``The bridge is old and it must be replaced,'' said Ola Berg of the council.",
                "\"The bridge is old and it must be replaced,” said Ola Berg of the council.",
            })
    void marksOfAnyShapeAreRead(String text) {
        Candidate candidate = only(text);
        assertEquals(Candidate.Kind.DIRECT, candidate.kind());
        assertEquals("Ola Berg", candidate.speakers().get(0).name());
    }

    @Test
    void anUnnamedSpeakerKeepsTheDescription() {
        Candidate candidate = only("“The bridge is unsafe,” said a senior official who asked not to be named.");
        assertTrue(mention(candidate).startsWith("a senior official"), () -> mention(candidate));
    }

    @Test
    void aBodyCanSpeak() {
        Candidate candidate = only("The port authority said the bridge was closed for the winter.");
        assertEquals("port authority", candidate.speakers().get(0).name().replace("The ", ""));
    }

    @Test
    void aReportSpeaksAsADocument() {
        Candidate candidate = only("“The cables are beyond repair,” the report says.");
        assertEquals(Candidate.Kind.DOCUMENT_TEXT, candidate.kind());
    }

    @Test
    void eachStepOfARelayIsAProposalOfItsOwn() {
        String text = "The news agency said the treaty said that neither town would charge a toll.";
        List<Candidate> candidates = EXTRACTOR.extract(text).candidates();
        assertTrue(candidates.stream().anyMatch(c -> mention(c).equals("the treaty")), candidates::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Erik “the Hammer” Lund crossed the bridge on Friday evening.",
                "The so-called “bridge party” was held in the old town hall.",
                "They walked over the “new” bridge to the other side of the town.",
                "The crowd watched the film “Nights on the Old Bridge” in the open air.",
                "On this week's “Harbour Hour,” Marta Lind wore a green coat.",
            })
    void quotedWordsThatNobodySaidAreLeftAlone(String text) {
        assertEquals(List.of(), EXTRACTOR.extract(text).candidates());
    }

    @Test
    void aSignatureBelowAQuotationNamesItsSpeaker() {
        Candidate candidate = only("\"I crossed it every day of my life.\"\n\n- Marta Lind.");
        assertEquals("Marta Lind", candidate.speakers().get(0).name());
    }

    @Test
    void aStatementBeforeAColonAndItsExplanationAreBothSaid() {
        Candidate candidate = only("A second bridge is unlikely, engineers said: The river is too wide.");
        assertEquals("A second bridge is unlikely | The river is too wide", said(candidate));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | El alcalde dijo el lunes que el puente es seguro: «Lo hemos probado dos veces», y no hay más que decir.",
                "sv | Borgmästaren sade att bron är säker: ”Vi har provat den två gånger”, och det är inte nytt för oss.",
                "zh | 市长星期一说：「桥梁是安全的，我们已经检查了两次」，他没有再说别的话。",
                "ru | Мэр сказал в понедельник, что мост безопасен: «Мы проверили его дважды», и это не новость.",
            })
    void marksOfOtherLanguagesGiveUnsureProposalsWithoutASpeaker(String language, String text) {
        Extraction extraction = EXTRACTOR.extract(text);
        assertEquals(language, extraction.language());
        assertEquals(1, extraction.candidates().size());
        Candidate candidate = extraction.candidates().get(0);
        assertTrue(candidate.speakers().isEmpty());
        assertNull(candidate.cue());
        assertTrue(candidate.confidence() < 0.3);
    }

    @Test
    void offsetsCountCodePointsBehindAstralCharacters() {
        String text = "😀😀 said. “The bridge is old,” said Ola Berg.";
        Candidate candidate = EXTRACTOR.extract(text).candidates().get(0);
        assertFalse(candidate.segments().isEmpty());
        assertEquals(
                text.codePointCount(0, text.indexOf('“')),
                candidate.segments().get(0).start());
    }
}
