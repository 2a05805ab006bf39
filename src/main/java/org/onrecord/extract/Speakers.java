package org.onrecord.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Resolves mentions to names: last names, pronouns, documents, pairs. */
final class Speakers {
    private static final int BODY_REACH = 12;

    private final Page page;
    private final Cast cast;
    private final Roles roles;
    private final Documents documents;
    private final Pronouns pronouns;
    private String body;
    private int bodySeen;

    Speakers(Page page, Lexicon lexicon, Cast cast, Documents documents) {
        this.page = page;
        this.cast = cast;
        this.roles = new Roles(lexicon);
        this.documents = documents;
        this.pronouns = new Pronouns(cast);
    }

    /** In the order in which speakers are mentioned: who spoke before helps to tell who "he" is. */
    Map<Report, List<ProposedSpeaker>> of(List<Report> reports) {
        Map<Report, List<ProposedSpeaker>> speakers = new IdentityHashMap<>();
        List<Report> order = new ArrayList<>(reports);
        order.removeIf(report -> report.speaker() == null);
        order.sort(Comparator.comparingInt(report -> report.speaker().range().from()));
        for (Report report : order) speakers.put(report, of(report.speaker(), report.content()));
        return speakers;
    }

    List<ProposedSpeaker> of(Mention mention, List<Range> content) {
        if (mention == null) return List.of();
        if (mention.pair() != null) {
            List<ProposedSpeaker> both = new ArrayList<>(of(mention.pair().get(0), content));
            both.addAll(of(mention.pair().get(1), content));
            return both;
        }
        return List.of(one(mention, content));
    }

    private ProposedSpeaker one(Mention mention, List<Range> content) {
        Passage span = page.passage(mention.range().from(), mention.range().to());
        if (span.exact().equals("Q") || span.exact().equals("A")) return new ProposedSpeaker(null, span, null);
        Person person = person(mention, content);
        if (person != null && !person.organisation) {
            pronouns.spoke(person, mention);
            String own = mention.head().tagged("PROPN") ? roles.beside(mention) : roles.described(mention);
            return new ProposedSpeaker(person.name, span, own != null ? own : person.role);
        }
        int sentence = mention.clause().sentence().number;
        if (mention.head().isAny("it", "they", "its", "their")) {
            boolean near = body != null && sentence - bodySeen <= BODY_REACH;
            return new ProposedSpeaker(near ? body : null, span, null);
        }
        if (mention.head().tagged("PRON") && !mention.relative()) return new ProposedSpeaker(null, span, null);
        body = name(mention, person);
        bodySeen = sentence;
        return new ProposedSpeaker(body, span, roles.described(mention));
    }

    private String name(Mention mention, Person person) {
        String document = documents.named(mention);
        if (document != null) return document;
        if (person != null) return person.name;
        String spelled = cast.spelled(mention.clause(), mention.core());
        return spelled != null ? spelled : plain(mention);
    }

    private static String plain(Mention mention) {
        int from = mention.relative() ? mention.core().from() : mention.from();
        int limit = mention.relative() ? mention.core().to() : mention.to();
        int end = from;
        while (end < limit && !mention.clause().at(end).isAny(",", "(")) end++;
        return Names.text(mention.clause(), from, Math.max(end, from + 1));
    }

    private Person person(Mention mention, List<Range> content) {
        Token head = mention.head();
        if (head.isAny("he", "his")) return pronouns.meant(mention, Lexicon.Gender.MALE, content);
        if (head.isAny("she", "her")) return pronouns.meant(mention, Lexicon.Gender.FEMALE, content);
        Person named = cast.named(mention.clause(), mention.core());
        return named == null ? apposed(mention) : named;
    }

    /** "the mayor, Ann Lee, said": the name behind the comma. */
    private Person apposed(Mention mention) {
        Clause clause = mention.clause();
        if (mention.relative() || clause.at(mention.core().head()).tagged("PRON")) return null;
        int comma = clause.withPrepositions(mention.core());
        if (!clause.at(comma).is(",")) return null;
        Phrase phrase = clause.phrases().startingAt(comma + 1);
        if (phrase == null || phrase.to() - phrase.from() < 2 && comma < mention.to()) return null;
        boolean closed = clause.at(phrase.to()).isAny(",", ".", "who")
                || clause.verbal(phrase.to())
                || phrase.to() >= clause.size();
        Person person = closed ? cast.named(clause, phrase) : null;
        return person == null || person.organisation || person.name.indexOf(' ') < 0 ? null : person;
    }
}
