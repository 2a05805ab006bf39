package org.onrecord.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.desk.Chromium.named;
import static org.onrecord.desk.Chromium.signIn;
import static org.onrecord.desk.Chromium.tabThrough;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
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
import org.onrecord.Newsroom;
import org.onrecord.kit.Role;

/** A fact-checker's day in a browser that runs no script: by label, role and heading, and with the keyboard. */
@QuarkusTest
class WorkBrowserTest {
    /** Fields that no label names. */
    private static final String NAMELESS = """
            () => [...document.querySelectorAll('main input:not([type=hidden]), main select, main textarea')]
              .filter(e => !e.labels.length || !e.labels[0].textContent.trim())
              .map(e => e.outerHTML)""";

    /** Fields and buttons of one page that nobody could tell apart by what they are called and described as, and ids that are there twice. */
    private static final String ALIKE = """
            () => {
              const described = e => (e.getAttribute('aria-describedby') || '').split(' ')
                .map(id => id && document.getElementById(id)).map(d => d ? d.textContent : '').join('');
              const called = e => e.getAttribute('aria-label')
                || (e.labels && e.labels.length && e.tagName !== 'BUTTON' ? e.labels[0].textContent : e.textContent);
              const group = e => e.closest('fieldset') ? e.closest('fieldset').querySelector('legend').textContent : '';
              const twice = texts => texts.filter((text, i) => texts.indexOf(text) !== i);
              const controls = [...document.querySelectorAll('main input:not([type=hidden]), main select, main textarea, main button')];
              return [
                ...twice(controls.map(e => e.tagName + ' ' + called(e).trim() + ' ' + described(e).trim() + ' ' + group(e))),
                ...twice([...document.querySelectorAll('[id]')].map(e => 'id ' + e.id)),
                // who speaks to the browser says what they see (WCAG 2.2, 2.5.3)
                ...[...document.querySelectorAll('a[aria-label], button[aria-label]')]
                  .filter(e => !e.getAttribute('aria-label').includes(e.textContent.trim())).map(e => e.outerHTML),
                ...[...document.querySelectorAll('span[aria-label]:not([role])')].map(e => e.outerHTML)];
            }""";

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
        page = open(false);
    }

    @AfterEach
    void closePage() {
        context.close();
    }

    @Test
    void aReviewerTakesALinkFromTheQueueAndAcceptsIt() {
        var exhibit = new Exhibit();
        var link = exhibit.draws("DISPUTES", "He denies it.");
        signIn(page, exhibit.reviewer);

        page.navigate("/queue?kind=LINK_TO_DECIDE&claim=" + exhibit.claim);
        page.getByRole(AriaRole.BUTTON, named("Take it")).click();
        assertThat(page.getByText("You are at it until")).isVisible();
        page.getByRole(AriaRole.LINK, named("Go on with it")).click();
        page.getByLabel("Why you accept").fill("Both say it.");
        page.getByRole(AriaRole.BUTTON, named("Accept the link")).click();

        assertThat(page.getByRole(AriaRole.STATUS)).hasText("The link is accepted.");
        assertEquals(
                "ACCEPTED",
                exhibit.checker.gets("/api/v1/links/{id}", link).extract().path("status"));
        page.navigate("/queue?claim=" + exhibit.claim);
        assertThat(page.getByText("Nothing waits for you here.")).isVisible();
    }

    @Test
    void aCheckerReportsAndAReviewerApproves() {
        var work = new Casework();
        signIn(page, work.checker);

        page.navigate("/claims/" + work.exhibit.claim);
        page.getByRole(AriaRole.LINK, named("Its review")).click();
        page.getByRole(AriaRole.BUTTON, named("Open a review")).click();
        page.getByRole(AriaRole.BUTTON, named("Assign")).click();
        page.getByLabel("Your rating").selectOption("FALSE");
        page.getByLabel("Explanation").fill("The text says less.");
        page.getByLabel("Or the address of a page").first().fill("https://www.example.org/treaty");
        page.getByLabel("Its title").first().fill("The treaty");
        page.getByLabel("Rationale").fill("Both translations have the caveat.");
        page.getByRole(AriaRole.BUTTON, named("Report").setExact(true)).click();
        page.getByRole(AriaRole.BUTTON, named("Send to review")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("The report is in front of a reviewer.");
        page.getByRole(AriaRole.BUTTON, named("Sign out")).click();
        signIn(page, work.reviewer);
        page.navigate(work.page());
        page.getByRole(AriaRole.BUTTON, named("Approve the report")).click();

        assertThat(page.getByRole(AriaRole.STATUS)).hasText("The report is approved.");
        assertEquals("APPROVED", work.stage());
    }

    @Test
    void aQuoteIsAssessedAndConfirmed() {
        var exhibit = new Exhibit();
        signIn(page, exhibit.checker);
        page.navigate("/quotes/" + exhibit.quote + "/check");
        page.getByLabel("Your finding").selectOption("SINGLE_SOURCE");
        page.getByLabel("Rationale").fill("One outlet has it.");
        page.getByRole(AriaRole.BUTTON, named("Propose the assessment")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Your assessment waits for somebody else to confirm it.");
        page.getByRole(AriaRole.BUTTON, named("Sign out")).click();
        signIn(page, exhibit.reviewer);

        page.navigate("/quotes/" + exhibit.quote + "/check");
        page.getByLabel("Why you confirm it").fill("I asked the outlet.");
        page.getByRole(AriaRole.BUTTON, named("Confirm the assessment")).click();

        assertThat(page.getByRole(AriaRole.STATUS)).hasText("The assessment is confirmed.");
        assertThat(page.getByText("I asked the outlet.")).isVisible();
    }

    @Test
    void anArticleIsTakenInItsSpeakerIsPutOnRecordAndItsQuotationIsAccepted() {
        var checker = Newsroom.person(Role.CHECKER);
        var name = "Eleonora Zu" + Manuscript.letters() + "mann";
        signIn(page, checker);
        page.getByRole(AriaRole.LINK, named("Documents")).click();
        page.getByRole(AriaRole.LINK, named("Take a document in")).click();
        page.getByLabel("Its text, when you have it")
                .fill("“The harbour will close on Monday,” said " + name + ", the mayor of Port Ellen.");
        page.getByLabel("Title").fill("The harbour closes");
        page.getByLabel("Language").fill("en");
        page.getByRole(AriaRole.BUTTON, named("Take it in")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("The document is on record");

        page.getByRole(AriaRole.LINK, named("Put " + name + " on record")).click();
        page.getByRole(AriaRole.BUTTON, named("Put them on record")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("The speaker is on record.");
        assertThat(page.getByLabel("as reported here")).hasValue("mayor of Port Ellen");
        page.getByRole(AriaRole.BUTTON, named("Accept the quotation")).click();

        assertThat(page.getByText("Accepted: the quote")).isVisible();
        page.getByRole(AriaRole.LINK, named("the quote").setExact(true)).click();
        assertThat(page.getByText("mayor of Port Ellen")).isVisible();
    }

    @Test
    void whatIsRefusedIsAnnouncedAndTheTextIsKept() {
        var exhibit = new Exhibit();
        var link = exhibit.draws("DISPUTES", "He denies it.");
        signIn(page, exhibit.reviewer);
        page.navigate("/links/" + link);
        exhibit.checker
                .puts(
                        exhibit.checker.etagOf("/api/v1/claims/{id}", exhibit.claim),
                        java.util.Map.of(
                                "statement",
                                exhibit.statement + ", they say",
                                "language",
                                "en",
                                "checkability",
                                "FACTUAL"),
                        "/api/v1/claims/{id}",
                        exhibit.claim)
                .statusCode(200);

        page.getByLabel("Why you accept").fill("Both say it, word for word.");
        page.getByRole(AriaRole.BUTTON, named("Accept the link")).click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Somebody changed this after you opened the page.");
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        page.getByText("What you wrote").click();
        assertThat(page.getByText("Both say it, word for word.")).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Drop the link"))).isVisible();
    }

    @Test
    void theKeyboardGoesThroughAFormInTheOrderOfItsWork() {
        var work = new Casework().assigned();
        signIn(page, work.checker);
        page.navigate(work.page());

        var reached = tabThrough(page);

        var form = List.of("Your rating", "Explanation", "It speaks", "A quote on record", "Or the address of a page");
        assertEquals(
                form, reached.subList(reached.indexOf("Your rating"), reached.indexOf("Your rating") + form.size()));
        assertTrue(reached.indexOf("Rationale") < reached.indexOf("Report"), reached::toString);
        assertFalse(reached.stream().anyMatch(text -> text.startsWith("INVISIBLE")), reached::toString);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everyFieldIsNamedEveryTextStandsOutAndNothingScrollsSideways(ColorScheme scheme) {
        var work = new Casework().published("FALSE");
        var link = work.exhibit.draws("DISPUTES", "He denies it.");
        var paper = new Manuscript();
        var admin = Newsroom.person(Role.ADMIN);
        var longest = Newsroom.speaker(admin, "Rindfleisch".repeat(27));
        var faults = new ArrayList<Object>();
        context.close();
        page = open(true);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(320, 640);
        signIn(page, admin);

        for (var path : List.of(
                "/queue?claim=" + work.exhibit.claim,
                work.page(),
                "/claims/" + work.exhibit.claim,
                work.page() + "?done=publish",
                "/links/" + link,
                "/quotes/" + work.exhibit.quote + "/check",
                "/quotes/" + work.exhibit.quote + "?claims=pact",
                "/documents",
                "/documents/new",
                "/documents/" + paper.document,
                "/documents/" + paper.document + "/quotes/new",
                "/queue/documents",
                "/candidates/" + paper.candidate() + "/speakers?cast=1&name=a",
                "/candidates/" + paper.candidate() + "/speakers?cast=1&speaker=" + longest,
                "/speakers/" + longest,
                "/speakers/" + longest + "/edit",
                "/speakers/new",
                "/speakers/" + paper.speaker + "/edit",
                "/claims/new",
                "/ratings",
                "/claims/" + work.exhibit.claim + "/timeline")) {
            page.navigate(path);
            faults.addAll((List<?>) page.evaluate(NAMELESS));
            faults.addAll((List<?>) page.evaluate(ALIKE));
            faults.addAll((List<?>) page.evaluate(Chromium.TOO_FAINT));
            if (!page.evaluate("() => document.documentElement.scrollWidth").equals(320)) {
                faults.add(path + " scrolls sideways");
            }
        }

        assertEquals(List.of(), faults);
    }

    private Page open(boolean script) {
        context = chromium.browser.newContext(
                new Browser.NewContextOptions().setBaseURL(home.toString()).setJavaScriptEnabled(script));
        return context.newPage();
    }
}
