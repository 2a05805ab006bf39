package org.onrecord.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody typed to find something: words, all of which must be there in some form; {@code "a phrase"}, word for
 * word; {@code -word} or {@code -"a phrase"}, which must not be there; {@code one OR other}; {@code begin*}.
 */
public record SearchQuery(List<SearchClause> clauses) {
    /** In Unicode code points. */
    public static final int MAX_LENGTH = 300;

    /** Words in all, those of phrases too. */
    public static final int MAX_WORDS = 32;

    /** A beginning of one character would be that of a tenth of all words. */
    public static final int MIN_PREFIX = 2;

    private static final String PARAMETER = "q";

    public SearchQuery {
        clauses = List.copyOf(clauses);
    }

    /**
     * @param typing whether the last word may not be whole yet
     * @return null when nothing was typed
     * @throws Problem INVALID_PARAMETER when it has no words, too many, asks for a word that it leaves out, or has
     *     characters that text may not have
     */
    public static SearchQuery parse(String typed, boolean typing) {
        if (typed == null || typed.isEmpty()) {
            return null;
        }
        if (typed.codePointCount(0, typed.length()) > MAX_LENGTH) {
            throw refused("must be at most " + MAX_LENGTH + " characters long");
        }
        var plain = PlainText.parameter(PARAMETER, typed);
        var query = new SearchQuery(new SearchReader(plain, typing && !typed.endsWith(" ")).clauses());
        if (query.clauses.isEmpty()) {
            throw refused("has no word to search for");
        }
        if (query.words() > MAX_WORDS) {
            throw refused("has more than " + MAX_WORDS + " words; leave some out");
        }
        query.contradicted().ifPresent(term -> {
            throw refused("asks for \"" + term + "\" and leaves it out; take one of the two away");
        });
        return query;
    }

    /** What must be there and must not: nothing could be found, which would take until the time is up. */
    private Optional<String> contradicted() {
        var excluded = clauses.stream()
                .filter(SearchClause::excluded)
                .flatMap(clause -> clause.terms().stream())
                .map(SearchQuery::folded)
                .collect(Collectors.toSet());
        return clauses.stream()
                .filter(clause ->
                        !clause.excluded() && clause.terms().stream().allMatch(term -> excluded.contains(folded(term))))
                .map(clause -> clause.terms().get(0).text())
                .findFirst();
    }

    private static SearchTerm folded(SearchTerm term) {
        return new SearchTerm(term.kind(), term.text().toLowerCase(Locale.ROOT));
    }

    /** The terms of which at least one of each clause has to be there. */
    public Stream<SearchTerm> wanted() {
        return clauses.stream().filter(clause -> !clause.excluded()).flatMap(clause -> clause.terms().stream());
    }

    /** The words that a name could be written with, as they were typed. */
    public List<String> names() {
        return wanted().map(SearchTerm::text).toList();
    }

    /** Whether any of what is wanted is a phrase. */
    public boolean hasPhrases() {
        return wanted().anyMatch(term -> term.kind() == SearchTerm.Kind.PHRASE);
    }

    /** The same with the words of each wanted phrase in any order and form, which is found faster. */
    public SearchQuery loosened() {
        var loose = new ArrayList<SearchClause>();
        for (var clause : clauses) {
            if (clause.excluded() || clause.terms().size() > 1) {
                loose.add(clause);
            } else {
                loosened(clause.terms().get(0)).forEach(term -> loose.add(new SearchClause(List.of(term), false)));
            }
        }
        return new SearchQuery(loose);
    }

    private static Stream<SearchTerm> loosened(SearchTerm term) {
        return term.kind() == SearchTerm.Kind.PHRASE
                ? Arrays.stream(term.text().split(" ")).map(word -> new SearchTerm(SearchTerm.Kind.WORD, word))
                : Stream.of(term);
    }

    private long words() {
        return clauses.stream()
                .flatMap(clause -> clause.terms().stream())
                .mapToLong(term -> term.text().split(" ").length)
                .sum();
    }

    private static Problem refused(String why) {
        return Problem.field(ProblemType.INVALID_PARAMETER, PARAMETER, why);
    }
}
