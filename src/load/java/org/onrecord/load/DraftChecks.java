package org.onrecord.load;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * How long a draft of 5,000 characters takes to check, one after the other, on an otherwise idle service: an article of
 * our own whose paragraphs are mixed with quotations of what is on record, as it is and bent, and with claims.
 */
final class DraftChecks {
    private static final int LENGTH = 5_000;
    private static final int DRAFTS = 400;
    private static final int QUOTATIONS = 12;
    private static final int CLAIMS = 3;
    private static final int WARM = 200;
    private static final String PATH = "/api/v1/drafts/check";
    private static final String[] HOW = {"as it is", "a word altered", "cut off", "somebody else's", "indirect speech"};

    private final Driver driver;
    private final Service service;
    private final Database database;
    private final List<Ask> asks = new ArrayList<>();
    private final Random random;

    DraftChecks(Settings settings, Database database, Driver driver, Service service) throws SQLException {
        this.driver = driver;
        this.service = service;
        this.database = database;
        this.random = new Random(settings.seed());
        var said = said(database).iterator();
        var claims = claims(database);
        for (int i = 0; i < DRAFTS; i++) {
            asks.add(ask(draft(said, claims)));
        }
    }

    void print() throws Exception {
        for (int i = 0; i < WARM; i++) {
            millis(asks.get(i), new TreeMap<>());
        }
        var found = new TreeMap<String, Integer>();
        var waits = new double[DRAFTS - WARM];
        var used = new double[waits.length];
        long served = service.cpu().micros();
        long looked = database.cpu().micros();
        for (int i = 0; i < waits.length; i++) {
            long before = service.cpu().micros() + database.cpu().micros();
            waits[i] = millis(asks.get(WARM + i), found);
            used[i] = (service.cpu().micros() + database.cpu().micros() - before) / 1e3;
        }
        System.out.printf(
                "%n%d drafts of %d characters, %d quotations of what is on record each (%s)%n| ms | p50 | p95 | p99 | worst |%n|---|---:|---:|---:|---:|%n",
                waits.length, LENGTH, QUOTATIONS, String.join(", ", HOW));
        print("waited for", waits);
        print("CPU time of service and database", used);
        System.out.printf(
                "CPU a draft: %.0f ms of the service, %.0f ms of the database%nfindings: %s%n",
                (service.cpu().micros() - served) / 1e3 / waits.length,
                (database.cpu().micros() - looked) / 1e3 / waits.length,
                found);
    }

    private static void print(String what, double[] values) {
        Arrays.sort(values);
        System.out.print("| " + what + " |");
        for (double share : new double[] {0.5, 0.95, 0.99, 1}) {
            System.out.printf(" %.0f |", values[(int) (share * (values.length - 1))]);
        }
        System.out.println();
    }

    private double millis(Ask ask, Map<String, Integer> found) throws Exception {
        var start = System.nanoTime();
        var answer = driver.answer(service.port(), ask);
        double millis = (System.nanoTime() - start) / 1e6;
        if (answer.status() != ask.status()) {
            throw new IllegalStateException("The service answered " + answer.status() + ": " + answer.body());
        }
        var check = answer.body().toJsonObject();
        for (int i = 0; i < check.getJsonArray("quotations").size(); i++) {
            var findings = check.getJsonArray("quotations").getJsonObject(i).getJsonArray("findings");
            found.merge(findings.getJsonObject(0).getString("kind"), 1, Integer::sum);
        }
        found.merge("in its own voice", check.getJsonArray("ownVoice").size(), Integer::sum);
        return millis;
    }

    private static Ask ask(String draft) {
        var headers = Map.of("Authorization", "Bearer " + Material.KEY, "Content-Type", "application/json");
        return new Ask(
                HttpMethod.POST, PATH, headers, JsonObject.of("text", draft).toBuffer(), 200);
    }

    private String draft(Iterator<String[]> said, List<String> claims) {
        var added = new ArrayList<String>();
        for (int i = 0; i < QUOTATIONS; i++) {
            added.add(quotation(said.next(), said, i % HOW.length));
        }
        for (int i = 0; i < CLAIMS; i++) {
            added.add(claims.get(random.nextInt(claims.size())) + ".");
        }
        int left = LENGTH - String.join("\n\n", added).length();
        var own = new ArrayList<>(List.of(DraftWords.TEXT.split("\n\n")));
        Collections.shuffle(own, random);
        for (int i = 0; i < own.size() && left > own.get(i).length() + 2; i++) {
            added.add(own.get(i));
            left -= own.get(i).length() + 2;
        }
        Collections.shuffle(added, random);
        return String.join("\n\n", added);
    }

    private String quotation(String[] one, Iterator<String[]> said, int how) {
        var words = new ArrayList<>(List.of(one[0].split(" ")));
        switch (how) {
            case 1 -> words.set(words.size() / 2, "otherwise");
            case 2 ->
                words.subList(Math.max(5, words.size() * 2 / 3), words.size()).clear();
            default -> {}
        }
        var wording = String.join(" ", words);
        if (how == 4) {
            return one[1] + " said that " + wording.substring(0, 1).toLowerCase() + wording.substring(1) + ".";
        }
        return "“" + wording + ",” said " + (how == 3 ? said.next()[1] : one[1] + ", " + one[2]) + ".";
    }

    private static List<String> claims(Database database) throws SQLException {
        var all = new ArrayList<String>();
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select statement from claim where verdict is not null order by id limit "
                                + DraftRecord.MEANT / 4)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    private static List<String[]> said(Database database) throws SQLException {
        var all = new ArrayList<String[]>();
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select a.wording, s.name, qs.role
                        from (select id from quote where status = 'RECORDED' order by md5(id::text) limit %d) q
                        join lateral (select wording from appearance where quote_id = q.id limit 1) a on true
                        join quote_speaker qs on qs.quote_id = q.id and qs.position = 0
                        join speaker s on s.id = qs.speaker_id""".formatted(DRAFTS * QUOTATIONS * 2))) {
            while (rows.next()) {
                all.add(new String[] {rows.getString(1), rows.getString(2), rows.getString(3)});
            }
        }
        return all;
    }
}
