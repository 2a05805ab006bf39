package org.onrecord.kit;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A query as a tsquery for the vectors of {@code quote_search} and {@code claim_search}. */
public final class SearchWords {
    private static final String ENGLISH = "en";

    private final String language;
    private final Function<Object, String> parameter;

    /**
     * @param language that the words are in, or null when nobody says
     * @param parameter keeps a value and gives the parameter that stands for it
     */
    public SearchWords(SearchQuery query, String language, Function<Object, String> parameter) {
        this.language = language == null ? languageOf(query) : language;
        this.parameter = parameter;
    }

    /** The {@code tsquery} of the whole query, as SQL; its values go to the consumer of parameters. */
    public String sql(SearchQuery query) {
        return sql(query, (term, number) -> term);
    }

    /** Words that say nothing count only when there are no others. @param also adds to the wanted term of a number */
    public String sql(SearchQuery query, BiFunction<String, Integer, String> also) {
        var number = 0;
        var said = new ArrayList<String>();
        var literal = new ArrayList<String>();
        for (var clause : query.clauses()) {
            var terms = new ArrayList<String>();
            var words = new ArrayList<String>();
            for (var term : clause.terms()) {
                terms.add(clause.excluded() ? sql(term) : also.apply(sql(term), number++));
                words.add("search_phrase(" + parameter.apply(term.text()) + ")");
            }
            said.add(joined(clause, terms));
            literal.add(joined(clause, words));
        }
        return "search_else(" + String.join(" && ", said) + ", " + String.join(" && ", literal) + ")";
    }

    /** One term by itself. */
    public String sql(SearchTerm term) {
        var text = parameter.apply(term.text());
        return switch (term.kind()) {
            case WORD -> "search_word(search_config(" + parameter.apply(language) + "), " + text + ")";
            case PHRASE -> "search_phrase(" + text + ")";
            case PREFIX -> "search_prefix(" + text + ")";
        };
    }

    private static String joined(SearchClause clause, List<String> terms) {
        var one = terms.stream().collect(Collectors.joining(" || ", "(", ")"));
        return clause.excluded() ? "!!" + one : one;
    }

    /** What the script of the words suggests; English unless it suggests another. */
    public static String languageOf(SearchQuery query) {
        return query.wanted()
                .flatMapToInt(term -> term.text().codePoints())
                .mapToObj(UnicodeScript::of)
                .map(SearchWords::languageOf)
                .filter(language -> !language.equals(ENGLISH))
                .findFirst()
                .orElse(ENGLISH);
    }

    private static String languageOf(UnicodeScript script) {
        return switch (script) {
            case CYRILLIC -> "ru";
            case GREEK -> "el";
            case ARABIC -> "ar";
            case DEVANAGARI -> "hi";
            case ARMENIAN -> "hy";
            case TAMIL -> "ta";
            case HEBREW, HAN, HANGUL, HIRAGANA, KATAKANA, THAI -> "und";
            default -> ENGLISH;
        };
    }
}
