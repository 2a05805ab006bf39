package org.onrecord.document;

import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.onrecord.kit.Language;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;

/**
 * Which documents are asked for; what is null does not matter. Kinds and days are read as text and checked here: JAX-RS
 * would take a word that is none of them for an address that does not exist.
 */
public record DocumentFilter(
        @Parameter(description = "Only of this outlet: its name in any case, or its domain")
        @QueryParam("outlet")
        @Size(max = 253)
        String outlet,

        @Parameter(description = "Only in this language")
        @QueryParam("language")
        @Pattern(regexp = Language.PATTERN, message = Language.FAULT)
        String language,

        @Parameter(description = "Only the one with this canonical URL") @QueryParam("url") @Size(max = 2000)
        String url,

        @Parameter(description = "Only of this kind", schema = @Schema(implementation = DocumentKind.class))
        @QueryParam("kind")
        @Pattern(regexp = KINDS, message = "must be one of " + KINDS)
        String kind,

        @Parameter(
                description = "Only those published on this day or later",
                schema = @Schema(implementation = LocalDate.class))
        @QueryParam("from")
        @Pattern(regexp = DAY, message = DAY_FAULT)
        String from,

        @Parameter(
                description = "Only those published on this day or earlier",
                schema = @Schema(implementation = LocalDate.class))
        @QueryParam("to")
        @Pattern(regexp = DAY, message = DAY_FAULT)
        String to) {
    private static final String KINDS = "NEWS_ARTICLE|TRANSCRIPT|OFFICIAL_TEXT|SOCIAL_POST|BROADCAST|BOOK";
    private static final String DAY = "(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String DAY_FAULT = "must be a date such as 2024-06-20";

    /** The greatest id, below which the first page begins. */
    private static final UUID END = new UUID(-1L, -1L);

    /** A statement of its own for each combination of filters, so that each can use the index that fits it. */
    record Query(String sql, Tuple args) {}

    Query query(String select, PageAsk ask) {
        var sql = new StringBuilder(select);
        var args = new ArrayList<Object>();
        add(
                sql,
                args,
                " where d.id < %1$s",
                ask.cursor(1).map(cursor -> cursor.uuid(0)).orElse(END));
        add(sql, args, " and (lower(d.outlet_name) = %1$s or d.outlet_domain = %1$s)", lower(outlet));
        add(sql, args, " and d.language = %1$s", language);
        add(sql, args, " and d.canonical_url = %1$s", url);
        add(sql, args, " and d.kind = %1$s", kind);
        add(sql, args, " and d.published_on >= %1$s", day("from", from));
        add(sql, args, " and d.published_on <= %1$s", day("to", to));
        add(sql, args, " order by d.id desc limit %1$s", ask.rows());
        return new Query(sql.toString(), Tuple.tuple(args));
    }

    private static void add(StringBuilder sql, List<Object> args, String part, Object value) {
        if (value != null) {
            args.add(value);
            sql.append(part.formatted("$" + args.size()));
        }
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private static LocalDate day(String parameter, String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException notInTheCalendar) {
            throw Problem.field(ProblemType.INVALID_PARAMETER, parameter, DAY_FAULT);
        }
    }
}
