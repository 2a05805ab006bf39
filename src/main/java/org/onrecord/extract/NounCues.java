package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;

/** Nouns that report: "his claim that", "the allegations by the union that", "her promise to". */
final class NounCues {
    private final Clause clause;
    private final Lexicon lexicon;
    private final Extents extents;

    NounCues(Clause clause, List<Cue> verbs, Lexicon lexicon) {
        this.clause = clause;
        this.lexicon = lexicon;
        this.extents = new Extents(clause, verbs);
    }

    List<Report> reports() {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i + 2 < clause.size(); i++) {
            Token noun = clause.at(i);
            if (noun.quoted() || !noun.tagged("NOUN", "PROPN") || !lexicon.reportingNoun(noun.lower)) continue;
            Report report = report(i);
            if (report != null) reports.add(report);
        }
        return reports;
    }

    private Report report(int noun) {
        Mention source = source(noun + 1);
        int next = source == null ? noun + 1 : source.to();
        Complement complement = complement(noun, next);
        Mention speaker = source != null ? source : owner(noun);
        if (complement == null || speaker == null) return null;
        int end = extents.end(complement, true);
        if (end <= complement.start() + 1) return null;
        List<Range> content = List.of(clause.sentence().range(complement.start(), end));
        return new Report(clause, clause.at(noun).range(), null, speaker, content, "noun");
    }

    private Complement complement(int noun, int i) {
        if (clause.at(i).is("that")
                && lexicon.claimingNoun(clause.at(noun).lower)
                && !clause.verbal(i + 1)
                && !clause.at(i + 1).tagged("ADV")) return new Complement(i + 1, Complement.Type.THAT);
        boolean infinitive = clause.at(i).is("to") && clause.at(i + 1).tagged("VERB", "AUX");
        return infinitive && lexicon.promisingNoun(clause.at(noun).lower)
                ? new Complement(i, Complement.Type.INFINITIVE)
                : null;
    }

    /** "by the union", "from his first wife". */
    private Mention source(int i) {
        Phrase phrase = clause.at(i).isAny("by", "from") ? clause.phrases().startingAt(i + 1) : null;
        return phrase == null || clause.phrases().time(phrase) ? null : Mention.of(clause, phrase);
    }

    /** "his", "Trump's". */
    private Mention owner(int noun) {
        Phrase phrase = clause.phrases().at(noun);
        int from = phrase == null ? noun : phrase.from();
        for (int i = noun - 1; i >= from; i--) {
            if (lexicon.possessive(clause.at(i).lower)) return Mention.of(clause, new Phrase(i, i + 1, i));
            if (clause.at(i).isAny("'s", "'") && i > from) return Mention.of(clause, new Phrase(from, i, i - 1));
        }
        return null;
    }
}
