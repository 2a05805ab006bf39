package org.onrecord.load;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** How long a draft of 5,000 characters takes to check, one after the other, on an otherwise idle service. */
final class DraftChecks {
    private static final int LENGTH = 5_000;
    private static final int DRAFTS = 300;
    private static final int QUOTATIONS = 12;
    private static final int WARM = 150;
    private static final String PATH = "/api/v1/drafts/check";
    private static final String[] OWN = {
        "The committee met again on Tuesday and did not decide on the budget for the coming year. ",
        "Prices for bread and fuel have risen in every region since the spring, while wages have not. ",
        "Two of the bridges over the river were closed for repair, and a third one is to follow. ",
        "Nobody in the ministry wanted to say when the report would be published or who had written it. "
    };

    private final Driver driver;
    private final List<Ask> asks = new ArrayList<>();
    private final Random random;

    DraftChecks(Settings settings, Database database, Driver driver) throws SQLException {
        this.driver = driver;
        this.random = new Random(settings.seed());
        var said = said(database).iterator();
        for (int i = 0; i < DRAFTS; i++) {
            asks.add(ask(draft(said)));
        }
    }

    void print() throws Exception {
        var next = asks.iterator();
        Supplier<Ask> each = () -> next.hasNext() ? next.next() : asks.get(random.nextInt(DRAFTS));
        driver.inTurn(Settings.SERVICE_PORT, each, WARM);
        var latencies =
                driver.inTurn(Settings.SERVICE_PORT, each, DRAFTS - WARM).latencies();
        System.out.printf(
                "%n| drafts of %d characters with %d quotations | p50 ms | p95 ms | p99 ms |%n|---|---:|---:|---:|%n| %d |",
                LENGTH, QUOTATIONS, latencies.length);
        for (double share : new double[] {0.5, 0.95, 0.99}) {
            System.out.printf(" %.0f |", latencies[(int) (share * (latencies.length - 1))] / 1e6);
        }
        System.out.println();
    }

    private static Ask ask(String draft) {
        var headers = Map.of("Authorization", "Bearer " + Material.KEY, "Content-Type", "application/json");
        return new Ask(
                HttpMethod.POST, PATH, headers, JsonObject.of("text", draft).toBuffer(), 200);
    }

    /** Of the quotations some are on record, some altered, some cut off, some nobody's. */
    private String draft(Iterator<String[]> said) {
        var draft = new StringBuilder();
        for (int i = 0; i < QUOTATIONS; i++) {
            var one = said.next();
            draft.append(OWN[random.nextInt(OWN.length)])
                    .append("\n\n“")
                    .append(bent(one[0], i % 4))
                    .append(",” said ");
            draft.append(one[1]).append(".\n\n");
        }
        while (draft.length() < LENGTH) {
            draft.append(OWN[random.nextInt(OWN.length)]);
        }
        return draft.substring(0, LENGTH);
    }

    private String bent(String wording, int how) {
        var words = new ArrayList<>(List.of(wording.split(" ")));
        switch (how) {
            case 1 -> words.set(words.size() / 2, "otherwise");
            case 2 -> words.subList(words.size() * 2 / 3, words.size()).clear();
            case 3 -> java.util.Collections.shuffle(words, random);
            default -> {}
        }
        return String.join(" ", words);
    }

    private static List<String[]> said(Database database) throws SQLException {
        var all = new ArrayList<String[]>();
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select a.wording, s.name from (select id from quote where status = 'RECORDED' order by md5(id::text) limit %d) q
                        join lateral (select wording from appearance where quote_id = q.id limit 1) a on true
                        join quote_speaker qs on qs.quote_id = q.id and qs.position = 0
                        join speaker s on s.id = qs.speaker_id""".formatted(DRAFTS * QUOTATIONS + 100))) {
            while (rows.next()) {
                all.add(new String[] {rows.getString(1), rows.getString(2).replaceAll(" [0-9]+$", "")});
            }
        }
        return all;
    }
}
