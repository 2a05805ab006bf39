package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;

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
            if (form != null && verb(clause, i)) cues.add(cue(clause, i, form));
        }
        return cues;
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
        return !clause.at(i - 1).tagged("DET") && !clause.at(i + 1).is("-");
    }

    private static Cue cue(Clause clause, int i, Verb.Form form) {
        int from = i;
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
        return new Cue(from, i + 1, i, form, build(form, be, to));
    }

    private static Cue.Build build(Verb.Form form, boolean be, boolean to) {
        if (to) return Cue.Build.INFINITIVE;
        if (form.shape() == Verb.Shape.GERUND) return be ? Cue.Build.FINITE : Cue.Build.GERUND;
        boolean past = form.shape() == Verb.Shape.PAST || form.shape() == Verb.Shape.PARTICIPLE;
        return be && past ? Cue.Build.PASSIVE : Cue.Build.FINITE;
    }
}
