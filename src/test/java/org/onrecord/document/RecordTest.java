package org.onrecord.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On the two articles about the pact of June 2024, which are not ours to ship: skipped where they are not at hand. */
class RecordTest {
    @Test
    void aQuoteSplitAroundItsCueIsFoundAcrossItsLineBreaks() throws IOException {
        Text article = article("reuters-2024-06-20.txt");

        List<Anchoring> found = Anchors.locateAll(
                article,
                List.of(
                        Selector.of("For all intents and purposes, this is a pact of military alliance,"),
                        Selector.of("This will be Moscow’s first defense alliance outside the post-Soviet space.")));

        Found first = assertInstanceOf(Found.class, found.get(0));
        Found second = assertInstanceOf(Found.class, found.get(1));
        assertEquals("\"\nsaid Artyom Lukin, of Russia's", first.suffix());
        assertEquals("This\nwill be Moscow’s", second.exact().substring(0, 21));
    }

    @Test
    void aStraightenedApostropheIsShownAsTheOnlyDifference() throws IOException {
        Text article = article("reuters-2024-06-20.txt");

        Anchoring anchoring = Anchors.locate(
                article, Selector.of("This will be Moscow's first defense alliance outside the post-Soviet space."));

        List<Difference> differences =
                assertInstanceOf(Missing.class, anchoring).nearest().differences();
        assertEquals(1, differences.size());
        assertEquals("’", differences.get(0).is());
    }

    @Test
    void theOtherTranslationOfArticleFourIsNotTakenForThisOne() throws IOException {
        Text article = article("kyunghyang-2024-06-21.txt");
        Selector other = new Selector(
                "In case any one of the two sides is put in a state of war by an armed invasion",
                null,
                " from an individual state",
                null,
                null);

        assertEquals(Follow.State.ORPHANED, Anchors.follow(article, other).state());
    }

    private static Text article(String name) throws IOException {
        String named = System.getProperty("ONRECORD_RECORD_DIR", System.getenv("ONRECORD_RECORD_DIR"));
        Path file = Path.of(named == null ? "../shared/record" : named).resolve(name);
        assumeTrue(Files.exists(file), () -> "No " + file + ": set ONRECORD_RECORD_DIR to where the articles are.");
        return Text.of(Files.readString(file));
    }
}
