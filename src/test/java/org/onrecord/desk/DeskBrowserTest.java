package org.onrecord.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages as people use them: by label, role and heading, with the keyboard, by day and by night. */
@QuarkusTest
class DeskBrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    /** Texts whose contrast with the paper is below 4.5:1 (WCAG 2.2, 1.4.3). */
    private static final String TOO_FAINT = """
            () => {
              const rgb = colour => colour.match(/[\\d.]+/g).map(Number);
              const light = colour => rgb(colour).slice(0, 3)
                .map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
                .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
              const behind = element => {
                for (let e = element; e; e = e.parentElement) {
                  const colour = getComputedStyle(e).backgroundColor;
                  if (rgb(colour)[3] !== 0) return light(colour);
                }
                return 1;
              };
              const ratio = element => {
                const [a, b] = [light(getComputedStyle(element).color), behind(element)].sort((x, y) => y - x);
                return (a + 0.05) / (b + 0.05);
              };
              return [...document.querySelectorAll('body *')]
                .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
                .filter(e => ratio(e) < 4.5)
                .map(e => e.tagName + ' ' + ratio(e).toFixed(2) + ' ' + e.textContent.trim().slice(0, 40));
            }""";

    private static final String FOCUSED = """
            () => {
              const e = document.activeElement;
              const style = getComputedStyle(e);
              return e === document.body ? '' :
                (style.outlineStyle === 'none' ? 'INVISIBLE ' : '') + e.textContent.trim();
            }""";

    private static Playwright playwright;
    private static Browser chromium;

    @TestHTTPResource("/")
    URI home;

    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void startBrowser() {
        if (System.getenv("ONRECORD_CI") == null) {
            Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "No browser at " + CHROMIUM + ": not tried in one");
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(FLAGS));
    }

    @AfterAll
    static void stopBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void openPage() {
        context = chromium.newContext(new Browser.NewContextOptions().setBaseURL(home.toString()));
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
        signIn(paper);

        page.navigate("/documents/" + paper.document);
        page.getByRole(AriaRole.BUTTON, named("Accept quotation 1")).click();

        PlaywrightAssertions.assertThat(page.getByText("Accepted: the quote")).isVisible();
        assertEquals("c-" + paper.candidate(), URI.create(page.url()).getFragment());
    }

    @Test
    void aCheckerDismissesACandidateSayingWhy() {
        var paper = new Manuscript();
        signIn(paper);

        page.navigate("/documents/" + paper.document);
        page.locator("summary").first().click();
        page.getByLabel("Because it is").selectOption("NOT_NEWSWORTHY");
        page.getByLabel("In words").fill("Everybody knew.");
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
        signIn(paper);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(320, 640);

        page.navigate("/documents/" + paper.document);

        assertEquals(List.of(), page.evaluate(TOO_FAINT));
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

        var reached = tabThrough();

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
            faint.addAll((List<?>) page.evaluate(TOO_FAINT));
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

    private void signIn(Manuscript paper) {
        page.navigate("/sign-in");
        page.getByLabel("Your key").fill(paper.checker.key());
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
    }

    private static Exhibit board() {
        var exhibit = new Exhibit();
        exhibit.accepts(exhibit.draws("DISPUTES", "He denies it."));
        return exhibit;
    }

    private List<String> tabThrough() {
        var reached = new ArrayList<String>();
        page.keyboard().press("Tab");
        for (var text = focused(); !text.isEmpty() && reached.size() < 50; text = focused()) {
            reached.add(text);
            page.keyboard().press("Tab");
        }
        return reached;
    }

    private String focused() {
        return (String) page.evaluate(FOCUSED);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
