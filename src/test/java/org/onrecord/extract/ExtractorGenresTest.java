package org.onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a newsroom files that is not politics: sport, courts, markets, wires, interviews, releases, other papers' habits. */
class ExtractorGenresTest {
    private static final Extractor EXTRACTOR = new Extractor();

    private static String said(Candidate candidate) {
        return String.join(
                " | ", candidate.segments().stream().map(Passage::exact).toList());
    }

    private static String names(Candidate candidate) {
        return String.join(
                " & ",
                candidate.speakers().stream()
                        .map(ProposedSpeaker::name)
                        .filter(Objects::nonNull)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource({"papers", "reports", "wires", "shapes", "sources"})
    void whatWasSaidAndByWhomIsFound(String text, String said, String name) {
        List<Candidate> candidates = EXTRACTOR.extract(text).candidates();
        assertTrue(
                candidates.stream().anyMatch(c -> said(c).equals(said) && names(c).equals(name)), candidates::toString);
    }

    static Stream<Arguments> papers() {
        return Stream.of(
                arguments(
                        "‘I’ve never seen anything like it,’ said Tom Hughes, 43, who runs the village shop. ‘The water came up so fast.’",
                        "‘I’ve never seen anything like it,’ | ‘The water came up so fast.’",
                        "Tom Hughes"),
                arguments(
                        "The Prime Minister insisted yesterday that taxes would not rise this year.",
                        "taxes would not rise this year",
                        "Prime Minister"),
                arguments(
                        "Labour's Rachel Stone said the government's figures were ‘a joke’.",
                        "the government's figures were ‘a joke’",
                        "Rachel Stone"),
                arguments(
                        "MAYOR: ‘BRIDGE WILL STAY OPEN’\n\nBy Ann Lee\n\n‘The bridge will stay open,’ Mayor Olga Petersen said on Monday.",
                        "‘The bridge will stay open,’",
                        "Olga Petersen"),
                arguments(
                        "`We will never give up,' said Ana Lopez, the union leader.",
                        "`We will never give up,'",
                        "Ana Lopez"),
                arguments(
                        "``We will never give up,'' said Ana Lopez, the union leader. ``This is only the beginning.''",
                        "``We will never give up,'' | ``This is only the beginning.''",
                        "Ana Lopez"),
                arguments(
                        "Mike Smith, 29, claims he was pushed. \"They came at me,\" he told the Gazette.",
                        "\"They came at me,\"",
                        "Mike Smith"));
    }

    static Stream<Arguments> reports() {
        return Stream.of(
                arguments(
                        "\"We defended well and took our chances,\" coach Ned Farrell said. \"I'm proud of the boys.\"",
                        "\"We defended well and took our chances,\" | \"I'm proud of the boys.\"",
                        "Ned Farrell"),
                arguments(
                        "\"It was a game of two halves,\" Farrell told BBC Sport.",
                        "\"It was a game of two halves,\"",
                        "Farrell"),
                arguments(
                        "Striker Leo Marsh, who scored twice, admitted: \"I should have had a hat-trick.\"",
                        "\"I should have had a hat-trick.\"",
                        "Leo Marsh"),
                arguments(
                        "“We're ready,” the Liverpool manager, Arne Berg, said ahead of the match.",
                        "“We're ready,”",
                        "Arne Berg"),
                arguments(
                        "Judge Ellen Kerr told the court: ‘This was a cruel and cowardly attack.’ Sentencing Miller to nine years, she added: ‘You have shown no remorse.’",
                        "‘You have shown no remorse.’",
                        "Ellen Kerr"),
                arguments(
                        "Prosecutor Alan Webb told jurors that the defendant had lied \"again and again\" to police.",
                        "the defendant had lied \"again and again\" to police",
                        "Alan Webb"),
                arguments(
                        "The defendant, Mark Hall, 35, of Leeds, was asked about the house. He replied: \"No comment.\"",
                        "\"No comment.\"",
                        "Mark Hall"),
                arguments(
                        "Shares of Acme Corp. fell 4 percent. \"Demand softened in the second quarter,\" Chief Executive Dana Wolf said on a call with analysts.",
                        "\"Demand softened in the second quarter,\"",
                        "Dana Wolf"),
                arguments(
                        "Analysts had expected $4.1 billion, according to data compiled by FactSet.",
                        "Analysts had expected $4.1 billion",
                        "data compiled by FactSet"));
    }

    static Stream<Arguments> wires() {
        return Stream.of(
                arguments(
                        "SYDNEY, March 3 (Reuters) - Growth will slow in the second half, Governor Jane Lowe said on Tuesday.",
                        "Growth will slow in the second half",
                        "Jane Lowe"),
                arguments(
                        "LONDON (AP) — Two men were arrested after a stabbing in the north of the city, Chief Inspector Paul Ward said.",
                        "Two men were arrested after a stabbing in the north of the city",
                        "Paul Ward"),
                arguments(
                        "NEW YORK, June 4, 2024 – Acme Corp. announced that it has acquired Widget Ltd. “This deal makes us stronger for years,” said Dana Wolf, Chief Executive Officer of Acme. “Our customers will benefit at once.”",
                        "“This deal makes us stronger for years,” | “Our customers will benefit at once.”",
                        "Dana Wolf"),
                arguments(
                        "North Korea's KCNA news agency said on Thursday that the agreement said the two sides would \"immediately provide military assistance\" if either was attacked.",
                        "the two sides would \"immediately provide military assistance\" if either was attacked",
                        "the agreement"),
                arguments(
                        "KCNA quoted Kim Jong Un as saying the pact was \"peaceful and defensive\".",
                        "the pact was \"peaceful and defensive\"",
                        "Kim Jong Un"),
                arguments(
                        "State news agency SANA, citing a military source, said two soldiers were wounded.",
                        "two soldiers were wounded",
                        "SANA"),
                arguments(
                        "A source in the ministry said a deal was near, Reuters reported.",
                        "a deal was near",
                        "A source in the ministry"),
                arguments(
                        "The ministry said in a statement carried by state media: \"Any provocation will be met with force.\"",
                        "\"Any provocation will be met with force.\"",
                        "The ministry"),
                arguments(
                        "The White House said on Monday that the plan was dead.", "the plan was dead", "White House"));
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                arguments(
                        "“He told me, ‘You are finished here,’ and then he walked out,” said Ms Lopez.",
                        "“He told me, ‘You are finished here,’ and then he walked out,”",
                        "Lopez"),
                arguments(
                        "“The first thing to know is that nobody was consulted.\n\n“The second is that nobody will be,” said Karl Weiss, a councillor.",
                        "“The first thing to know is that nobody was consulted.\n\n“The second is that nobody will be,”",
                        "Karl Weiss"),
                arguments(
                        "\"I don't think so,\" Anna Lind said, shaking her head, \"but you never know.\"",
                        "\"I don't think so,\" | \"but you never know.\"",
                        "Anna Lind"),
                arguments(
                        "\"Nobody knows,\" Anna Lind, a nurse from Malmö, told AFP, \"what will happen tomorrow.\"",
                        "\"Nobody knows,\" | \"what will happen tomorrow.\"",
                        "Anna Lind"),
                arguments("As Peter Brown put it, “the game is up”.", "“the game is up”", "Peter Brown"),
                arguments(
                        "In the words of one diplomat, the talks were “a waste of everybody’s time”.",
                        "the talks were “a waste of everybody’s time”",
                        "one diplomat"),
                arguments(
                        "Karl Weiss saw one way out for the town: “We sell the harbour and keep the bridge,” he said.",
                        "“We sell the harbour and keep the bridge,”",
                        "Karl Weiss"),
                arguments(
                        "Ukraine's president, Volodymyr Zelenskiy, said in his nightly address: \"We will\nnot surrender one metre of our land. Our soldiers are holding\nthe line in the east, and they will hold it through the winter,\"\nand thanked allies for their support.",
                        "\"We will\nnot surrender one metre of our land. Our soldiers are holding\nthe line in the east, and they will hold it through the winter,\"",
                        "Volodymyr Zelenskiy"),
                arguments(
                        "“We won’t sell,” said Karl Weiss. He added, “The bridge belongs to the town.”",
                        "“The bridge belongs to the town.”",
                        "Karl Weiss"));
    }

    static Stream<Arguments> sources() {
        return Stream.of(
                arguments(
                        "“I’m thrilled,” says Maria Gomez. Her mother, Elena Gomez, disagrees. “She should have stayed in school,” she says.",
                        "“She should have stayed in school,”",
                        "Elena Gomez"),
                arguments(
                        "Dr Lee led the study of the river for two years. She said that more work was needed.",
                        "more work was needed",
                        "Lee"),
                arguments(
                        "The World Bank said in a report that growth would slow. It warned that poor countries would suffer most.",
                        "poor countries would suffer most",
                        "World Bank"),
                arguments(
                        "A spokeswoman for the Home Office said: “We do not comment on individual cases.”",
                        "“We do not comment on individual cases.”",
                        "A spokeswoman for the Home Office"),
                arguments(
                        "The company's chief executive, Tim Cole, said the results were “a record”.",
                        "the results were “a record”",
                        "Tim Cole"),
                arguments(
                        "One resident, who asked not to be named, said the noise was “unbearable”.",
                        "the noise was “unbearable”",
                        "One resident"),
                arguments(
                        "More than a million people, the United Nations says, have fled their homes since January.",
                        "More than a million people | have fled their homes since January",
                        "United Nations"),
                arguments(
                        "Angela Weber, the finance minister, and her French counterpart, Luc Martin, said in a joint statement that the rules must change.",
                        "the rules must change",
                        "Angela Weber & Luc Martin"),
                arguments(
                        "Both Marta Weber and Luc Martin said the rules must change.",
                        "the rules must change",
                        "Marta Weber & Luc Martin"));
    }

    @Test
    void theRoleOfANameInAppositionIsTheDescriptionBeforeIt() {
        Candidate candidate = EXTRACTOR
                .extract("“We're ready,” the Liverpool manager, Arne Berg, said ahead of the match.")
                .candidates()
                .get(0);
        assertEquals("Liverpool manager", candidate.speakers().get(0).role());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fans waved their scarves during “You Never Walk Alone” as the teams came out.",
                "Her novel, “A Year of Rain,” won two prizes in the autumn.",
                "Mike “Iron Fist” Tyson Jones beat his rival in “the Battle of the Bay”.",
                "The so-called “smart” meter is anything but clever.",
                "Poll: Voters Turn Away From The Old Bridge\n\nThe council met on Monday for an hour.",
                "<img alt=\"The mayor speaks to the whole council\"> The council met on Monday for an hour.",
                "The club confirmed the transfer, and the defender denied the charge."
            })
    void whatNobodySaidIsLeftAlone(String text) {
        assertEquals(List.of(), EXTRACTOR.extract(text).candidates());
    }

