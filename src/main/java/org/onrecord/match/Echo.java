package org.onrecord.match;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.onrecord.match.SaidWords.Word;

/**
 * How words stand to a wording that is on record: the same, a part of it, altered, or about the same.
 *
 * @param matched words that stand on both sides
 * @param byMeaning whether it took what they mean, not their words, to tell
 */
record Echo(
        EchoKind kind,
        EchoDirection direction,
        double likeness,
        int matched,
        List<EchoDifference> differences,
        EchoRest rest,
        boolean byMeaning) {
    /** Of the words of the longer one, so many must be the other's for it to be the same with a few words altered. */
    private static final double ALTERED = 0.6;

    private static final int FEWEST_WORDS = 4;
    /** Of so few words each must be right but one, or they are others. */
    private static final double ALTERED_SHORT = 0.75;

    private static final int FEWEST_OF_SHORT = 3;
    private static final int FEWEST_TELLING = 2;
    /** Of what the one with less to say is about, so much must be what the other is about. */
    private static final double ABOUT = 0.35;

    private static final int FEWEST_STEMS = 5;

    /** Null when they are different words about different things. */
    static Echo of(Spoken asked, Spoken known) {
        var shared = asked.stems().stream().filter(known.stems()::contains).count();
        int fewer = Math.min(asked.stems().size(), known.stems().size());
        if (fewer > 0 && shared * 4 < fewer) {
            return null;
        }
        var beside = Alignment.of(asked.words(), known.words());
        if (beside == null) {
            return null;
        }
        var alterations = beside.alterations();
        if (alterations.isEmpty() && beside.matched > 0) {
            return same(asked, known, beside);
        }
        if (isAltered(asked, beside)) {
            return altered(asked, known, beside, alterations);
        }
        double about = fewer == 0 ? 0 : (double) shared / fewer;
        return shared >= FEWEST_STEMS && about >= ABOUT && numbersAgree(asked, known)
                ? new Echo(EchoKind.TRANSLATED, null, about, 0, List.of(), null, false)
                : null;
    }

    /** Other words that mean the same. */
    static Echo meant(double likeness) {
        return new Echo(EchoKind.TRANSLATED, null, likeness, 0, List.of(), null, true);
    }

    private static Echo same(Spoken asked, Spoken known, Alignment beside) {
        boolean allOfKnown = beside.knownFrom == 0
                && beside.knownTo == known.size()
                && beside.edits.stream().noneMatch(Alignment.Edit::leftOut);
        boolean allOfAsked = beside.askedFrom == 0 && beside.askedTo == asked.size();
        if (allOfKnown && allOfAsked) {
            return new Echo(EchoKind.EXACT, null, 1, beside.matched, List.of(), null, false);
        }
        var direction = allOfAsked ? EchoDirection.RECORD_HAS_MORE : EchoDirection.RECORD_HAS_LESS;
        var rest = allOfAsked ? Clipping.rest(asked, known, beside) : null;
        return new Echo(
                EchoKind.CONTAINED, direction, 1, beside.matched, beyond(asked, known, beside, List.of()), rest, false);
    }

    private static Echo altered(Spoken asked, Spoken known, Alignment beside, List<Alignment.Edit> alterations) {
        var differences = beyond(asked, known, beside, alterations);
        boolean allOfAsked = beside.askedFrom == 0 && beside.askedTo == asked.size();
        return new Echo(
                EchoKind.ALTERED,
                null,
                beside.likeness(),
                beside.matched,
                differences,
                allOfAsked ? Clipping.rest(asked, known, beside) : null,
                false);
    }

    /** The alterations, and what of the asked stands before and after all that is known. */
    private static List<EchoDifference> beyond(
            Spoken asked, Spoken known, Alignment beside, List<Alignment.Edit> alterations) {
        var edits = new ArrayList<Alignment.Edit>();
        if (beside.askedFrom > 0) {
            edits.add(new Alignment.Edit(0, beside.askedFrom, 0, 0, false));
        }
        edits.addAll(alterations);
        if (beside.askedTo < asked.size()) {
            edits.add(new Alignment.Edit(beside.askedTo, asked.size(), known.size(), known.size(), false));
        }
        return edits.stream().map(edit -> difference(asked, known, edit)).toList();
    }

    private static EchoDifference difference(Spoken asked, Spoken known, Alignment.Edit edit) {
        var here = asked.words().subList(edit.askedFrom(), edit.askedTo());
        var there = known.words().subList(edit.knownFrom(), edit.knownTo());
        return new EchoDifference(
                EchoPiece.of(asked.text(), asked.words(), edit.askedFrom(), edit.askedTo()),
                EchoPiece.of(known.text(), known.words(), edit.knownFrom(), edit.knownTo()),
                TurningWords.negations(here) != TurningWords.negations(there));
    }

    private static boolean isAltered(Spoken asked, Alignment beside) {
        double likeness = beside.likeness();
        boolean alike = (likeness >= ALTERED && beside.matched >= FEWEST_WORDS)
                || (likeness >= ALTERED_SHORT && beside.matched >= FEWEST_OF_SHORT);
        if (!alike) {
            return false;
        }
        var changed = beside.edits.stream()
                .mapToLong(edit -> telling(asked.words().subList(edit.askedFrom(), edit.askedTo())))
                .sum();
        return telling(asked.words().subList(beside.askedFrom, beside.askedTo)) - changed >= FEWEST_TELLING;
    }

    private static long telling(List<Word> words) {
        return words.stream().filter(word -> !Spoken.isSmall(word.norm())).count();
    }

    /** Where both give numbers, one at least is given by both. */
    static boolean numbersAgree(Spoken asked, Spoken known) {
        var ours = numbers(asked);
        var theirs = numbers(known);
        return ours.isEmpty() || theirs.isEmpty() || ours.stream().anyMatch(theirs::contains);
    }

    private static Set<String> numbers(Spoken spoken) {
        return spoken.stems().stream()
                .filter(stem -> Character.isDigit(stem.codePointAt(0)))
                .collect(java.util.stream.Collectors.toSet());
    }

    boolean reverses() {
        return differences.stream().anyMatch(EchoDifference::reverses);
    }

    /** How the record goes on in a way that changes what was quoted; empty when nothing shows that it does. */
    Set<EchoTurn> turns() {
        return rest == null || rest.turns().isEmpty() ? EnumSet.noneOf(EchoTurn.class) : EnumSet.copyOf(rest.turns());
    }
}
