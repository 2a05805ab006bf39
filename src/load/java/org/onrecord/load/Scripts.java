package org.onrecord.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.onrecord.quote.HotStatements;

/** The service's statements as scripts for pgbench, with parameters that pgbench draws itself. */
record Scripts(Settings settings, Material material) {
    private static final String LIMIT = "51";
    private static final String END = "'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid";

    /** As the generator computes it. */
    private static String id(int noun, String variable) {
        return "(lpad(to_hex(1717200000000 + :" + variable + "::bigint * 60), 12, '0') || '7" + "%03x".formatted(noun)
                + "8' || lpad(to_hex(:" + variable + "::bigint), 15, '0'))::uuid";
    }

    private static String even(String variable, long most) {
        return "\\set " + variable + " random(1, " + most + ")\n";
    }

    private static String zipf(String variable, long most) {
        // int() rounds, which is made to round down
        return "\\set " + variable + " int(pow(" + (most + 1) + ", random(0, 999999) / 1000000.0) - 0.499999)\n";
    }

    private static String read(String setting, String sql) {
        return setting + sql + ";\n";
    }

    String quote(String sql) {
        return read(
                even("n", settings.quotes()),
                sql.replace("$2::uuid", id(1, "n")).replace("$1", "false"));
    }

    String page() {
        return read(
                "",
                HotStatements.PAGE.replace("$1", "false").replace("$2", LIMIT).replace("$3", END));
    }

    String pageOfSpeaker() {
        var sql = HotStatements.PAGE_OF_SPEAKER
                .replace("$1", "false")
                .replace("$2", LIMIT)
                .replace("$3", END)
                .replace("$4", id(2, "n"));
        return read(zipf("n", settings.speakers()), sql);
    }

    String claim() {
        var sql = HotStatements.CLAIM.replace("$1", id(5, "n")).replace("$2", "false");
        return read(zipf("n", settings.claims()), sql);
    }

    /** @param statement BOARD or BOARD_TAG */
    String board(String statement, UUID claim) {
        var sql = statement
                .replace("$1", "'" + claim + "'")
                .replace("$2", "false")
                .replace("$3", LIMIT)
                .replace("$4", "null::uuid")
                .replace("$5", "null::text");
        return read("", sql);
    }

    /** The statements of a POST as the server's log shows them, with what is read before and after the transaction. */
    String post() throws IOException {
        try (var stream = Scripts.class.getResourceAsStream("/load/post.sql")) {
            return zipf("a", settings.claims())
                    + zipf("b", settings.claims())
                    + "\\set b case when :a = :b then :b % " + settings.claims() + " + 1 else :b end\n"
                    + "\\set first least(:a, :b)\n\\set second greatest(:a, :b)\n"
                    + even("document", settings.documents())
                    + zipf("speaker", settings.speakers())
                    + new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("${key}", PostScript.KEY)
                            .replace("${standing}", PostScript.STANDING)
                            .replace("${rows}", PostScript.ROWS)
                            .replace("${entries}", PostScript.ENTRIES)
                            .replace("${tallies}", PostScript.TALLIES)
                            .replace("${recorder}", "'" + Material.RECORDER + "'::uuid")
                            .replace("${source}", source())
                            .replace("${claim_a}", id(5, "first"))
                            .replace("${claim_b}", id(5, "second"))
                            .replace("${speaker}", id(2, "speaker"))
                            .replace("${document}", id(3, "document"))
                            .replace("${read}", read());
        }
    }

    private static String source() {
        return HotStatements.SOURCE.replace("$1", id(3, "document")).replace("$2", "null");
    }

    private static String read() {
        return HotStatements.QUOTE
                .replace("$2::uuid", "(:stem::text || '0')::uuid")
                .replace("$1", "true");
    }
}
