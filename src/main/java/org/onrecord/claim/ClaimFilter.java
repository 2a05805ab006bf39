package org.onrecord.claim;

import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.onrecord.kit.Cursor;
import org.onrecord.kit.Language;
import org.onrecord.kit.PageAsk;

/**
 * Which claims are asked for; what is null does not matter. Its words are read as text and checked here: a word that is
 * none of an enum would be taken for an address that does not exist.
 */
public record ClaimFilter(
        @Parameter(description = "Only those whose statement or a wording contains this, in whatever case")
        @QueryParam("q")
        @Size(max = 300)
        String q,

        @Parameter(description = "Only those under this topic") @QueryParam("topic") @Size(max = NewClaim.MAX_TOPIC)
        String topic,

        @Parameter(
                description = "Only those of this checkability",
                schema = @Schema(implementation = Checkability.class))
        @QueryParam("checkability")
        @Pattern(regexp = CHECKABILITIES, message = "must be one of " + CHECKABILITIES)
        String checkability,

        @Parameter(description = "Only those stated in this language")
        @QueryParam("language")
        @Pattern(regexp = Language.PATTERN, message = Language.FAULT)
        String language,

        @Parameter(
                description = "Only those that are contested, or that are not",
                schema = @Schema(type = SchemaType.BOOLEAN))
        @QueryParam("contested")
        @Pattern(regexp = "true|false", message = "must be true or false")
        String contested) {
    private static final String CHECKABILITIES = "FACTUAL|PREDICTION|OPINION|NORMATIVE|TOO_VAGUE";
    private static final String LAST = "ffffffff-ffff-ffff-ffff-ffffffffffff";
    private static final String CONTAINS = """
            (c.statement ilike %1$s or c.short_statement ilike %1$s
             or exists (select from wording w where w.claim_id = c.id and w.text ilike %1$s))""";

    /** A statement of its own for each combination of filters, so that each can use the index that fits it. */
    record Query(String sql, Tuple args) {}

    Query query(PageAsk ask) {
        var sql = new StringBuilder(ClaimSql.SUMMARIES);
        var args = new ArrayList<Object>();
        add(sql, args, "c.id < %s", ask.cursor(1).orElse(Cursor.of(LAST)).uuid(0));
        add(sql, args, CONTAINS, q == null ? null : "%" + escaped(q.strip()) + "%");
        add(sql, args, "c.topics @> jsonb_build_array(%s::text)", topic);
        add(sql, args, "c.checkability = %s", checkability);
        add(sql, args, "c.language = %s", language);
        if (contested != null) {
            sql.append(Boolean.parseBoolean(contested) ? " and " : " and not ").append(ClaimSql.CONTESTED);
        }
        args.add(ask.rows());
        sql.append(" order by c.id desc limit $").append(args.size());
        return new Query(sql.toString(), Tuple.tuple(args));
    }

    private static void add(StringBuilder sql, List<Object> args, String condition, Object value) {
        if (value != null) {
            args.add(value);
            sql.append(" and ").append(condition.formatted("$" + args.size()));
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
