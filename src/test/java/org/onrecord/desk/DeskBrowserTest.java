package org.onrecord.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.desk.Chromium.named;
import static org.onrecord.desk.Chromium.signIn;
import static org.onrecord.desk.Chromium.tabThrough;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages as people use them: by label, role and heading, with the keyboard, by day and by night. */
@QuarkusTest
class DeskBrowserTest {
    private static Chromium chromium;

    @TestHTTPResource("/")
    URI home;

    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void openPage() {
        context = chromium.browser.newContext(new Browser.NewContextOptions().setBaseURL(home.toString()));
        page = context.newPage();
    }

    @AfterEach
    void closePage() {
        context.close();
    }

    @Test
    void aCheckerSignsInByTheLabelOfTheFormAndOutAgain() {
        var exhibit = new Exhibit();
        page.navigate("/sign-in");
        page.getByLabel("Your key").fill(exhibit.checker.key());
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        var out = page.getByRole(AriaRole.BUTTON, named("Sign out"));
        PlaywrightAssertions.assertThat(out).isVisible();

        out.click();

        PlaywrightAssertions.assertThat(page.getByRole(AriaRole.LINK, named("Sign in")))
                .isVisible();
    }

    @Test
    void aCheckerAcceptsACandidateWithTheFormBesideIt() {
        var paper = new Manuscript();
        signIn(page, paper.checker);

        page.navigate("/documents/" + paper.document);
        page.getByRole(AriaRole.BUTTON, named("Accept quotation 1")).click();

        PlaywrightAssertions.assertThat(page.getByText("Accepted: the quote")).isVisible();
        assertEquals("c-" + paper.candidate(), URI.create(page.url()).getFragment());
    }

    @Test
    void aCheckerDismissesACandidateSayingWhy() {
        var paper = new Manuscript();
        signIn(page, paper.checker);

        page.navigate("/documents/" + paper.document);
        var candidate = page.locator(".candidate").first();
        candidate.locator("summary").first().click();
        candidate.getByLabel("Because it is").selectOption("NOT_NEWSWORTHY");
        candidate.getByLabel("In words").fill("Everybody knew.");
        page.getByRole(AriaRole.BUTTON, named("Dismiss quotation 1")).click();

        PlaywrightAssertions.assertThat(page.getByText("Dismissed: Not newsworthy. Everybody knew."))
                .isVisible();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void theTextOfADocumentStandsOutAndNeverScrollsSideways(ColorScheme scheme) {
        var paper = new Manuscript();
        signIn(page, paper.checker);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(320, 640);

        page.navigate("/documents/" + paper.document);

        assertEquals(List.of(), page.evaluate(Chromium.TOO_FAINT));
        assertEquals(320, page.evaluate("() => document.documentElement.scrollWidth"));
    }

    @Test
    void aBoardIsReadByItsHeadings() {
        var exhibit = board();

        page.navigate("/claims/" + exhibit.claim);

        PlaywrightAssertions.assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setLevel(1).setName(exhibit.statement)))
                .isVisible();
        PlaywrightAssertions.assertThat(page.getByRole(AriaRole.REGION, named("On record against"))
                        .getByText(exhibit.words))
                .isVisible();
        PlaywrightAssertions.assertThat(page.getByRole(AriaRole.MAIN)).hasCount(1);
    }

    @Test
    void theKeyboardReachesEverythingAndShowsWhereItIs() {
        var exhibit = board();
        page.navigate("/claims/" + exhibit.claim);

        var reached = tabThrough(page);

        assertEquals("Skip to the content", reached.get(0));
        assertTrue(
                reached.containsAll(List.of("On Record", "API documentation", "Sign in", exhibit.name)),
                reached::toString);
        assertTrue(reached.stream().anyMatch(text -> text.contains(exhibit.words)), reached::toString);
        assertFalse(reached.stream().anyMatch(text -> text.startsWith("INVISIBLE")), reached::toString);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everyTextStandsOutFromThePaper(ColorScheme scheme) {
        var exhibit = board();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        var faint = new ArrayList<Object>();

        for (var path : List.of("/", "/sign-in", "/claims/" + exhibit.claim, "/quotes/" + exhibit.quote, "/nowhere")) {
            page.navigate(path);
            faint.addAll((List<?>) page.evaluate(Chromium.TOO_FAINT));
        }

        assertEquals(List.of(), faint);
    }

    @Test
    void aNarrowScreenNeverScrollsSideways() {
        var exhibit = board();
        page.setViewportSize(320, 640);

        page.navigate("/claims/" + exhibit.claim);

        assertEquals(320, page.evaluate("() => document.documentElement.scrollWidth"));
    }

    @Test
    void browsersFindNothingToComplainOf() {
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> complaints.add(message.text()));

        page.navigate("/claims/" + board().claim);

        assertEquals(List.of(), complaints);
    }

    private static Exhibit board() {
        var exhibit = new Exhibit();
        exhibit.accepts(exhibit.draws("DISPUTES", "He denies it."));
        return exhibit;
    }
}
