package org.onrecord.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** How long searches take, one request after the other, on a record of as many quotes as wanted. */
public final class SearchLoad {
    private static final int WARM = 100;
    private static final int COUNTED = 300;
    private static final int VOCABULARY = 5_000;

    private final Random random = new Random(1);

    private SearchLoad() {}

    public static void main(String... arguments) throws Exception {
        var settings = Settings.read();
        Report.conditions(settings);
        try (var database = Database.open(settings, "searches")) {
            Service.migrate(database.url());
            new Generator(settings, database, "search").run();
            try (var service = Service.start(database.url(), "-Donrecord.match.embeddings=off");
                    var driver = new Driver(settings.connections())) {
                new SearchLoad().print(settings, service.port(), driver);
            }
        }
        System.exit(0); // nothing here may keep a finished measurement alive
    }

    private void print(Settings settings, int port, Driver driver) throws Exception {
        System.out.printf("%n| %,d quotes | p50 ms | p99 ms |%n|---|---:|---:|%n", settings.quotes());
        for (var each : searches().entrySet()) {
            if (!settings.wants(each.getKey())) {
                continue;
            }
            Supplier<Ask> asks =
                    () -> Ask.get("/api/v1/search?" + each.getValue().get());
            driver.inTurn(port, asks, WARM);
            var latencies = driver.inTurn(port, asks, COUNTED).latencies();
            System.out.printf(
                    "| %s | %.1f | %.1f |%n",
                    each.getKey(), latencies[latencies.length / 2] / 1e6, latencies[latencies.length * 99 / 100] / 1e6);
        }
    }

    private Map<String, Supplier<String>> searches() {
        var searches = new LinkedHashMap<String, Supplier<String>>();
        searches.put("newest, no words", () -> "type=QUOTE");
        searches.put("newest, a common word", () -> "q=" + word(1, 20));
        searches.put("newest, a word of middling frequency", () -> "q=" + word(200, 800));
        searches.put("newest, a rare word", () -> "q=" + word(4_000, VOCABULARY));
        searches.put("newest, a word that nobody said", () -> "q=xqxqxq" + word(1, 99));
        searches.put("newest, two common words", () -> "q=" + word(1, 20) + "+" + word(1, 20));
        searches.put("newest, a common and a rare word", () -> "q=" + word(1, 20) + "+" + word(4_000, VOCABULARY));
        searches.put("newest, two rare words", () -> "q=" + word(2_000, VOCABULARY) + "+" + word(2_000, VOCABULARY));
        searches.put("newest, a common word without another", () -> "q=" + word(1, 20) + "+-" + word(20, 40));
        searches.put(
                "newest, a word while typing",
                () -> "typing=true&q=" + word(1, VOCABULARY).substring(0, 3));
        searches.put("newest, a phrase of common words", () -> "q=" + phrase(word(1, 20), word(1, 20)));
        searches.put("newest, a phrase of rarer words", () -> "q=" + phrase(word(100, 400), word(100, 400)));
        searches.put("best, a common word", () -> "sort=best&q=" + word(1, 20));
        searches.put("best, a rare word", () -> "sort=best&q=" + word(4_000, VOCABULARY));
        searches.put("best, two words", () -> "sort=best&q=" + word(1, 100) + "+" + word(1, 100));
        searches.put("common word, a year", () -> "year=2019&q=" + word(1, 20));
        searches.put("common word, a rare outlet", () -> "outlet=Outlet+199&q=" + word(1, 20));
        searches.put("common word, supports", () -> "stance=SUPPORTS&q=" + word(1, 20));
        searches.put("facets of a common word", () -> "facets=true&limit=1&q=" + word(1, 20));
        searches.put("facets of a rare word", () -> "facets=true&limit=1&q=" + word(4_000, VOCABULARY));
        return searches;
    }

    private String word(int from, int to) {
        return word(from + random.nextInt(to - from));
    }

    /** As {@code generator.word} makes it. */
    static String word(int number) {
        return syllable(number) + syllable(number / 80 + number);
    }

    private static String syllable(int number) {
        return "bdfghjklmnprstvz".substring(number % 16, number % 16 + 1)
                + "aeiou".substring(number / 16 % 5, number / 16 % 5 + 1);
    }

    private static String phrase(String one, String other) {
        return URLEncoder.encode('"' + one + " " + other + '"', StandardCharsets.UTF_8);
    }
}
