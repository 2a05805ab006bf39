package org.onrecord.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Everybody whom a text names: full names, who is meant by a last name, and where each was last in view. */
final class Cast {
    /** A sighting of somebody at a position of the text. */
    record Sighting(Person person, int position, int sentence, boolean subject, boolean speaks) {}

    private final Lexicon lexicon;
    private final Names names;
    private final Roles roles;
    private final Map<String, Person> byName = new HashMap<>();
    private final Map<String, Person> byLast = new HashMap<>();
    private final List<Sighting> sightings = new ArrayList<>();

    Cast(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.names = new Names(lexicon);
        this.roles = new Roles(lexicon);
    }

    /** Reads all clauses twice: first for full names, then for everybody's appearances. */
    void read(List<Clause> clauses) {
        for (Clause clause : clauses) for (Phrase phrase : clause.phrases().all()) meet(clause, phrase);
        for (int k = 0; k < clauses.size(); k++) {
            for (Phrase phrase : clauses.get(k).phrases().all()) see(clauses.get(k), phrase, k);
        }
    }

    List<Sighting> sightings() {
        return sightings;
    }

    /** The person or body a phrase names, or null. */
    Person named(Clause clause, Phrase phrase) {
        int from = names.start(clause, phrase);
        if (from < 0) return null;
        String name = Names.text(clause, from, phrase.head() + 1);
        if (!byName.containsKey(name) && name.length() > 3 && name.equals(name.toUpperCase(Locale.ROOT)))
            name = lowered(name);
        return from == phrase.head() && byLast.containsKey(name) ? byLast.get(name) : byName.get(name);
    }

    /** "ANN LEE", as transcripts write it: "Ann Lee". */
    private static String lowered(String shouted) {
        StringBuilder name = new StringBuilder(shouted.toLowerCase(Locale.ROOT));
        for (int i = 0; i < name.length(); i++) {
            boolean first = i == 0 || !Character.isLetter(name.charAt(i - 1));
            if (first) name.setCharAt(i, Character.toUpperCase(name.charAt(i)));
        }
        return name.toString();
    }

    String spelled(Clause clause, Phrase phrase) {
        int from = names.start(clause, phrase);
        return from < 0 ? null : Names.text(clause, from, phrase.head() + 1);
    }

    private void meet(Clause clause, Phrase phrase) {
        int from = names.start(clause, phrase);
        if (from < 0 || phrase.head() - from > 4 || shouted(clause)) return;
        if (from == phrase.head() && !single(clause, phrase)) return;
        String name = Names.text(clause, from, phrase.head() + 1);
        boolean organisation = names.organisation(clause, phrase.from(), phrase.head() + 1)
                && !lexicon.firstName(clause.at(from).lower);
        Person person = byName.computeIfAbsent(name, n -> new Person(n, organisation, Lexicon.Gender.UNKNOWN));
        if (person.gender == Lexicon.Gender.UNKNOWN) person.gender = gender(clause, phrase, from);
        if (person.role == null) person.role = roles.of(clause, phrase, from);
        Person other = byLast.get(person.last);
        boolean fuller = other != null && other.name.equals(other.last);
        if (other == null || fuller || other.organisation && !person.organisation) byLast.put(person.last, person);
    }

    /** A last name alone is somebody when it carries a title or does the saying. */
    private boolean single(Clause clause, Phrase phrase) {
        if (lexicon.group(clause.at(phrase.head()).lower) || clause.phrases().time(phrase)) return false;
        boolean titled = phrase.from() < phrase.head() && lexicon.title(clause.at(phrase.head() - 1).lower);
        int comma = phrase.to();
        boolean aged = clause.at(comma).is(",")
                && clause.at(comma + 1).kind == Token.Kind.NUMBER
                && clause.at(comma + 2).is(",");
        return titled
                || aged
                || lexicon.quoting(clause.at(phrase.to()).lower)
                        && !clause.at(phrase.from()).tagged("DET");
    }

    /** Headlines write every word with a capital, and make names of nothing. */
    private static boolean shouted(Clause clause) {
        int small = 0;
        int words = 0;
        for (Token token : clause.sentence().tokens) {
            if (!token.word() || token.text.length() < 4) continue;
            words++;
            if (!token.capitalised()) small++;
        }
        return words > 4 && small * 4 < words;
    }

    private Lexicon.Gender gender(Clause clause, Phrase phrase, int from) {
        for (int i = phrase.from(); i < from; i++) {
            if (clause.at(i)
                    .isAny("mr.", "mr", "sir", "lord", "king", "chairman", "congressman", "spokesman", "businessman"))
                return Lexicon.Gender.MALE;
            if (clause.at(i)
                    .isAny(
                            "mrs.",
                            "ms.",
                            "mrs",
                            "ms",
                            "miss",
                            "lady",
                            "queen",
                            "congresswoman",
                            "spokeswoman",
                            "chairwoman")) return Lexicon.Gender.FEMALE;
        }
        if (from == phrase.head() && from > phrase.from() && lexicon.title(clause.at(from - 1).lower))
            return Lexicon.Gender.UNKNOWN;
        return lexicon.gender(clause.at(from).lower);
    }

    private void see(Clause clause, Phrase phrase, int sentence) {
        Person person = named(clause, phrase);
        if (person == null) return;
        if (person.gender == Lexicon.Gender.UNKNOWN) {
            person.gender = gender(clause, phrase, Math.max(phrase.from(), names.start(clause, phrase)));
        }
        int next = phrase.to();
        while (clause.at(next).tagged("ADV", "AUX")) next++;
        boolean subject = clause.verbal(next)
                || next > phrase.to()
                || clause.at(next).is(",") && clause.at(phrase.from() - 1).is(",") && clause.verbal(next + 1);
        sightings.add(new Sighting(person, clause.at(phrase.head()).start, sentence, subject, false));
    }
}
