package org.onrecord.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** How long each filter of the list of quotes takes, one request after the other, on an otherwise idle service. */
final class Lists {
    private static final int WARM = 30;
    private static final int COUNTED = 50;
    private static final String CARD = "/quotes?";

    private final Driver driver;
    private final Map<String, Supplier<String>> paths = new LinkedHashMap<>();

    Lists(Settings settings, Material material, Driver driver) {
        this.driver = driver;
        var hot = material.claims().get(0);
        var middle = material.claims().get(1);
        var cold = material.claims().get(material.claims().size() / 2);
        paths.put("no filter", () -> CARD);
        paths.put("a far page", () -> CARD + "after=" + cursor(material.quotes()));
        paths.put("speaker, by how often quoted", each("speaker", material.speakers()));
        paths.put("speaker, quoted once or twice", each("speaker", material.rareSpeakers()));
        paths.put("document", each("document", material.documents()));
        paths.put("the hottest claim", () -> CARD + "claim=" + hot);
        paths.put("a cold claim", () -> CARD + "claim=" + cold);
        for (var stance : List.of("SUPPORTS", "DISPUTES", "QUALIFIES", "QUESTIONS", "MENTIONS")) {
            paths.put("the hottest claim, " + stance, () -> CARD + "stance=" + stance + "&claim=" + hot);
        }
        paths.put("any claim, QUESTIONS", () -> CARD + "stance=QUESTIONS");
        paths.put("kind", () -> CARD + "kind=MIXED");
        paths.put("the commonest outlet", () -> CARD + "outlet=outlet%201");
        paths.put("a rare outlet, by domain", () -> CARD + "outlet=outlet199.example");
        paths.put("an outlet that there is not", () -> CARD + "outlet=Nowhere");
        paths.put("from a late day", () -> CARD + "from=2024-12-20");
        paths.put("to an early day", () -> CARD + "to=2015-01-05");
        paths.put("one day", () -> CARD + "from=2019-05-05&to=2019-05-05");
        paths.put("a day that nobody spoke on", () -> CARD + "from=1999-05-05&to=1999-05-05");
        paths.put("the commonest language", () -> CARD + "language=en");
        paths.put("a rare language", () -> CARD + "language=fi");
        paths.put("a language that there is not", () -> CARD + "language=sw");
        paths.put("speaker and hottest claim", each("claim=" + hot + "&speaker", material.speakers()));
        paths.put("speaker and rare language", each("language=fi&speaker", material.speakers()));
        paths.put("common outlet and rare language", () -> CARD + "outlet=Outlet%201&language=fi");
        paths.put("hottest claim and rare outlet", () -> CARD + "outlet=Outlet%20199&claim=" + hot);
        paths.put("hottest claim and one day", () -> CARD + "from=2019-05-05&to=2019-05-05&claim=" + hot);
        paths.put("board of the hottest claim, 10 each", () -> "/claims/" + hot + "/evidence?limit=10");
        paths.put("board of the 100th claim, 10 each", () -> "/claims/" + middle + "/evidence?limit=10");
    }

    void print() throws Exception {
        System.out.printf("%n| quotes by | median ms | slowest ms of %d |%n|---|---:|---:|%n", COUNTED);
        for (var each : paths.entrySet()) {
            Supplier<Ask> asks = () -> Ask.get("/api/v1" + each.getValue().get());
            driver.inTurn(Settings.SERVICE_PORT, asks, WARM);
            var latencies = driver.inTurn(Settings.SERVICE_PORT, asks, COUNTED).latencies();
            System.out.printf(
                    "| %s | %.1f | %.1f |%n",
                    each.getKey(), latencies[latencies.length / 2] / 1e6, latencies[latencies.length - 1] / 1e6);
        }
    }

    private static Supplier<String> each(String parameter, List<UUID> values) {
        var next = values.iterator();
        return () -> CARD + parameter + "=" + (next.hasNext() ? next.next() : values.get(0));
    }

    private static String cursor(List<UUID> ids) {
        return new org.onrecord.kit.Cursor(List.of(ids.get(0).toString())).encoded();
    }
}
