package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds reporting verbs outside quotation marks. */
final class Cues {
    private final Lexicon lexicon;

    Cues(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Cue> in(Clause clause) {
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < clause.size(); i++) {
            Token token = clause.at(i);
            if (token.quoted() || !token.word()) continue;
            Verb.Form form = lexicon.verb(token.lower);
            if (form == null && closing(clause, i))
                form = new Verb.Form(new Verb(token.lower, "Q", Set.of()), Verb.Shape.PAST);
            if (form != null && verb(clause, i)) cues.add(cue(clause, i, form));
        }
        return cues;
    }

    /** Any verb in "“…,” he surmised." reports. */
    private static boolean closing(Clause clause, int i) {
        Phrase subject = clause.phrases().endingAt(i);
        if (subject == null
                || subject.from() < 6
                || !clause.at(i).tagged("VERB")
                || !clause.at(0).quoted()) return false;
        Token mark = clause.at(subject.from() - 1);
        boolean closed = mark.kind == Token.Kind.QUOTE_MARK
                && mark.region == clause.at(0).region
                && clause.at(subject.from() - 2).isAny(",", "?", "!");
        return closed && clause.at(i + 1).tagged("PUNCT", "ADV", "ADP", "SCONJ");
    }

    private static boolean verb(Clause clause, int i) {
        Token token = clause.at(i);
        if (!token.tagged("VERB")) return false;
        if (token.capitalised()
                && i > 0
                && clause.at(i - 1).capitalised()
                && !clause.at(0).equals(token)) {
            return Character.isLowerCase(token.text.charAt(0)) || clause.sentence().first;
        }
        return (!clause.at(i - 1).tagged("DET") || floating(clause, i))
                && !clause.at(i + 1).is("-");
    }

    /** "Both vowed to", "have all argued that", but not "both pledged delegates". */
    private static boolean floating(Clause clause, int i) {
        return clause.at(i - 1).isAny("both", "all") && clause.at(i + 1).isAny("to", "that", "on");
    }

    /** "as he put it": the verb quotes, and "it" belongs to it. */
    private static boolean putIt(Clause clause, int i, Verb.Form form) {
        return form.verb().lemma().equals("put") && clause.at(i + 1).is("it");
    }

    private static Cue cue(Clause clause, int i, Verb.Form found) {
        int from = i;
        boolean putIt = putIt(clause, i, found);
        Verb.Form form = putIt ? new Verb.Form(new Verb("put", "Q", Set.of()), found.shape()) : found;
        boolean be = false;
        boolean have = false;
        boolean to = false;
        while (from > 0
                && clause.at(from - 1).tagged("AUX", "ADV", "PART")
                && !clause.at(from - 1).is("'s")) {
            Token before = clause.at(from - 1);
            if (before.quoted()) break;
            be |= before.isAny(
                    "is", "are", "was", "were", "be", "been", "being", "'re", "'m", "wasn't", "isn't", "got");
            have |= before.isAny("has", "have", "had", "'ve", "'d", "having", "hasn't", "haven't", "hadn't");
            to |= before.is("to");
            from--;
        }
        while (from < i
                && clause.at(from).tagged("ADV")
                && (from == 0 || clause.at(from - 1).is(","))) from++;
        boolean asked = form.verb().lemma().equals("ask") && past(form) && behindWhen(clause, from, i);
        return new Cue(from, putIt ? i + 2 : i + 1, i, form, build(form, be || asked, to));
    }

    private static boolean past(Verb.Form form) {
        return form.shape() == Verb.Shape.PAST || form.shape() == Verb.Shape.PARTICIPLE;
    }

    /** "Asked whether", "when asked about": no subject stands before it. */
    private static boolean behindWhen(Clause clause, int from, int i) {
        if (i == 0) return true;
        for (int k = Math.max(0, from - 1); k < i; k++) if (clause.at(k).isAny("when", "if", "being")) return true;
        return false;
    }

    private static Cue.Build build(Verb.Form form, boolean be, boolean to) {
        if (to) return Cue.Build.INFINITIVE;
        if (form.shape() == Verb.Shape.GERUND) return be ? Cue.Build.FINITE : Cue.Build.GERUND;
        return be && past(form) ? Cue.Build.PASSIVE : Cue.Build.FINITE;
    }
}