    @Test
    void questionsAndAnswersAreTurnsWithoutAName() {
        List<Candidate> candidates = EXTRACTOR
                .extract(
                        "Q: When did you first hear of the plan?\n\nA: I heard of it in March, from the mayor himself.")
                .candidates();
        assertEquals("I heard of it in March, from the mayor himself.", said(candidates.get(1)));
        assertEquals("", names(candidates.get(1)));
    }

    @Test
    void aParagraphThatClosedItsQuotationIsASegmentOfItsOwn() {
        List<Candidate> candidates = EXTRACTOR
                .extract("“The bridge is old and tired.”\n\n“It must be replaced before winter,” Karl Weiss said.")
                .candidates();
        assertEquals("“The bridge is old and tired.” | “It must be replaced before winter,”", said(candidates.get(0)));
    }

    @Test
    void aWordInsideWhatIsReportedOpensNoReportOfItsOwn() {
        List<Candidate> candidates = EXTRACTOR
                .extract("Karl Weiss said the law would force owners to admit that their houses were empty.")
                .candidates();
        assertEquals(1, candidates.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en|\"We won,\" she said.",
                "de|„Wir schaffen das“, sagte die Kanzlerin.",
                "fr|«Nous sommes prêts», a dit le ministre.",
                "es|El presidente dijo que «no habrá recortes».",
                "pt|O ministro disse: \"Não haverá cortes este ano\".",
                "it|Il ministro ha detto: «Non ci saranno tagli».",
                "nl|De minister zei: 'Er komen geen bezuinigingen.'",
                "sv|Ministern sade: ”Vi höjer inte skatten”.",
                "da|Ministeren sagde: »Vi hæver ikke skatten.«",
                "no|Statsministeren sa: «Vi øker ikke skattene.»",
                "fi|Ministeri sanoi: ”Emme korota veroja.”",
                "pl|Minister powiedział: „Nie podniesiemy podatków”.",
                "cs|Ministr řekl: „Daně zvyšovat nebudeme.“",
                "hu|A miniszter azt mondta: „Nem emelünk adót.”",
                "ro|Ministrul a spus: „Nu vom mări taxele.”",
                "tr|Bakan, \"Vergileri artırmayacağız\" dedi.",
                "ru|Министр сказал: «Мы не будем повышать налоги».",
                "uk|Міністр сказав: «Ми не підвищуватимемо податки».",
                "ar|قال الوزير: «لن نرفع الضرائب».",
                "fa|وزیر گفت: «مالیات را افزایش نمی‌دهیم».",
                "ja|首相は「増税はしない」と述べた。",
                "zh|总理说：“我们不会加税。”",
                "ko|총리는 \"세금을 올리지 않겠다\"고 말했다."
            })
    void aSentenceIsEnoughToTellTheLanguageAndItsQuotation(String line) {
        Extraction extraction = EXTRACTOR.extract(line.substring(3));
        assertEquals(line.substring(0, 2), extraction.language());
        assertEquals(
                1, extraction.candidates().size(), () -> extraction.candidates().toString());
    }
}
