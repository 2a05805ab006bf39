package org.onrecord.desk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.onrecord.Person;

/** A real browser, and what tests ask of its pages. */
final class Chromium implements AutoCloseable {
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
    static final String TOO_FAINT = """
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

    static final String FOCUSED = """
            () => {
              const e = document.activeElement;
              const style = getComputedStyle(e);
              return e === document.body ? '' :
                (style.outlineStyle === 'none' ? 'INVISIBLE ' : '')
                  + (e.labels && e.labels.length && e.tagName !== 'BUTTON' ? e.labels[0].textContent : e.textContent).trim();
            }""";

    private final Playwright playwright;
    final Browser browser;

    private Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(FLAGS));
    }

    /** Tests are skipped where there is none, but where the build has to try all of them. */
    static Chromium start() {
        if (System.getenv("ONRECORD_CI") == null) {
            Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "No browser at " + CHROMIUM + ": not tried in one");
        }
        return new Chromium();
    }

    @Override
    public void close() {
        playwright.close();
    }

    static void signIn(Page page, Person person) {
        page.navigate("/sign-in");
        page.getByLabel("Your key").fill(person.key());
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
    }

    /** What the Tab key reaches, in its order. */
    static List<String> tabThrough(Page page) {
        var reached = new ArrayList<String>();
        page.keyboard().press("Tab");
        for (var text = focused(page); !text.isEmpty() && reached.size() < 80; text = focused(page)) {
            reached.add(text);
            page.keyboard().press("Tab");
        }
        return reached;
    }

    static String focused(Page page) {
        return (String) page.evaluate(FOCUSED);
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
