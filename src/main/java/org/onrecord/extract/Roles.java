package org.onrecord.extract;

import java.util.Locale;

/** Reads the role a text gives somebody: before the name, or in apposition behind it. */
final class Roles {
    private static final int LONGEST = 24;

    private final Lexicon lexicon;
    private final Names names;

    Roles(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.names = new Names(lexicon);
    }

    /** The role given in this very mention. */
    String beside(Mention mention) {
        Phrase core = mention.core();
        int from = names.start(mention.clause(), core);
        return from < 0 ? null : of(mention.clause(), core, from);
    }

    /** What a description says by itself: "a spokesperson for the ministry", "Article 4". */
    String described(Mention mention) {
        Clause clause = mention.clause();
        Phrase core = mention.core();
        if (lexicon.documentPart(clause.at(core.from()).lower))
            return Names.text(clause, core.from(), Math.min(core.to(), core.from() + 2));
        if (!lexicon.person(mention.head().lower)) return null;
        int from = mention.from();
        while (from < mention.to() && clause.at(from).tagged("DET")) from++;
        int end = from;
        while (end < mention.to() && !clause.at(end).isAny(",", "(")) end++;
        return end > from ? Names.text(clause, from, end) : null;
    }

    /** Null when there is none. {@code from} is where the name itself starts. */
    String of(Clause clause, Phrase phrase, int from) {
        String behind = behind(clause, phrase.to());
        if (behind != null) return behind;
        return before(clause, phrase.from(), from);
    }

    private String before(Clause clause, int from, int to) {
        int i = from;
        while (i < to && clause.at(i).tagged("DET")) i++;
        if (i >= to) return null;
        String text = Names.text(clause, i, clause.at(to - 1).is("'s") && to - 1 > i ? to - 1 : to);
        return formOfAddress(text) ? null : text;
    }

    private static boolean formOfAddress(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "mr.", "mrs.", "ms.", "miss", "mr", "mrs", "ms", "sir", "lady", "lord", "dr.", "dr" -> true;
            default -> false;
        };
    }

    private String behind(Clause clause, int comma) {
        if (!clause.at(comma).is(",")) return null;
        int i = comma + 1;
        boolean of = clause.at(i).isAny("of", "from", "with", "at");
        if (of) i++;
        while (clause.at(i).tagged("DET") && !clause.at(i).quoted()) i++;
        Phrase phrase = clause.phrases().at(i);
        if (phrase == null
                || clause.at(phrase.head()).tagged("PRON", "NUM")
                || clause.phrases().time(phrase)) return null;
        int end = i;
        while (end < clause.size()
                && end - i < LONGEST
                && !clause.at(end).isAny(",", ".", ";", ":", "who", "which", "—", "–", "(")
                && !clause.at(end).quoted()) {
            if (clause.verbal(end) && !of) return null;
            if (clause.verbal(end)) break;
            end++;
        }
        boolean closed = clause.at(end).isAny(",", ".", "who") || end >= clause.size() || clause.verbal(end);
        return closed && end > i && (of || !clause.at(phrase.head()).tagged("PROPN") || phrase.to() < end)
                ? Names.text(clause, i, end)
                : null;
    }
}
