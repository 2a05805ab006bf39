package org.onrecord.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.kit.Act;
import org.onrecord.kit.Ids;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Revision;

class DocumentTest {
    private static final Act ACT = Act.ofSystem();

    @Test
    void aChangeOfAnotherRevisionIsRefused() {
        var document = new Document(article(null, null), ACT);

        var refused = assertThrows(Problem.class, () -> document.change(article(null, null), new Revision(1), ACT));

        assertEquals(ProblemType.STALE_REVISION.uri(), refused.view().type());
    }

    @Test
    void aChangeReplacesTheOutletWhole() {
        var document = new Document(article(new Outlet("The Example Times", "times.example.org"), null), ACT);

        document.change(article(new Outlet("The Example Post", null), null), new Revision(0), ACT);

        assertEquals(new Outlet("The Example Post", null), document.outlet());
    }

    @Test
    void aDocumentWithoutOutletHasNone() {
        assertNull(new Document(article(null, null), ACT).outlet());
    }

    @Test
    void authorsThatAreNotGivenAreNone() {
        assertEquals(List.of(), article(null, null).authors());
    }

    @Test
    void whatIsCapturedIsMeasuredInCodePoints() {
        assertEquals(3, capture("😀a𝒜").length());
    }

    @Test
    void aVersionIsCapturedNowUnlessItsReporterSaysWhen() {
        assertEquals(ACT.at(), capture("a").capturedAt());
    }

    @Test
    void anInstantIsKeptInMicroseconds() {
        var version =
                new NewVersion("a", null, Instant.parse("2024-06-20T09:30:00.123456789Z"), null, null, null, null);

        assertEquals(
                Instant.parse("2024-06-20T09:30:00.123456Z"),
                Capture.of(version, ACT).capturedAt());
    }

    @Test
    void aWithheldVersionTakesTheTextThatItsHashStandsFor() {
        var version = new Version(Ids.next(), 1, withheld("abc", 3));

        version.give(capture("abc"));

        assertEquals("abc", version.text().value());
    }

    @Test
    void aWithheldVersionTakesNoOtherText() {
        var version = new Version(Ids.next(), 1, withheld("abc", 3));

        assertThrows(Problem.class, () -> version.give(capture("abd")));

        assertTrue(version.isWithheld());
    }

    @Test
    void aWithheldVersionTakesNoTextOfAnotherLength() {
        var version = new Version(Ids.next(), 1, withheld("abc", 4));

        assertThrows(Problem.class, () -> version.give(capture("abc")));
    }

    @Test
    void theTagOfAVersionTellsWhetherItsTextIsShown() {
        var sha256 = Text.of("abc").sha256();

        assertEquals(sha256, VersionView.tag(sha256, false, true));
        assertNotEquals(sha256, VersionView.tag(sha256, false, false));
        assertNotEquals(VersionView.tag(sha256, true, false), VersionView.tag(sha256, false, false));
    }

    @Test
    void theViewOfAVersionHasNoTextForTheLedger() {
        assertNull(VersionView.of(new Version(Ids.next(), 1, capture("abc"))).text());
    }

    @Test
    void requestsAreToldApartByTheHashesOfTheirTexts() {
        var one = article(null, NewVersion.of("abc"));
        var other = article(null, NewVersion.of("abd"));

        assertNotEquals(one.weighed(capture("abc")), other.weighed(capture("abd")));
    }

    @Test
    void aWithheldVersionIsItsOwnMeasure() {
        var version = NewVersion.of(new Withheld(Text.of("abc").sha256(), 3));

        assertSame(version, version.weighed(Capture.of(version, ACT)));
    }

    private static Capture capture(String text) {
        return Capture.of(NewVersion.of(text), ACT);
    }

    private static Capture withheld(String text, int length) {
        return Capture.of(NewVersion.of(new Withheld(Text.of(text).sha256(), length)), ACT);
    }

    private static NewDocument article(Outlet outlet, NewVersion version) {
        return new NewDocument(
                DocumentKind.NEWS_ARTICLE,
                null,
                "What the pact says",
                outlet,
                null,
                null,
                null,
                "en",
                null,
                null,
                null,
                version);
    }
}
