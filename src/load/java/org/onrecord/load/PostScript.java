package org.onrecord.load;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.onrecord.kit.KeyStatements;
import org.onrecord.ledger.LedgerStatements;
import org.onrecord.quote.HotStatements;

/** The statements of a quote's transaction, with pgbench's variables in the place of what the service sends. */
final class PostScript {
    private static final String CLAIMS = "array[:claim_a, :claim_b]";
    private static final String STANCES = "array['SUPPORTS', 'DISPUTES']";
    private static final String PROPOSED = "array['PROPOSED', 'PROPOSED']";
    private static final String WHY = "'What is said here bears on the claim as it is worded.'";

    static final String KEY =
            filled(KeyStatements.KEY, "${recorder}", ":stem", ":hash::bytea", "now()", id(0) + "::uuid");
    static final String STANDING = filled(HotStatements.STANDING, "array[:document_id]", CLAIMS, "array[:said_by]");
    static final String ROWS = filled(
            HotStatements.FRESH,
            id(0),
            "now()",
            "'DIRECT'",
            "'RECORDED'",
            "null",
            "null",
            ":published_on::date",
            "'STATEMENT'",
            "'Statement'",
            "null",
            "null",
            "null",
            ids(1),
            "array[:said_by]",
            "array['Spokesman']",
            ids(2),
            "array[:document_id]",
            "array[:version_id]",
            "array[:wording]",
            "array[:language]",
            "array[:segments]",
            "array['{\"text\": \"said\"}']",
            "array[null]",
            "array['MATCHED']",
            "array[:chain]",
            "array[:origin_key]",
            ids(6, 7),
            CLAIMS,
            STANCES,
            "array[true, true]",
            "array[" + WHY + ", " + WHY + "]",
            "array['PERSON', 'PERSON']",
            "array[null, null]",
            PROPOSED,
            "array[${recorder}, ${recorder}]");
    static final String ENTRIES = filled(
            LedgerStatements.OPEN,
            "now()",
            "${recorder}",
            ":hash",
            ids(3, 4, 5),
            "array['QUOTE_RECORDED', 'LINK_DRAWN', 'LINK_DRAWN']",
            "array['QUOTE', 'LINK', 'LINK']",
            ids(0, 6, 7),
            "array[:quote_drawn, :link_drawn, :link_drawn]",
            "array[:salt, :salt, :salt]",
            "array[:hash, :hash, :hash]",
            "array[:hash, :hash, :hash]");
    static final String TALLIES = filled(HotStatements.TALLIES, CLAIMS, STANCES, PROPOSED, "array[1, 1]");

    private PostScript() {}

    private static String filled(String sql, String... values) {
        for (int number = values.length; number > 0; number--) {
            sql = sql.replace("$" + number, values[number - 1]);
        }
        return sql;
    }

    private static String id(int digit) {
        return "(:stem::text || '" + digit + "')";
    }

    private static String ids(int... digits) {
        return Arrays.stream(digits).mapToObj(PostScript::id).collect(Collectors.joining(", ", "array[", "]"));
    }
}
