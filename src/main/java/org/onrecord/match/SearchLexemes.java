package org.onrecord.match;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import org.onrecord.kit.Db;
import org.onrecord.kit.SearchTerm;
import org.onrecord.kit.SearchWords;

/**
 * What a request looks for, in the words that the database keeps: a cluster is filled with those, so that it finds the same.
 *
 * @param terms of all clauses, one after the other
 * @param outlet the tag of the filter, or null
 * @param topic the tag of the filter, or null
 */
record SearchLexemes(List<Term> terms, String outlet, String topic) {
    private static final SearchLexemes NONE = new SearchLexemes(List.of(), null, null);

    private static final String READ = """
            select search_tag('o', $3) as outlet, search_tag('t', $4) as topic,
                   search_lexemes(to_tsvector(search_config($2), search_text(w.word))) as stems,
                   search_lexemes(to_tsvector('search_simple', search_text(w.word))) as words, w.word
            from (select) one left join unnest($1::text[]) with ordinality w (word, nth) on true order by w.nth""";

    /** @param stems null for a word that says nothing. @param words the same as they are, or null where there is none */
    record Term(String stems, String words) {
        boolean isSilent(SearchTerm.Kind kind) {
            return (kind == SearchTerm.Kind.WORD ? stems : words) == null;
        }
    }

    static Uni<SearchLexemes> of(SearchRequest request, Db db) {
        var filter = request.filter();
        if (request.query() == null && filter.outlet() == null && filter.topic() == null) {
            return Uni.createFrom().item(NONE);
        }
        return db.rows(READ, Tuple.of(words(request), language(request), filter.outlet(), filter.topic()), row -> row)
                .map(SearchLexemes::read);
    }

    private static String[] words(SearchRequest request) {
        return request.query() == null
                ? new String[0]
                : request.query().clauses().stream()
                        .flatMap(clause -> clause.terms().stream())
                        .map(SearchTerm::text)
                        .toArray(String[]::new);
    }

    private static String language(SearchRequest request) {
        var filtered = request.filter().language();
        return filtered != null || request.query() == null ? filtered : SearchWords.languageOf(request.query());
    }

    private static SearchLexemes read(List<Row> rows) {
        return new SearchLexemes(
                rows.stream()
                        .filter(row -> row.getString("word") != null)
                        .map(row -> new Term(row.getString("stems"), row.getString("words")))
                        .toList(),
                rows.get(0).getString("outlet"),
                rows.get(0).getString("topic"));
    }
}
