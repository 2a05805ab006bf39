package org.onrecord.extract;

import java.util.List;

/** Finds who says something by a verb that has no subject of its own: "…, saying", "… and added". */
final class SharedSubjects {
    private final Clause clause;
    private final Phrases phrases;
    private final Reach reach;

    SharedSubjects(Clause clause, Reach reach) {
        this.clause = clause;
        this.phrases = clause.phrases();
        this.reach = reach;
    }

    /** The subject of the verb before; null when there is none. */
    Mention of(Cue cue, List<Report> earlier) {
        Phrase object = cue.build() == Cue.Build.GERUND ? phrases.endingAt(cue.from()) : null;
        if (cue.build() == Cue.Build.GERUND && clause.at(cue.from() - 1).is("as")) {
            Phrase quoted = phrases.endingAt(cue.from() - 1);
            if (quoted != null && !phrases.time(quoted)) return reach.leftwards(quoted, quoted.to());
        }
        if (object != null && clause.at(object.head()).tagged("PROPN") && !phrases.time(object))
            return Mention.of(clause, object);
        for (int k = earlier.size() - 1; k >= 0; k--) {
            Report report = earlier.get(k);
            if (report.clause() == clause
                    && report.speaker() != null
                    && !report.speaker().relative()
                    && report.cue().from() < clause.at(cue.head()).start) return report.speaker();
        }
        Mention governing = governing(cue, true);
        if (governing == null) governing = governing(cue, false);
        if (governing != null) return governing;
        if (cue.build() == Cue.Build.GERUND && cue.from() <= 1) return afterwards(cue);
        return cue.build() == Cue.Build.GERUND && clause.at(cue.from() - 1).is(",") ? opening() : null;
    }

    /** "Trump, in an interview, dwelt on it, saying": the name that opens the sentence. */
    private Mention opening() {
        Phrase first = phrases.startingAt(0);
        boolean name = first != null && clause.at(first.head()).tagged("PROPN", "PRON") && !phrases.time(first);
        return name ? reach.leftwards(first, first.to()) : null;
    }

    /** "Citing the treaty, Kim said": the subject of the verb behind. */
    private Mention afterwards(Cue cue) {
        for (Phrase phrase : phrases.all()) {
            if (phrase.from() > cue.to() && clause.at(phrase.from() - 1).is(",")) return Mention.of(clause, phrase);
        }
        return null;
    }

    /** The first subject before the cue; strictly: none after a preposition, none in an opening "when" or "asked". */
    private Mention governing(Cue cue, boolean strict) {
        int start = strict && clause.at(0).isAny("when", "asked", "after", "while", "as") ? comma(cue.from()) + 1 : 0;
        for (Phrase phrase : phrases.all()) {
            if (phrase.from() >= cue.from()) break;
            if (phrase.from() < start || phrases.time(phrase)) continue;
            boolean inside = strict && clause.at(phrase.from() - 1).tagged("ADP");
            int next = phrase.to();
            while (clause.at(next).tagged("ADV", "AUX", "PART") && next < cue.from()) next++;
            if (!inside && next < cue.from() && clause.verbal(next)) return reach.leftwards(phrase, phrase.to());
        }
        return null;
    }

    private int comma(int limit) {
        for (int i = 1; i < limit; i++)
            if (clause.at(i).is(",") && !clause.at(i).quoted()) return i;
        return -1;
    }
}
