package org.onrecord.load;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.UUID;
import org.onrecord.match.ClaimVectors;

/**
 * A record of so many quotes, and a tenth as many claims, with what the check of a draft touches and nothing else: no
 * history, no texts of documents, nothing for searches. Written with COPY, prints and vectors too, in minutes for a million.
 * The same for the same seed.
 */
final class DraftRecord {
    /** Claims of which the vectors are their meaning; drafts state these. */
    static final int MEANT = 2_000;

    private static final int QUOTE = 1;
    private static final int SPEAKER = 2;
    private static final int DOCUMENT = 3;
    private static final int CLAIM = 5;
    private static final String AT = "2024-06-01";

    private final Settings settings;
    private final Filling filling;
    private final DraftWords words = new DraftWords();
    private final Prints prints;
    private final int quotes;
    private final int claims;

    private DraftRecord(Settings settings, Filling filling) {
        this.settings = settings;
        this.filling = filling;
        this.prints = new Prints();
        this.quotes = (int) settings.quotes();
        this.claims = claims(settings);
    }

    static int claims(Settings settings) {
        return Math.max(10, (int) settings.quotes() / 10);
    }

    /** Fills an empty record, once. */
    static void fill(Settings settings, Database database) throws SQLException, IOException {
        var mark = "drafts, vectors of two models, " + settings.quotes() + " " + settings.seed();
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            var filling = new Filling(connection);
            if (filling.isDone(mark)) {
                return;
            }
            filling.unchecked(() -> {
                new DraftRecord(settings, filling).write();
                filling.execute("comment on schema public is '" + mark + "'");
            });
            statement.execute("vacuum analyze");
        }
    }

    private void write() throws SQLException, IOException {
        accounts();
        int speakers = (int) settings.speakers();
        filling.copy(
                "speaker (id, kind, name, created_at, updated_at, revision)",
                speakers,
                n -> Filling.row(id(SPEAKER, n), "PERSON", DraftWords.name(n), AT, AT, 0));
        int documents = (int) settings.documents();
        filling.copy(
                "document (id, kind, title, outlet_name, published_on, language, created_at, updated_at, revision)",
                documents,
                n -> Filling.row(
                        id(DOCUMENT, n), "NEWS_ARTICLE", "Article " + n, "Outlet " + n % 200, day(n), "en", AT, AT, 0));
        filling.copy(
                "quote (id, kind, status, said_on, created_at, updated_at, revision)",
                quotes,
                n -> Filling.row(id(QUOTE, n), "DIRECT", n % 50 == 0 ? "DRAFT" : "RECORDED", day(n), AT, AT, 0));
        filling.copy("quote_speaker (id, quote_id, position, speaker_id, role)", quotes, n -> {
            int speaker = DraftWords.zipf(random(3, n), speakers);
            return Filling.row(id(6, n), id(QUOTE, n), 0, id(SPEAKER, speaker), DraftWords.role(speaker));
        });
        filling.copy(
                "appearance (id, quote_id, document_id, version_id, wording, language, segments, anchor, independence, source_key, created_at)",
                quotes,
                n -> Filling.row(
                        id(7, n),
                        id(QUOTE, n),
                        id(DOCUMENT, n % documents),
                        id(4, n % documents),
                        wording(n),
                        "en",
                        "[{\"exact\": \"" + wording(n) + "\"}]",
                        "MATCHED",
                        "[\"Outlet\"]",
                        "outlet",
                        AT));
        prints();
        claims();
    }

    private void accounts() throws SQLException {
        filling.execute("""
                insert into account (id, kind, name, role, created_at, revision) values
                    ('%s', 'PERSON', 'Recorder', 'CHECKER', now(), 0), ('%s', 'PERSON', 'Reviewer', 'REVIEWER', now(), 0);
                insert into api_key (id, account_id, label, role, prefix, hash, created_at, revision) values
                    (gen_random_uuid(), '%1$s', 'load', 'READER', left('%3$s', 10), sha256('%3$s'), now(), 0)""".formatted(Material.RECORDER, Material.REVIEWER, Material.KEY));
    }

    private void prints() throws SQLException, IOException {
        filling.execute("alter table quote_print drop constraint quote_print_pkey");
        filling.copy("quote_print (print, source)", quotes, n -> {
            var rows = new StringBuilder();
            var id = id(7, n).toString();
            Arrays.stream(prints.of(said(n)))
                    .forEach(print -> rows.append(print).append('\t').append(id).append('\n'));
            return rows.toString();
        });
        filling.execute("alter table quote_print add primary key (print, source)");
        long others = filling.number("""
                select count(*) from (select id, wording, segments from appearance limit 500) a
                where exists (select from wording_prints(a.wording, a.segments) p
                              where not exists (select from quote_print where print = p and source = a.id))""");
        if (others > 0) {
            throw new IllegalStateException(others + " of 500 wordings have other prints than the service makes");
        }
    }

    private void claims() throws SQLException, IOException {
        var verdict = "{\"number\": 1, \"value\": \"FALSE\", \"retracted\": false, \"beingReexamined\": false}";
        filling.copy(
                "claim (id, statement, short_statement, language, checkability, verdict, created_at, updated_at, revision)",
                claims,
                n -> Filling.row(
                        id(CLAIM, n),
                        statement(n),
                        brief(n),
                        "en",
                        "FACTUAL",
                        isChecked(n) ? verdict : null,
                        AT,
                        AT,
                        0));
        filling.copy(
                "verdict (id, claim_id, review_id, number, reason, value, statement, language, explanation, reported_by, approved_by, published_by, published_at, report_id, rating, evidence, rationale)",
                claims,
                n -> isChecked(n)
                        ? Filling.row(
                                id(9, n),
                                id(CLAIM, n),
                                id(10, n),
                                1,
                                "INITIAL",
                                "FALSE",
                                statement(n),
                                "en",
                                explanation(n),
                                Material.RECORDER,
                                Material.REVIEWER,
                                Material.REVIEWER,
                                AT,
                                id(11, n),
                                "{}",
                                "[]",
                                "So.")
                        : "");
        filling.copy(
                "link (id, quote_id, claim_id, stance, asserts, rationale, origin, status, drawn_by, decided_by, decided_at, created_at, updated_at, revision)",
                quotes,
                n -> n % 2 == 1
                        ? ""
                        : Filling.row(
                                id(8, n),
                                id(QUOTE, n),
                                id(CLAIM, DraftWords.zipf(random(8, n), claims)),
                                "SUPPORTS",
                                "f",
                                "So.",
                                "PERSON",
                                "ACCEPTED",
                                Material.RECORDER,
                                Material.REVIEWER,
                                AT,
                                AT,
                                AT,
                                1));
        try (var vectors = new ClaimVectors()) {
            filling.copy(
                    "claim_embedding (claim_id, model, digest, vectors)",
                    2 * claims,
                    i -> vectorsOf(vectors, i / 2, i % 2));
        }
    }

    private String vectorsOf(ClaimVectors vectors, int n, int model) {
        return Filling.row(
                id(CLAIM, n),
                ClaimVectors.MODELS.get(model),
                "\\\\x" + ClaimVectors.digest(statement(n), brief(n)),
                "\\\\x" + vectors.of(model, n, statement(n), brief(n), n < MEANT));
    }

    private static boolean isChecked(int claim) {
        return claim % 10 < 3;
    }

    private String statement(int n) {
        var random = random(50, n);
        return DraftWords.capital(String.join(" ", words.draw(random, 9 + random.nextInt(10))));
    }

    private String brief(int n) {
        return DraftWords.capital(String.join(" ", words.draw(random(51, n), 6)));
    }

    private String explanation(int n) {
        return String.join(" ", words.draw(random(52, n), 300));
    }

    private String[] said(int n) {
        var random = random(1, n);
        return words.draw(random, 8 + random.nextInt(32));
    }

    private String wording(int n) {
        return DraftWords.capital(String.join(" ", said(n)));
    }

    private static String day(int n) {
        return java.time.LocalDate.of(2015, 1, 1).plusDays(n * 7919L % 3650).toString();
    }

    /** Of neighbouring numbers the seeds have nothing in common, or their draws would be the same ones later. */
    private SplittableRandom random(int topic, int n) {
        return new SplittableRandom(new SplittableRandom(settings.seed() * 1000L + topic).nextLong() * 31
                + new SplittableRandom(n).nextLong());
    }

    private static UUID id(int noun, int n) {
        return new UUID((1717200000000L + n * 60L) << 16 | 0x7000 | noun, 0x8000000000000000L | n);
    }
}
