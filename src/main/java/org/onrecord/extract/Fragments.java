package org.onrecord.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Quoted words inside a sentence that has no cue for them: somebody's words, a title, or a name. */
final class Fragments {
    private static final Set<String> TITLE_WORDS = Set.of(
            "titled",
            "entitled",
            "headlined",
            "called",
            "author",
            "nicknamed",
            "named",
            "starring",
            "novel",
            "film",
            "song",
            "show",
            "book",
            "movie",
            "series",
            "album",
            "column",
            "podcast",
            "program",
            "episode",
            "documentary",
            "play",
            "magazine",
            "memoir",
            "anthem",
            "hit",
            "date",
            "author=");

    private static final int FAR = 16;
    private static final int ENOUGH = 8;

    private final Story story;
    private final Lexicon lexicon;

    Fragments(Story story, Lexicon lexicon) {
        this.story = story;
        this.lexicon = lexicon;
    }

    /** "said the plan was “bold” and that nobody “would be worse off”": the last report runs on over them. */
    boolean runsOn(Clause clause, int from, int to, Report last) {
        return last != null
                && last.clause() == clause
                && !last.how().equals("behind")
                && clause.at(from - 1).word()
                && !statement(clause, from, to, to - from - 2)
                && !title(clause, from, to);
    }

    /** Null when the words are nobody's. */
    Report report(Clause clause, int from, int to, Report last) {
        Range range = clause.sentence().range(from, to);
        boolean after = last != null && last.clause() == clause;
        int words = to - from - 2;
        if (title(clause, from, to) || words < 3) return null;
        if (!statement(clause, from, to, words)) return null;
        if (after) return new Report(clause, last.cue(), last.verb(), last.speaker(), List.of(range), "fragment/after");
        int verb = lastVerb(clause, from);
        Range cue = verb < 0 ? null : clause.at(verb).range();
        boolean reports = verb >= 0 && lexicon.verb(clause.at(verb).lower) != null && from - verb < FAR;
        if (reports && from > verb + 1) {
            Range content = clause.sentence().range(verb + 1, to);
            return new Report(clause, cue, null, subject(clause, from), List.of(content), "fragment");
        }
        if (words < ENOUGH) return null;
        Mention named = announced(clause, from);
        return new Report(clause, cue, null, named != null ? named : subject(clause, from), List.of(range), "fragment");
    }

    /** Of enough words, or a whole sentence; not in dashes, and with a mark at its end. */
    private static boolean statement(Clause clause, int from, int to, int words) {
        Token last = clause.at(to - 2);
        if (clause.at(from - 1).dash() || last.word()) return false;
        return words >= ENOUGH || clause.at(from + 1).capitalised() && last.isAny(".", "?", "!");
    }

    /** "Overhype in polls - Ann Lee: “…”": a name right before the colon. */
    private static Mention announced(Clause clause, int from) {
        Phrase name = clause.at(from - 1).is(":") ? clause.phrases().endingAt(from - 1) : null;
        boolean person = name != null
                && clause.at(name.head()).tagged("PROPN")
                && !clause.phrases().time(name);
        return person ? Mention.of(clause, name) : null;
    }

    /** Quoted words a few words behind what the same cue reports, with no verb between. */
    boolean continues(Clause clause, int from, Report last) {
        if (last == null || last.clause() != clause || last.how().equals("behind")) return false;
        int gap = clause.sentence().tokenAt(last.last().to());
        if (gap > from || from - gap > 8) return false;
        for (int i = gap; i < from; i++)
            if (clause.verbal(i) && !clause.at(i).lower.endsWith("ing")) return false;
        return true;
    }

    /** A whole statement beside another, with nothing but "and" between. */
    boolean itemOfList(Clause clause, int from, int to, Report last) {
        int gap = clause.sentence().tokenAt(last.last().to());
        for (int i = gap; i < from; i++)
            if (clause.at(i).word() && !clause.at(i).isAny("and", "or")) return false;
        return to - from > 6;
    }

    int lastVerb(Clause clause, int before) {
        for (int i = before - 1; i >= 0; i--)
            if (clause.at(i).tagged("VERB") && !clause.at(i).quoted()) return i;
        return -1;
    }

    /** The first noun phrase with a verb behind it. */
    Mention subject(Clause clause, int before) {
        for (Phrase phrase : clause.phrases().all()) {
            if (phrase.from() >= before) break;
            int next = phrase.to();
            while (clause.at(next).tagged("ADV", "PART") && next < before) next++;
            if (clause.verbal(next) && !clause.phrases().time(phrase)) return Mention.of(clause, phrase);
        }
        return null;
    }

    boolean person(Mention mention) {
        return mention.head().isAny("he", "she", "they")
                || mention.head().tagged("PROPN")
                || lexicon.person(mention.head().lower);
    }

    private boolean title(Clause clause, int from, int to) {
        for (int i = Math.max(0, from - 2); i < from; i++) if (TITLE_WORDS.contains(clause.at(i).lower)) return true;
        int capitals = 0;
        int small = 0;
        for (int i = from + 1; i < to - 1; i++) {
            Token token = clause.at(i);
            if (!token.word()) continue;
            if (token.capitalised()) capitals++;
            else if (token.text.length() > 3 && !Names.particle(token.lower)) small++;
        }
        int open = clause.at(from).end;
        String inside = story.page.text().substring(open, Math.max(open, clause.at(to - 1).start));
        boolean shouted = inside.equals(inside.toUpperCase(Locale.ROOT));
        return capitals > 1 && small == 0 && !shouted;
    }
}
