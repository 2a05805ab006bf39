package org.onrecord.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds whom "he" or "she" means: somebody of that gender who was lately a subject or spoke. */
final class Pronouns {
    private static final int FAR = 40;
    private static final int MANY = 200;

    private final Cast cast;
    private final List<Cast.Sighting> speaking = new ArrayList<>();

    Pronouns(Cast cast) {
        this.cast = cast;
    }

    void spoke(Person person, Mention mention) {
        int sentence = mention.clause().sentence().number;
        speaking.add(new Cast.Sighting(person, mention.range().from(), sentence, true, true));
    }

    /** Null when nobody fits. Who is mentioned inside the quotation itself is not its speaker. */
    Person meant(Mention mention, Lexicon.Gender gender, List<Range> content) {
        int position = mention.range().from();
        int sentence = mention.clause().sentence().number;
        List<Cast.Sighting> seen = new ArrayList<>();
        recent(cast.sightings(), position, sentence, seen);
        recent(speaking, position, sentence, seen);
        return seen.stream()
                .filter(s -> s.person().couldBe(gender))
                .filter(s -> content.stream().noneMatch(r -> r.from() <= s.position() && s.position() < r.to()))
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
        for (int i = low - 1; i >= Math.max(0, low - MANY) && all.get(i).sentence() >= sentence - FAR; i--) {
            seen.add(all.get(i));
        }
    }

    private static double score(Cast.Sighting sighting, int sentence, Lexicon.Gender gender) {
        double score = -(sentence - sighting.sentence());
        if (sighting.subject()) score += 1.5;
        if (sighting.speaks()) score += 1;
        if (sighting.person().gender == gender) score += 2;
        return score + sighting.position() * 1e-7;
    }
}
