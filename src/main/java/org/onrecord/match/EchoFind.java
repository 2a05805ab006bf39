package org.onrecord.match;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A wording on record with how what was asked stands to it. */
record EchoFind(EchoSource source, Echo echo, boolean same) {
    /** What people say is reported within days; another month is another occasion. */
    private static final long NEAR_DAYS = 45;

    /** So many words are compared with a few wordings only: the work grows with the words of both. */
    private static final int LONG = 300;

    private static final int OF_LONG = 3;

    /** More than an altered wording is away from an exact one. */
    private static final double SAME_SPEAKER = 2.5;

    /** Parts shorter than this are everybody's words, unless the speaker is the same. */
    private static final int TELLING_WORDS = 3;

    /** The closest first; who said it counts more than a few words, less than the words as such. */
    static final Comparator<EchoFind> CLOSEST = Comparator.comparingDouble(EchoFind::closeness)
            .reversed()
            .thenComparing(find -> find.source().quoteId(), Comparator.reverseOrder());

    /**
     * What was found for one ask, the closest first, once for each quote.
     *
     * @param day when it was said or reported, or null
     */
    static List<EchoFind> of(EchoAsk ask, LocalDate day, List<EchoSource> sources, Map<String, Spoken> read) {
        return sources.stream()
                .limit(ask.spoken().size() > LONG ? OF_LONG : sources.size())
                .map(source -> of(ask, day, source, read))
                .filter(find -> find != null)
                .collect(Collectors.collectingAndThen(Collectors.toList(), EchoFind::closestOfEach));
    }

    /** Of each quote the closest, and of those the closest first. */
    static List<EchoFind> closestOfEach(List<EchoFind> finds) {
        return finds.stream()
                .sorted(CLOSEST)
                .collect(Collectors.toMap(
                        find -> find.source().quoteId(),
                        Function.identity(),
                        (first, next) -> first,
                        java.util.LinkedHashMap<UUID, EchoFind>::new))
                .values()
                .stream()
                .toList();
    }

    /** Other words by the same speaker at about the same time. */
    static boolean mayBeMeant(EchoAsk ask, LocalDate day, EchoSource source) {
        return ask.isOf(source) && isNear(day, source.day());
    }

    private static EchoFind of(EchoAsk ask, LocalDate day, EchoSource source, Map<String, Spoken> read) {
        var known = read.computeIfAbsent(source.wording(), Spoken::of);
        var echo = Echo.of(ask.spoken(), known);
        if (echo == null) {
            return null;
        }
        boolean same = ask.isOf(source);
        var shorter = Math.min(ask.spoken().size(), known.size());
        return switch (echo.kind()) {
            case EXACT, ALTERED -> new EchoFind(source, echo, same);
            case CONTAINED -> shorter >= TELLING_WORDS || same ? new EchoFind(source, echo, same) : null;
            case TRANSLATED -> mayBeTranslated(ask, day, source, same) ? new EchoFind(source, echo, same) : null;
        };
    }

    /** Of the same speaker, or of nobody who is known to be another; at about the same time, or in a document. */
    private static boolean mayBeTranslated(EchoAsk ask, LocalDate day, EchoSource source, boolean same) {
        boolean ofOther = ask.isAttributed() && !same;
        return !ofOther && (source.isOfDocument() || isNear(day, source.day()));
    }

    private static boolean isNear(LocalDate one, LocalDate other) {
        return one == null || other == null || Math.abs(ChronoUnit.DAYS.between(one, other)) <= NEAR_DAYS;
    }

    private double closeness() {
        double words = switch (echo.kind()) {
            case EXACT -> 4;
            case CONTAINED -> 3;
            case ALTERED -> 1.5 + echo.likeness();
            case TRANSLATED -> echo.likeness();
        };
        return words + (same ? SAME_SPEAKER : 0);
    }

    boolean isSaid() {
        return echo.kind() != EchoKind.TRANSLATED;
    }
}
