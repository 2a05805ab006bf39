package org.onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of places, captions, headlines, texts read out piece by piece, and those who say nothing. */
class ExtractorPagesTest {
    private static final Extractor EXTRACTOR = new Extractor();

    private static Candidate only(String text) {
        List<Candidate> candidates = EXTRACTOR.extract(text).candidates();
        assertEquals(1, candidates.size(), candidates::toString);
        return candidates.get(0);
    }

    private static Candidate last(String text) {
        List<Candidate> candidates = EXTRACTOR.extract(text).candidates();
        return candidates.get(candidates.size() - 1);
    }

    private static String said(Candidate candidate) {
        return String.join(
                " | ", candidate.segments().stream().map(Passage::exact).toList());
    }

    private static List<String> names(Candidate candidate) {
        return candidate.speakers().stream().map(ProposedSpeaker::name).toList();
    }

    private static List<String> silent(String text) {
        return EXTRACTOR.extract(text).noComments().stream()
                .flatMap(silence -> silence.speakers().stream())
                .map(ProposedSpeaker::name)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "North Macedonia; South Sudan",
                "East Timor; New Zealand",
                "West Bergen; Northern Ireland",
                "Saudi Arabia; Western Samoa",
                "Latin America; South Ossetia",
            })
    void anAdjectiveThatBeginsANameStaysInIt(String one, String other) {
        Candidate candidate = only(one + " and " + other + " deny any ferry trade.");

        assertAll(
                () -> assertEquals(List.of(one, other), names(candidate)),
                () -> assertTrue(candidate.speakers().stream().allMatch(who -> who.role() == null)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "South Korean President Ola Berg; Ola Berg; South Korean President",
                "Saudi Prince Omar Lind; Omar Lind; Saudi Prince",
                "Northern Irish Mayor Ann Lee; Ann Lee; Northern Irish Mayor",
                "West Virginia Governor Ann Lee; Ann Lee; West Virginia Governor",
            })
    void anAdjectiveBeforeAnOfficeIsPartOfTheRole(String mention, String name, String role) {
        ProposedSpeaker speaker =
                only(mention + " said the bridge would open in May.").speakers().get(0);

        assertEquals(List.of(name, role), List.of(speaker.name(), speaker.role()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Photograph: Ivan Moe and Per Lind cross the bridge.",
                "Photo: Ivan Moe and Per Lind cross the bridge.",
                "Image: Ivan Moe and Per Lind cross the bridge.",
                "Picture: Ivan Moe and Per Lind cross the bridge.",
                "Pictured: Ivan Moe and Per Lind cross the bridge.",
                "File photo of Ivan Moe and Per Lind.",
                "Caption: Ivan Moe and Per Lind cross the bridge.",
                "Ivan Moe and Per Lind cross the bridge. Nordic Pictures",
                "Ivan Moe and Per Lind cross the bridge. Ann Lee/Nordic Pictures",
                "Ivan Moe and Per Lind cross the bridge. (Ann Lee/Nordic Pictures)",
            })
    void whoStandsInACaptionIsNotWhoSpeaksBehindIt(String caption) {
        String text = "Karl Weiss, a pilot in Bergen, said the ferry was full.\n\n" + caption
                + "\n\nThe harbour would be closed for a week, he said.";

        assertEquals(List.of("Karl Weiss"), names(last(text)));
    }

    @Test
    void aCaptionBetweenWrappedLinesIsAParagraphOfItsOwn() {
        String text = """
                Karl Weiss, who has flown over the harbour of Bergen for thirty years, said that the ferry was always full.
                Picture: Ivan Moe and Per Lind, two engineers who built it, cross the bridge on its first day in heavy rain.
                The harbour would have to be closed for a week, he said.
                It would not help anybody in the town, and certainly not the ferry company, which had lost its pilot in May,
                and with him the only one who knew the way between the islands, the rocks and the old mine at the pier.
                """;

        assertEquals(List.of("Karl Weiss"), names(last(text)));
    }

    @Test
    void aHeadlineAboveWrappedLinesIsNotReadOnIntoThem() {
        String text = """
                What two towns asked of each other, and what their people say of it
                A page by two of our writers, for those who read it with care and time. The bridge has stood since the days of
                the old mayor, and nobody has counted who went over it. Ola Berg said that it would be mended before winter
                came, and that the towns would share what was to be paid for it, each in its own way and in its own time.
                """;

        assertEquals(List.of("Ola Berg"), names(only(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nobody asked the bridge what it meant.",
                "No one said that the road would be closed.",
                "None of them said the road would be closed.",
            })
    void whatNobodySaidIsNoQuotation(String text) {
        assertEquals(List.of(), EXTRACTOR.extract(text).candidates());
    }

    @Test
    void whoHasNothingToSayIsSilentAndSoIsWhoIsNamedBesideThem() {
        String text = "The White House had nothing to say yet, nor had the port authority of Bergen.";

        assertAll(
                () -> assertEquals(List.of("White House", "the port authority of Bergen"), silent(text)),
                () -> assertEquals(List.of(), EXTRACTOR.extract(text).candidates()));
    }

    @Test
    void whoDidAsAnotherThatDeclinedToCommentIsSilentToo() {
        assertEquals(
                List.of("White House", "the ferry company"),
                silent("The White House declined to comment, as did the ferry company."));
    }

    @Test
    void whoHasNothingBadToSayIsNotSilent() {
        assertEquals(List.of(), silent("In an interview, Berg had nothing bad to say about the bridge."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Section 7 reads, “Each party shall keep the bridge”, and then, “no toll shall be taken, ever, from those” of both towns, “who cross it on foot.”"
                        + "; “Each party shall keep the bridge” | “no toll shall be taken, ever, from those” | “who cross it on foot.”; Section 7",
                "\"If a bridge should fall in a storm\", begins Section 7, as the council gives it, \"the other town shall lend its ferry\", and that \"free of charge to all\"."
                        + "; \"If a bridge should fall in a storm\" | \"the other town shall lend its ferry\" | \"free of charge to all\"; Section 7",
                "Section 7 of the treaty between the towns reads: “Each party shall keep the bridge open to all.”"
                        + "; “Each party shall keep the bridge open to all.”; Section 7 of the treaty between the towns",
                "The statement read: “We are sorry for the noise and will mend the road.”"
                        + "; “We are sorry for the noise and will mend the road.”; The statement",
            })
    void aTextThatIsReadPieceByPieceIsOneCandidateOfADocument(String text, String said, String name) {
        Candidate candidate = only(text);

        assertAll(
                () -> assertEquals(Candidate.Kind.DOCUMENT_TEXT, candidate.kind()),
                () -> assertEquals(said, said(candidate)),
                () -> assertEquals(List.of(name), names(candidate)));
    }

    @Test
    void whoReadsAloudIsNoDocument() {
        assertTrue(
                EXTRACTOR
                        .extract("Ann Lee reads, “The bridge is old”, and then, “the bridge is new”.")
                        .candidates()
                        .stream()
                        .noneMatch(candidate -> candidate.kind() == Candidate.Kind.DOCUMENT_TEXT));
    }
}
