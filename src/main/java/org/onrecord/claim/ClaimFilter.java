package org.onrecord.claim;

import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.onrecord.kit.Cursor;
import org.onrecord.kit.Db;
import org.onrecord.kit.Language;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.SearchQuery;
import org.onrecord.kit.SearchWords;

/**
 * Which claims are asked for; what is null does not matter. Its words are read as text and checked here: a word that is
 * none of an enum would be taken for an address that does not exist.
 */
public record ClaimFilter(
        @Parameter(
                description =
                        "With these words in the statement or a wording, as `GET /api/v1/search` reads them: \"a phrase\", -word, one OR other, begin*",
                schema = @Schema(type = SchemaType.STRING, maxLength = SearchQuery.MAX_LENGTH))
        @QueryParam("q")
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

    /** Whether every claim is asked for; how long any other list takes depends on how many there are. */
    boolean isNone() {
        return Stream.of(q, topic, checkability, language, contested).allMatch(Objects::isNull);
    }

    /** A statement of its own for each combination of filters, so that each can use the index that fits it. */
    record Query(String sql, Tuple args) {}

    Query query(PageAsk ask) {
        var sql = new StringBuilder(ClaimSql.SUMMARIES);
        var args = new ArrayList<Object>();
        add(sql, args, "c.id < %s", ask.cursor(1).orElse(Cursor.of(LAST)).uuid(0));
        words(sql, args);
        add(sql, args, "c.topics @> jsonb_build_array(%s::text)", topic);
        add(sql, args, "c.checkability = %s", checkability);
        add(sql, args, "c.language = %s", language);
        if (contested != null) {
            sql.append(Boolean.parseBoolean(contested) ? " and " + ClaimSql.DISPUTED + " and " : " and not ")
                    .append(ClaimSql.CONTESTED);
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

    private void words(StringBuilder sql, List<Object> args) {
        var query = SearchQuery.parse(q, false);
        if (query != null) {
            var words = new SearchWords(query, language, value -> {
                args.add(value);
                return "$" + args.size();
            });
            sql.insert(0, Db.PLANNED_ANEW)
                    .append(" and c.id in (select s.claim_id from claim_search s where s.words @@ (")
                    .append(words.sql(query))
                    .append("))");
        }
    }
}
