package org.onrecord.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Resolves mentions to names: last names, pronouns, documents. */
final class Speakers {
    private static final int FAR = 40;

    private final Page page;
    private final Lexicon lexicon;
    private final Cast cast;
    private final List<Clause> clauses;
    private final List<Cast.Sighting> speaking = new ArrayList<>();

    Speakers(Page page, Lexicon lexicon, Cast cast, List<Clause> clauses) {
        this.page = page;
        this.lexicon = lexicon;
        this.cast = cast;
        this.clauses = clauses;
    }

    /** To be asked in the order of the text: who spoke before helps to tell who "he" is. */
    List<ProposedSpeaker> of(Mention mention) {
        if (mention == null) return List.of();
        Range range = mention.range();
        Span span = page.span(range.from(), range.to());
        Person person = person(mention);
        if (person != null) {
            speaking.add(new Cast.Sighting(person, range.from(), clauses.indexOf(mention.clause()), true));
            return List.of(new ProposedSpeaker(person.name, span, role(mention, person)));
        }
        String spelled = cast.spelled(mention.clause(), mention.core());
        if (mention.head().tagged("PRON")) return List.of(new ProposedSpeaker(null, span, null));
        return List.of(new ProposedSpeaker(spelled != null ? spelled : plain(mention), span, null));
    }

    private String role(Mention mention, Person person) {
        return person.role;
    }

    private String plain(Mention mention) {
        int end = mention.from();
        while (end < mention.to() && !mention.clause().at(end).isAny(",", "(")) end++;
        return Names.text(mention.clause(), mention.from(), Math.max(end, mention.from() + 1));
    }

    private Person person(Mention mention) {
        Token head = mention.head();
        if (head.isAny("he")) return pronoun(mention, Lexicon.Gender.MALE);
        if (head.isAny("she")) return pronoun(mention, Lexicon.Gender.FEMALE);
        return cast.named(mention.clause(), mention.core());
    }

    private Person pronoun(Mention mention, Lexicon.Gender gender) {
        int position = mention.range().from();
        int sentence = clauses.indexOf(mention.clause());
        List<Cast.Sighting> seen = new ArrayList<>(
                cast.sightings().stream().filter(s -> s.position() < position).toList());
        seen.addAll(speaking);
        return seen.stream()
                .filter(s -> s.position() < position
                        && s.sentence() >= sentence - FAR
                        && s.person().couldBe(gender))
                .max(Comparator.comparingDouble(s -> score(s, sentence, gender)))
                .map(Cast.Sighting::person)
                .orElse(null);
    }

    private double score(Cast.Sighting sighting, int sentence, Lexicon.Gender gender) {
        double score = -(sentence - sighting.sentence());
        if (sighting.subject()) score += 1.5;
        if (speaking.contains(sighting)) score += 1;
        if (sighting.person().gender == gender) score += 1;
        return score + sighting.position() * 1e-7;
    }
}
