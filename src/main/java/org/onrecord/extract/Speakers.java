package org.onrecord.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Resolves mentions to names: last names, pronouns, documents. */
final class Speakers {
    private static final int FAR = 40;
    private static final int MANY = 200;

    private final Page page;
    private final Lexicon lexicon;
    private final Cast cast;
    private final List<Cast.Sighting> speaking = new ArrayList<>();

    Speakers(Page page, Lexicon lexicon, Cast cast) {
        this.page = page;
        this.lexicon = lexicon;
        this.cast = cast;
    }

    /** To be asked in the order of the text: who spoke before helps to tell who "he" is. */
    List<ProposedSpeaker> of(Mention mention) {
        if (mention == null) return List.of();
        Range range = mention.range();
        Span span = page.span(range.from(), range.to());
        Person person = person(mention);
        if (person != null) {
            speaking.add(
                    new Cast.Sighting(person, range.from(), mention.clause().sentence().number, true, true));
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
        int sentence = mention.clause().sentence().number;
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

    /** Backwards from a position, as far as it is worth looking; the list is in the order of the text. */
    private static void recent(List<Cast.Sighting> all, int position, int sentence, List<Cast.Sighting> seen) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).position() < position) low = middle + 1;
            else high = middle;
        }
        for (int i = low - 1; i >= 0 && i >= low - MANY && all.get(i).sentence() >= sentence - FAR; i--)
            seen.add(all.get(i));
    }

    private double score(Cast.Sighting sighting, int sentence, Lexicon.Gender gender) {
        double score = -(sentence - sighting.sentence());
        if (sighting.subject()) score += 1.5;
        if (sighting.speaks()) score += 1;
        if (sighting.person().gender == gender) score += 1;
        return score + sighting.position() * 1e-7;
    }
}
