package org.onrecord.document.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching pages from a website that is not always kind. */
class FetcherTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Vertx VERTX = Vertx.vertx();
    private static final Exchanges.Names NAMES = InetAddress::getAllByName;

    private final Website site = new Website();

    @AfterEach
    void close() {
        site.close();
    }

    @AfterAll
    static void stop() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aPageComesWithItsAddressAndItsText() {
        site.shows("/a", "<p>“Grüße”</p>");

        assertEquals(new Fetched(site.url("/a?b=c"), true, "<p>“Grüße”</p>"), fetch(site.url("/a?b=c#d")));
    }

    @Test
    void theServiceSaysWhoItIsAndSendsNothingElseOfItself() {
        var sent = new CompletableFuture<List<String>>();
        site.answers("/a", request -> {
            sent.complete(List.copyOf(request.headers().names()));
            request.response().end(request.getHeader("User-Agent"));
        });

        assertEquals(
                "OnRecord/0.1 (fetches single pages for fact-checkers)",
                fetch(site.url("/a")).text());
        assertEquals(
                List.of("accept", "accept-encoding", "connection", "host", "user-agent"),
                sent.join().stream().map(String::toLowerCase).sorted().toList());
    }

    @Test
    void plainTextIsNoHtml() {
        site.answers(
                "/a",
                request -> request.response()
                        .putHeader("Content-Type", "text/plain")
                        .end("<b> is a tag."));

        assertFalse(fetch(site.url("/a")).html());
    }

    @Test
    void aRedirectIsFollowedAndThePageIsWhereItLed() {
        site.redirects("/a", "b")
                .redirects("/b", "//127.0.0.1:" + site.port() + "/c")
                .shows("/c", "<p>Here.");

        assertEquals(site.url("/c"), fetch(site.url("/a")).url());
    }

    @Test
    void fiveRedirectsAreFollowedAndSixAreNot() {
        for (int i = 0; i < 6; i++) {
            site.redirects("/" + i, "/" + (i + 1));
        }
        site.shows("/6", "<p>Here.");

        assertEquals(site.url("/6"), fetch(site.url("/1")).url());
        refused(FetchFault.REDIRECTS, fetcher(), site.url("/0"));
    }

    @Test
    void anAddressThatIsNotPublicIsNotAsked() {
        refused(FetchFault.ADDRESS, fetcher("allowed-private-addresses", "10.0.0.1"), site.url("/a"));

        assertEquals(List.of(), site.asked());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.2]/",
                "http://0/",
                "ftp://127.0.0.1/"
            })
    void aRedirectToAnAddressThatIsNotPublicIsNotFollowed(String location) {
        site.redirects("/a", location);

        refused(FetchFault.ADDRESS, fetcher(), site.url("/a"));
    }

    @Test
    void aNameIsLookedUpOnceForARequestAndTheConnectionGoesThere() {
        site.shows("/a", "<p>Here.");
        var lookUps = new ArrayList<String>();
        Exchanges.Names names = host -> {
            lookUps.add(host);
            return new InetAddress[] {InetAddress.getByName("127.0.0.1")};
        };

        fetch(fetcher(names), "http://news.invalid:" + site.port() + "/a");

        assertEquals(List.of("/robots.txt", "/a"), site.asked());
        assertEquals(List.of("news.invalid", "news.invalid"), lookUps);
    }

    @Test
    void aNameThatLeadsElsewhereTheNextTimeIsRefused() {
        site.shows("/a", "<p>Here.");
        var lookUps = new ArrayList<String>();
        Exchanges.Names names = host -> {
            lookUps.add(host);
            return new InetAddress[] {InetAddress.getByName(lookUps.size() == 1 ? "127.0.0.1" : "127.0.0.9")};
        };

        refused(FetchFault.ADDRESS, fetcher(names), "http://news.invalid:" + site.port() + "/a");

        assertEquals(List.of("/robots.txt"), site.asked());
    }

    @Test
    void aHostWithOneAddressThatIsNotPublicIsNotAsked() {
        Exchanges.Names names =
                host -> new InetAddress[] {InetAddress.getByName("127.0.0.1"), InetAddress.getByName("192.168.0.1")};

        refused(FetchFault.ADDRESS, fetcher(names), "http://news.invalid:" + site.port() + "/a");
    }

    @Test
    void anotherAddressOfTheHostIsTriedWhenOneDoesNotAnswer() {
        site.shows("/a", "<p>Here.");
        Exchanges.Names names =
                host -> new InetAddress[] {InetAddress.getByName("127.0.0.3"), InetAddress.getByName("127.0.0.1")};
        var fetcher = fetcher(names, "allowed-private-addresses", "127.0.0.0/8");

        assertEquals(
                "<p>Here.",
                fetch(fetcher, "http://news.invalid:" + site.port() + "/a").text());
    }

    @Test
    void ofAPublicHostOnlyTheUsualPortsAreAsked() {
        Exchanges.Names names = host -> new InetAddress[] {InetAddress.getByName("93.184.216.34")};

        var refusal = refused(FetchFault.ADDRESS, fetcher(names), "http://news.invalid:22/a");

        assertEquals("The port 22 is not asked.", refusal.getMessage());
    }

    @Test
    void aHostThatIsNotThereIsSaidToBeNotThere() {
        Exchanges.Names names = host -> {
            throw new UnknownHostException(host);
        };

        refused(FetchFault.UNREACHABLE, fetcher(names), "http://news.invalid/a");
    }

    @Test
    void whatRobotsMayNotReadIsNotRead() {
        site.robots("User-agent: OnRecord\nDisallow: /secret\nAllow: /secret/not\n\nUser-agent: *\nDisallow: /");
        site.shows("/secret/a", "<p>Secret.").shows("/secret/not", "<p>Here.").shows("/b", "<p>Here.");
        var fetcher = fetcher();

        refused(FetchFault.ROBOTS, fetcher, site.url("/secret/a"));
        fetch(fetcher, site.url("/secret/not"));
        fetch(fetcher, site.url("/b"));

        assertEquals(List.of("/robots.txt", "/secret/not", "/b"), site.asked());
    }

    @Test
    void robotsOfAnotherNameAreNotMeant() {
        site.robots("User-agent: SomeBot\nDisallow: /").shows("/a", "<p>Here.");

        assertEquals("<p>Here.", fetch(site.url("/a")).text());
    }

    @Test
    void rulesThatCannotBeReadForbidEverything() {
        site.answers(
                "/robots.txt", request -> request.response().setStatusCode(503).end());
        site.shows("/a", "<p>Here.");

        refused(FetchFault.ROBOTS, fetcher(), site.url("/a"));
    }

    @Test
    void rulesAreFollowedToWhereTheyAre() {
        site.redirects("/robots.txt", "/rules")
                .answers("/rules", request -> request.response().end("User-agent: *\nDisallow: /"));
        site.shows("/a", "<p>Here.");

        refused(FetchFault.ROBOTS, fetcher(), site.url("/a"));
    }

    @Test
    void ofRulesWithoutEndTheBeginningCounts() {
        site.robots("User-agent: *\nDisallow: /a\n" + "# and so on\n".repeat(200_000));
        site.shows("/a", "<p>Here.");

        refused(FetchFault.ROBOTS, fetcher(), site.url("/a"));
    }

    @Test
    void rulesThatCanBeReadInManyWaysAreReadInTime() {
        site.robots("User-agent: *\nDisallow: /" + "a*".repeat(700) + "b");
        var path = "/" + "a".repeat(1_500);
        site.shows(path, "<p>Here.");

        assertEquals("<p>Here.", fetch(site.url(path)).text());
    }

    @Test
    void aPageOfTheLargestSizeIsReadAndOneByteMoreIsNot() {
        var fetcher = fetcher("max-bytes", "1000");
        site.shows("/a", "a".repeat(1_000)).shows("/b", "a".repeat(1_001));

        assertEquals(1_000, fetch(fetcher, site.url("/a")).text().length());
        refused(FetchFault.TOO_LARGE, fetcher, site.url("/b"));
    }

    @Test
    void aPageThatDoesNotSayHowLongItIsStopsAtTheLimit() throws Exception {
        var closed = new CompletableFuture<Void>();
        site.answers("/a", request -> {
            request.connection().closeHandler(closed::complete);
            request.response().setChunked(true);
            VERTX.setPeriodic(1, timer -> {
                if (closed.isDone() || request.response().closed()) {
                    VERTX.cancelTimer(timer);
                } else {
                    request.response().write("a".repeat(1_000));
                }
            });
        });

        refused(FetchFault.TOO_LARGE, fetcher("max-bytes", "100000"), site.url("/a"));

        closed.get(LONG.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void aPackedPageIsUnpacked() {
        packed("/a", "<p>Here.".getBytes(StandardCharsets.UTF_8));

        assertEquals("<p>Here.", fetch(site.url("/a")).text());
    }

    @Test
    void aPackedPageThatIsTooLargeUnpackedIsNotUnpacked() {
        packed("/a", new byte[50_000_000]);

        refused(FetchFault.TOO_LARGE, fetcher("max-bytes", "100000"), site.url("/a"));
    }

    @Test
    void aPageThatIsPackedBadlyIsRefused() {
        site.answers(
                "/a",
                request ->
                        request.response().putHeader("Content-Encoding", "gzip").end("no gzip"));
        site.answers(
                "/b",
                request ->
                        request.response().putHeader("Content-Encoding", "br").end("no br"));

        refused(FetchFault.CONTENT_TYPE, fetcher(), site.url("/a"));
        refused(FetchFault.CONTENT_TYPE, fetcher(), site.url("/b"));
    }

    @Test
    void aPageThatDoesNotComeIsNotWaitedForAndTheConnectionEnds() throws Exception {
        var closed = new CompletableFuture<Void>();
        site.answers("/a", request -> request.connection().closeHandler(closed::complete));

        refused(FetchFault.TIMEOUT, fetcher("timeout", "1s"), site.url("/a"));

        closed.get(LONG.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void aServerThatFallsSilentIsLeft() {
        site.answers("/a", request -> request.response().setChunked(true).write("<p>"));

        refused(FetchFault.UNREACHABLE, fetcher("idle-timeout", "200ms"), site.url("/a"));
    }

    @Test
    void aServerThatSpeaksNoHttpIsRefused() {
        site.answers(
                "/a",
                request -> request.toNetSocket().onSuccess(socket -> socket.end(Buffer.buffer("Good day\r\n\r\n"))));

        refused(FetchFault.UNREACHABLE, fetcher(), site.url("/a"));
    }

    @Test
    void whatIsNoPageIsRefused() {
        site.answers(
                "/pdf",
                request -> request.response()
                        .putHeader("Content-Type", "text/html")
                        .end("%PDF-1.7"));
        site.answers(
                "/image",
                request -> request.response()
                        .putHeader("Content-Type", "image/png")
                        .end("PNG"));

        assertTrue(refused(FetchFault.CONTENT_TYPE, fetcher(), site.url("/pdf"))
                .getMessage()
                .contains("PDF"));
        assertTrue(refused(FetchFault.CONTENT_TYPE, fetcher(), site.url("/image"))
                .getMessage()
                .contains("image/png"));
    }

    @Test
    void aPageThatIsNotThereSaysWhatTheServerAnswered() {
        assertTrue(refused(FetchFault.STATUS, fetcher(), site.url("/nowhere"))
                .getMessage()
                .contains("404"));
    }

    @Test
    void onlySoManyAreFetchedAtOnceAndThenThereIsRoomAgain() {
        var waiting = new CompletableFuture<io.vertx.core.http.HttpServerRequest>();
        site.answers("/a", waiting::complete).shows("/b", "<p>Here.");
        var fetcher = fetcher("at-once", "1");
        var first = fetcher.fetch(site.url("/a")).subscribeAsCompletionStage();
        var request = waiting.join();

        refused(FetchFault.BUSY, fetcher, site.url("/b"));
        request.response().end("<p>Late.");
        first.join();

        assertEquals("<p>Here.", fetch(fetcher, site.url("/b")).text());
    }

    @Test
    void nothingIsFetchedWhereThatIsSwitchedOff() {
        refused(FetchFault.SWITCHED_OFF, fetcher("enabled", "false"), site.url("/a"));

        assertEquals(List.of(), site.asked());
    }

    @Test
    void aCertificateIsCheckedAgainstTheNameAndNotTheAddress(@TempDir Path folder) throws Exception {
        try (var secure = secure(folder, "news.example")) {
            secure.shows("/a", "<p>Here.");
            Exchanges.Names names = host -> new InetAddress[] {InetAddress.getByName("127.0.0.1")};
            var trusting = new HttpClientOptions().setTrustOptions(store(folder));
            var fetcher = new Fetcher(VERTX, settings(), names, trusting);

            assertEquals(
                    "<p>Here.",
                    fetch(fetcher, "https://news.example:" + secure.port() + "/a")
                            .text());
            refused(FetchFault.UNREACHABLE, fetcher, "https://other.example:" + secure.port() + "/a");
            refused(FetchFault.UNREACHABLE, fetcher, "https://127.0.0.1:" + secure.port() + "/a");
            refused(FetchFault.UNREACHABLE, fetcher(names), "https://news.example:" + secure.port() + "/a");
        }
    }

    private Fetched fetch(String url) {
        return fetch(fetcher(), url);
    }

    private static Fetched fetch(Fetcher fetcher, String url) {
        return fetcher.fetch(url).await().atMost(LONG);
    }

    private static Unfetchable refused(FetchFault fault, Fetcher fetcher, String url) {
        var refusal = assertThrows(Unfetchable.class, () -> fetch(fetcher, url));
        assertEquals(fault, refusal.fault(), refusal.getMessage());
        return refusal;
    }

    private static Fetcher fetcher(String... settings) {
        return fetcher(NAMES, settings);
    }

    private static Fetcher fetcher(Exchanges.Names names, String... settings) {
        return new Fetcher(VERTX, settings(settings), names, new HttpClientOptions());
    }

    /** As they are without being set, but for the site's address and what is given. */
    private static Fetching settings(String... settings) {
        var builder = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(Fetching.class)
                .withDefaultValue("onrecord.fetch.allowed-private-addresses", "127.0.0.1");
        for (int i = 0; i < settings.length; i += 2) {
            builder.withDefaultValue("onrecord.fetch." + settings[i], settings[i + 1]);
        }
        return builder.build().getConfigMapping(Fetching.class);
    }

    private void packed(String path, byte[] page) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(page);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        site.answers(
                path,
                request -> request.response()
                        .putHeader("Content-Encoding", "gzip")
                        .end(Buffer.buffer(packed.toByteArray())));
    }

    private static Website secure(Path folder, String name) throws IOException, InterruptedException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "site",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-validity",
                        "3650",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        folder.resolve("site.p12").toString())
                .inheritIO()
                .start();
        assertEquals(0, made.waitFor());
        return new Website(new HttpServerOptions().setSsl(true).setSni(true).setKeyCertOptions(store(folder)));
    }

    private static PfxOptions store(Path folder) {
        return new PfxOptions().setPath(folder.resolve("site.p12").toString()).setPassword("changeit");
    }
}
